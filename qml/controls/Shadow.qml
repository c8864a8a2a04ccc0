// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A soft shadow without a shader, for what floats: nested rounded rectangles that fade.
Item {
    id: root

    property real around: Theme.radiusCard
    property int spread: 20
    property real strength: 1

    anchors.fill: parent
    Accessible.ignored: true

    Repeater {
        model: root.spread / 2

        Rectangle {
            id: layer

            required property int index
            readonly property real grown: root.spread - 2 * layer.index

            x: -layer.grown
            y: 5 - layer.grown
            width: root.width + 2 * layer.grown
            height: root.height + 2 * layer.grown
            radius: root.around + layer.grown
            color: Theme.shadow
            opacity: root.strength * 0.0028 * (layer.index + 1)
        }
    }
}
