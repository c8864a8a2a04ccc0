// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A row of an opened list.
T.ItemDelegate {
    id: root

    property bool chosen: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.touch ? 44 : 34
    leftPadding: 10
    rightPadding: 34
    hoverEnabled: true
    Accessible.name: text

    contentItem: AppText {
        text: root.text
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: 8
        color: root.highlighted || root.hovered ? Theme.hover : "transparent"

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
