// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// An action of a menu: with a mark when chosen, and room for a picture before the word.
T.MenuItem {
    id: root

    property bool dangerous: false
    property bool chosen: false
    /// Width kept free before the word.
    property real before: 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.touch ? 44 : 34
    leftPadding: 10 + before
    rightPadding: chosen || subMenu ? 34 : 10
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: chosen

    contentItem: AppText {
        text: root.text
        color: root.dangerous ? Theme.danger : Theme.text
        opacity: root.enabled ? 1 : 0.5
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: 8
        color: root.highlighted ? Theme.hover : "transparent"

        Icon {
            visible: root.subMenu !== null
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            path: Icons.forward
            color: Theme.muted
            size: 14
        }

        Icon {
            visible: root.chosen
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            path: Icons.check
            color: Theme.accent
            size: 16
            stroke: 2.2
        }
    }
}
