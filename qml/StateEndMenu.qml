// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// How long nobody may disturb.
AppMenu {
    id: root

    required property OwnPresence own

    signal timeWanted

    AppMenuItem {
        text: qsTr("For 30 minutes")
        onTriggered: root.own.silence(OwnPresence.HalfHour)
    }

    AppMenuItem {
        text: qsTr("For one hour")
        onTriggered: root.own.silence(OwnPresence.OneHour)
    }

    AppMenuItem {
        text: qsTr("Until tomorrow, 08:00")
        onTriggered: root.own.silence(OwnPresence.Tomorrow)
    }

    AppMenuItem {
        text: qsTr("Until a time …")
        onTriggered: root.timeWanted()
    }

    AppMenuItem {
        text: qsTr("Until I change it")
        onTriggered: root.own.silence(OwnPresence.Open)
    }
}
