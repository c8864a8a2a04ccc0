// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What can be done with a contact of the list.
AppMenu {
    id: root

    required property AddressBook book
    required property PrivacyDesk privacy
    property person person

    signal writeWanted(address: string)
    signal editWanted(person: person)
    signal groupWanted(person: person)
    signal checkWanted(address: string)

    function openFor(person: person, byPointer: bool, place: Item): void {
        root.person = person;
        if (byPointer)
            root.popup();
        else
            root.popup(place, 52, place.height - 8);
    }

    AppMenuItem {
        text: qsTr("Write")
        enabled: root.person.reachable
        onTriggered: root.writeWanted(root.person.addressText)
    }

    AppMenuItem {
        text: qsTr("Edit …")
        onTriggered: root.editWanted(root.person)
    }

    AppMenuItem {
        text: qsTr("Favourite")
        checkable: true
        chosen: root.person.favourite
        onTriggered: root.book.setFavourite(root.person, !root.person.favourite)
    }

    GroupsMenu {
        groups: root.book.groups
        chosen: root.person.groups
        onToggled: (group, isIn) => root.book.setInGroup(root.person, group, isIn)
        onNewWanted: root.groupWanted(root.person)
    }

    RelationMenu {
        level: root.person.level
        enabled: root.person.reachable
        onLevelChosen: level => root.privacy.setLevel(root.person.addressText, level)
    }

    AppMenuItem {
        text: qsTr("What %1 sees …").arg(root.person.name)
        enabled: root.person.reachable
        onTriggered: root.privacy.open(root.person.addressText)
    }

    AppMenuItem {
        text: qsTr("Check connection")
        enabled: root.person.reachable
        onTriggered: root.checkWanted(root.person.addressText)
    }

    AppMenuSeparator {}

    AppMenuItem {
        dangerous: true
        text: qsTr("Delete")
        onTriggered: root.book.remove(root.person)
    }
}
