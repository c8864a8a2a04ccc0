// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// Leads from the past to the newest message, and says how many came meanwhile.
IconButton {
    id: root

    required property int missed

    implicitWidth: 40
    implicitHeight: 40
    path: Icons.arrowDown
    ground: Theme.raised
    iconColor: Theme.accent
    label: missed > 0 ? qsTr("%n new message(s), jump to the newest", "", missed) : qsTr("Jump to the newest message")

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: Theme.radiusControl
        color: "transparent"
        border.width: 1
        border.color: Theme.line
    }

    Badge {
        anchors.horizontalCenter: parent.horizontalCenter
        y: -9
        count: root.missed
    }
}
