// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What can be done with somebody in "who sees what".
AppMenu {
    id: root

    required property PrivacyDesk privacy
    property visibilityRow row

    function openFor(row: visibilityRow, byPointer: bool, place: Item): void {
        root.row = row;
        if (byPointer)
            root.popup();
        else
            root.popup(place, 52, place.height - 8);
    }

    AppMenuItem {
        text: qsTr("Details and end …")
        onTriggered: root.privacy.open(root.row.addressText)
    }

    RelationMenu {
        level: root.row.relation.level
        onLevelChosen: level => root.privacy.setLevel(root.row.addressText, level)
    }

    AppMenuItem {
        visible: root.row.problem.length > 0
        height: visible ? implicitHeight : 0
        text: qsTr("Try again")
        onTriggered: root.privacy.tellAgain(root.row.addressText)
    }

    AppMenuSeparator {}

    AppMenuItem {
        dangerous: true
        enabled: root.row.revocable
        text: qsTr("Revoke permission")
        onTriggered: root.privacy.revoke(root.row.addressText)
    }
}
