// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

/// A line icon of Icons in one colour.
Item {
    id: root

    required property string path
    property color color: Theme.text
    property real size: 20
    property real stroke: 1.75

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Shape {
        width: root.size
        height: root.size
        anchors.centerIn: parent

        ShapePath {
            strokeColor: root.color
            strokeWidth: root.stroke * root.size / 24
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(root.size / 24, root.size / 24)

            PathSvg {
                path: root.path
            }
        }
    }
}
