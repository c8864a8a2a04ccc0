// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A line icon of Icons in one colour.
Item {
    id: root

    required property string path
    property color color: Theme.text
    property real size: 20
    property real stroke: 1.75
    property color fill: "transparent"

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    LineIcon {
        width: root.size
        height: root.size
        anchors.centerIn: parent
        path: root.path
        color: root.color
        fill: root.fill
        stroke: root.stroke
    }
}
