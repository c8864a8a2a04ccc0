// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// A row that leads to another page: icon, title, what is there, and an arrow.
T.AbstractButton {
    id: root

    required property string path
    property string sentence

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.rowHeight, implicitContentHeight + 20)
    leftPadding: 12
    rightPadding: 12
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: sentence

    contentItem: RowLayout {
        spacing: 14

        Icon {
            path: root.path
            color: Theme.accent
            size: 22
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                Layout.fillWidth: true
                kind: AppText.Strong
                text: root.text
                Accessible.ignored: true
            }

            AppText {
                visible: root.sentence.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.sentence
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Icon {
            path: Icons.forward
            color: Theme.muted
            size: 16
        }
    }

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.hovered || root.down ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            around: Theme.radiusRow
        }
    }
}
