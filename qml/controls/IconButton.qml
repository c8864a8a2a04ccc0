// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A button with an icon; its label is its name and its tooltip.
T.Button {
    id: root

    required property string path
    required property string label
    property color iconColor: highlighted ? Theme.accent : Theme.muted
    property color ground: "transparent"
    property color hoverColor: Theme.hover
    property real iconSize: 20
    property real iconStroke: 1.75
    property color iconFill: "transparent"

    implicitWidth: Theme.iconButton
    implicitHeight: Theme.iconButton
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.name: label

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            path: root.path
            color: root.iconColor
            size: root.iconSize
            stroke: root.iconStroke
            fill: root.iconFill
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.ground.a > 0 ? root.ground : (root.hovered || root.down ? root.hoverColor : "transparent")

        FocusRing {
            shown: root.visualFocus
        }
    }

    AppToolTip {
        text: root.label
        visible: root.hovered && !Theme.touch
    }
}
