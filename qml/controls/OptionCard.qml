// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// One of several choices on a card, with its consequence below, and what is to be said more about it.
T.RadioButton {
    id: root

    property string consequence
    default property alias more: more.data

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 45
    rightPadding: 15
    topPadding: 13
    bottomPadding: 13
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: consequence

    indicator: Rectangle {
        x: 15
        y: 14
        width: 18
        height: 18
        radius: 9
        color: "transparent"
        border.width: root.checked ? 5 : 2
        border.color: root.checked ? Theme.accent : Theme.muted
    }

    contentItem: Column {
        spacing: 3

        AppText {
            width: parent.width
            kind: AppText.Strong
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

        Column {
            id: more

            visible: root.checked && children.length > 0
            width: parent.width
            topPadding: 7
            spacing: 6
        }
    }

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.checked ? Theme.optionChosen : (root.hovered ? Theme.hover : "transparent")
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.line

        FocusRing {
            shown: root.visualFocus
            around: Theme.radiusRow
        }
    }
}
