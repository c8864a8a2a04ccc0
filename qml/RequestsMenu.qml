// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import Verbund.Client
import Verbund.Controls

/// One answer for many requests; each can be taken back for a while.
AppMenu {
    id: root

    property bool canBlockDomains: false
    /// The domain it is about; empty: whoever is chosen.
    property string domain

    signal decided(level: int, told: bool)
    signal domainsBlocked
    signal chooseWanted

    AppMenuItem {
        visible: root.domain.length > 0
        height: visible ? implicitHeight : 0
        text: qsTr("Choose all of them")
        onTriggered: root.chooseWanted()
    }

    AppMenuItem {
        text: qsTr("Yes, share presence")
        onTriggered: root.decided(Relation.External, false)
    }

    AppMenuItem {
        text: qsTr("No, do not share presence")
        onTriggered: root.decided(Relation.Unknown, false)
    }

    AppMenuSeparator {}

    AppMenuItem {
        text: qsTr("Deny quietly")
        onTriggered: root.decided(Relation.Stranger, false)
    }

    AppMenuItem {
        text: qsTr("Deny, and tell the senders")
        onTriggered: root.decided(Relation.Stranger, true)
    }

    AppMenuSeparator {}

    AppMenuItem {
        dangerous: true
        text: qsTr("Block")
        onTriggered: root.decided(Relation.Blocked, false)
    }

    AppMenuItem {
        visible: root.canBlockDomains
        height: visible ? implicitHeight : 0
        dangerous: true
        text: root.domain.length > 0 ? qsTr("Block the domain") : qsTr("Block their domains")
        onTriggered: root.domainsBlocked()
    }
}
