// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

/// Two overlapping speech bubbles, one filled, one outlined.
Item {
    id: root

    property real size: 24

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: "Verbund"

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.accent
            scale: Qt.size(root.size / 48, root.size / 48)

            PathSvg {
                path: Icons.logoBack
            }
        }

        ShapePath {
            strokeColor: Theme.text
            strokeWidth: 3.5 * root.size / 48
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(root.size / 48, root.size / 48)

            PathSvg {
                path: Icons.logoFront
            }
        }
    }
}
