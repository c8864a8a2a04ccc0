// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Verbund.Client

/// A state of presence as shape and colour: disc, square, disc with a bar or hands, half, hollow; with a ring
/// in the colour of what it lies on.
Item {
    id: root

    required property int availability
    property real size: 10
    property real ring: 2
    property color ringColor: Theme.surface

    readonly property bool hollow: availability === Presence.Offline || availability === Presence.Away
    readonly property bool square: availability === Presence.Busy
    readonly property color color: {
        switch (root.availability) {
        case Presence.Available:
            return Theme.presenceAvailable;
        case Presence.BeRightBack:
        case Presence.Away:
            return Theme.presenceAway;
        case Presence.Busy:
        case Presence.DoNotDisturb:
            return Theme.presenceBusy;
        default:
            return Theme.presenceOffline;
        }
    }

    implicitWidth: size + 2 * ring
    implicitHeight: size + 2 * ring
    Accessible.role: Accessible.Graphic
    Accessible.name: Format.availability(availability)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: root.ringColor
    }

    Rectangle {
        width: root.square ? root.size * 0.82 : root.size
        height: width
        anchors.centerIn: parent
        radius: root.square ? root.size * 0.18 : root.size / 2
        color: root.hollow ? root.ringColor : root.color
        border.width: root.hollow ? root.size * 0.2 : 0
        border.color: root.color
    }

    Rectangle {
        visible: root.availability === Presence.DoNotDisturb
        width: root.size * 0.6
        height: Math.max(2, root.size * 0.2)
        anchors.centerIn: parent
        color: root.ringColor
    }

    Loader {
        anchors.centerIn: parent
        active: root.availability === Presence.BeRightBack || root.availability === Presence.Away
        sourceComponent: root.availability === Presence.Away ? half : hands
    }

    Component {
        id: hands

        Shape {
            width: root.size
            height: root.size

            ShapePath {
                strokeColor: root.ringColor
                strokeWidth: root.size * 0.15
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                scale: Qt.size(root.size / 10, root.size / 10)

                PathSvg {
                    path: "M5 2.2V5.2L7.2 6.4"
                }
            }
        }
    }

    Component {
        id: half

        Shape {
            width: root.size
            height: root.size

            ShapePath {
                strokeColor: "transparent"
                fillColor: root.color
                scale: Qt.size(root.size / 10, root.size / 10)

                PathSvg {
                    path: "M5 0.5A4.5 4.5 0 0 0 5 9.5Z"
                }
            }
        }
    }
}
