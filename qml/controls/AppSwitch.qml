// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// An on-off choice that works at once: sentence at the left, switch at the right.
T.Switch {
    id: root

    property string consequence

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch ? 48 : 36, implicitContentHeight + topPadding + bottomPadding)
    rightPadding: 56
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: consequence

    indicator: Rectangle {
        x: root.width - width
        y: (root.height - height) / 2
        width: 40
        height: 24
        radius: 12
        color: root.checked ? Theme.accent : Theme.outline

        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            y: 3
            width: 18
            height: 18
            radius: 9
            color: root.checked ? Theme.accentText : Theme.surface

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }

        FocusRing {
            shown: root.visualFocus
            around: 12
        }
    }

    contentItem: Column {
        spacing: 2

        AppText {
            width: parent.width
            height: root.consequence.length > 0 ? implicitHeight : Math.max(implicitHeight, root.availableHeight)
            verticalAlignment: Text.AlignVCenter
            text: root.text
            wrapMode: Text.Wrap
        }

        AppText {
            visible: root.consequence.length > 0
            width: parent.width
            kind: AppText.Secondary
            text: root.consequence
            wrapMode: Text.Wrap
        }
    }
}
