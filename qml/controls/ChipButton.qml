// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A word on a soft ground that a click takes away.
T.AbstractButton {
    id: root

    /// What a click does, for screen readers.
    required property string label

    implicitWidth: words.implicitWidth + 38
    implicitHeight: Theme.touch ? 44 : 28
    focusPolicy: Qt.StrongFocus
    Accessible.name: label

    contentItem: Item {
        AppText {
            id: words

            x: 10
            width: parent.width - 38
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            color: Theme.accent
            text: root.text
            font.pixelSize: Math.round(13 * Theme.fontScale)
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: 9
            anchors.verticalCenter: parent.verticalCenter
            path: Icons.close
            color: Theme.accent
            size: 12
            stroke: 2.4
        }
    }

    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.touch ? 32 : parent.height
            anchors.verticalCenter: parent.verticalCenter
            radius: 8
            color: Theme.accentSoft
            border.width: root.hovered ? 1 : 0
            border.color: Theme.accent

            FocusRing {
                shown: root.visualFocus
                around: 8
            }
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    AppToolTip {
        text: root.label
        visible: root.hovered && !Theme.touch
    }
}
