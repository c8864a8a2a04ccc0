// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The heading of a part of a list, with a count at its right, and what can be done with the part.
Item {
    id: root

    required property string text
    property string count
    /// Name of the button that opens its menu; empty: there is none.
    property string menuLabel

    readonly property bool hasMenu: menuLabel.length > 0
    readonly property bool pointed: hover.hovered || more.activeFocus || Theme.touch

    signal menuWanted(place: Item)

    implicitHeight: hasMenu && Theme.touch ? 44 : 32
    Accessible.role: Accessible.Heading
    Accessible.name: count.length > 0 ? text + ", " + count : text

    HoverHandler {
        id: hover

        enabled: root.hasMenu
    }

    TapHandler {
        enabled: root.hasMenu
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(root)
    }

    TapHandler {
        enabled: root.hasMenu
        onLongPressed: root.menuWanted(root)
    }

    AppText {
        anchors.left: parent.left
        anchors.right: number.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        anchors.bottomMargin: 6
        kind: AppText.Label
        text: root.text
        Accessible.ignored: true
    }

    AppText {
        id: number

        // A mouse finds the button in its place.
        visible: !root.pointed || !root.hasMenu || Theme.touch
        anchors.right: root.hasMenu && Theme.touch ? more.left : parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: root.hasMenu && Theme.touch ? 4 : 12
        anchors.bottomMargin: 6
        kind: AppText.Time
        text: root.count
        Accessible.ignored: true
    }

    IconButton {
        id: more

        visible: root.hasMenu
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Theme.touch ? 44 : 26
        height: Theme.touch ? 44 : 26
        anchors.rightMargin: Theme.touch ? -4 : 6
        anchors.bottomMargin: Theme.touch ? -8 : 1
        // Not hidden: the keyboard reaches it.
        opacity: root.pointed ? 1 : 0
        iconSize: 18
        iconStroke: 3
        path: Icons.more
        label: root.menuLabel
        onClicked: root.menuWanted(more)
    }
}
