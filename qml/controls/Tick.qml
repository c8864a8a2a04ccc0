// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client

/// How far an own message has come: clock, one tick, two ticks, two bold ticks, or an exclamation mark.
Item {
    id: root

    required property int progress

    readonly property bool failed: progress === Message.Failed
    readonly property bool read: progress === Message.Read

    visible: progress !== Message.Received
    implicitWidth: visible ? 14 : 0
    implicitHeight: 14
    Accessible.ignored: true

    Rectangle {
        visible: root.failed
        anchors.fill: parent
        radius: 7
        color: Theme.danger
    }

    Icon {
        anchors.centerIn: parent
        size: root.failed ? 12 : 14
        stroke: root.failed || root.read ? 3 : 1.9
        color: root.failed ? Theme.dangerText : root.read ? Theme.accent : Theme.muted
        path: {
            switch (root.progress) {
            case Message.Queued:
                return Icons.clock;
            case Message.Sent:
                return Icons.tick;
            case Message.Failed:
                return Icons.exclamation;
            default:
                return Icons.doubleTick;
            }
        }
    }
}
