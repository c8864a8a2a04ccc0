// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The contacts under the headings of their groups; the directory's people follow while something is typed.
FocusScope {
    id: root

    required property Client client
    /// What stands in the search field.
    required property string typed

    readonly property ContactDesk desk: client.contactDesk
    readonly property ContactsModel contacts: client.contacts
    readonly property string openAddress: client.conversation ? client.conversation.person.addressText : ""
    readonly property ContactsFooter found: list.footerItem as ContactsFooter
    readonly property bool hasDirectory: found !== null && found.hasDirectory
    property int changes: 0

    signal personChosen(address: string)
    signal personEdited(person: person)
    signal cardWanted(card: card)
    signal contactWanted(typed: string)
    signal nameWanted(name: string)
    signal searchWanted
    signal importWanted
    signal contactMenuWanted(person: person, byPointer: bool, place: Item)
    signal groupMenuWanted(group: string, place: Item)

    /// From the search field: the first of what was found.
    function enter(): void {
        if (root.contacts.count === 0 && root.found && root.found.enter())
            return;
        list.forceActiveFocus();
    }

    // Read with a counter, so that headings follow every change of presence.
    function countOf(group: string, change: int): string {
        return change < 0 ? "" : root.contacts.groupCount(group);
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(list.contentItem, 0, 0).y;
        if (top < list.contentY)
            list.contentY = top;
        else if (top + item.height > list.contentY + list.height)
            list.contentY = top + item.height - list.height;
    }

    function choose(person: person): void {
        if (person.reachable)
            root.personChosen(person.addressText);
        else
            root.personEdited(person);
    }

    Connections {
        target: root.contacts

        function onDataChanged(): void {
            root.changes += 1;
        }

        function onCountChanged(): void {
            root.changes += 1;
        }
    }

    AppListView {
        id: list

        anchors.fill: parent
        focus: true
        leftMargin: 8
        rightMargin: 8
        bottomMargin: 8
        label: qsTr("Contacts")
        model: root.contacts
        section.property: "group"

        Keys.onDownPressed: event => event.accepted = list.currentIndex >= list.count - 1 && root.found !== null && root.found.enter()
        Keys.onMenuPressed: {
            const item = list.currentItem as ContactItem;
            if (item)
                item.menuWanted(false);
        }
        Keys.onDeletePressed: {
            const item = list.currentItem as ContactItem;
            if (item)
                root.desk.book.remove(item.person);
        }

        section.delegate: SectionHead {
            id: head

            required property string section

            readonly property bool isFavourites: head.section === root.contacts.favourites
            readonly property bool isGroup: head.section.length > 0 && !head.isFavourites

            width: list.width - 16
            text: head.isFavourites ? qsTr("Favourites") : head.isGroup ? head.section : qsTr("Without group")
            count: root.countOf(head.section, root.changes)
            menuLabel: head.isGroup ? qsTr("Change group “%1”").arg(head.section) : ""
            onMenuWanted: place => root.groupMenuWanted(head.section, place)
        }

        delegate: ContactItem {
            id: item

            width: list.width - 16
            selected: item.person.reachable && item.person.addressText === root.openAddress
            ringed: item.activeFocus && list.byKeyboard
            onClicked: {
                list.currentIndex = item.index;
                root.choose(item.person);
            }
            onMenuWanted: byPointer => {
                list.currentIndex = item.index;
                root.contactMenuWanted(item.person, byPointer, item);
            }
        }

        footer: ContactsFooter {
            width: list.width - 16
            contacts: root.contacts
            directory: root.desk.directory
            groups: root.typed.length > 0 ? [] : root.desk.book.groups
            changes: root.changes
            onGroupMenuWanted: (group, place) => root.groupMenuWanted(group, place)
            onAddWanted: card => root.cardWanted(card)
            onContactWanted: name => root.nameWanted(name)
            onReached: item => root.reveal(item)
            onLeftUpwards: {
                if (root.contacts.count > 0)
                    list.forceActiveFocus();
                else
                    root.searchWanted();
            }
        }
    }

    EmptyState {
        visible: root.contacts.total === 0 && root.typed.length === 0
        anchors.centerIn: parent
        path: Icons.contacts
        title: qsTr("No contacts yet")
        sentence: qsTr("Add people by their IM address, inside and outside your company, or bring them along in a file.")
        actionText: qsTr("New contact")
        secondText: qsTr("Import …")
        onActionTriggered: root.contactWanted("")
        onSecondTriggered: root.importWanted()
    }

    EmptyState {
        visible: root.contacts.count === 0 && !root.hasDirectory && (root.typed.length > 0 || root.contacts.total > 0)
        anchors.centerIn: parent
        path: Icons.search
        title: qsTr("Nobody found")
        sentence: root.contacts.hidesOffline ? qsTr("Nobody who is online matches.") : qsTr("No contact has this in name, address, organisation, group or note.")
        actionText: root.contacts.hidesOffline ? qsTr("Show who is offline") : root.typed.includes("@") ? qsTr("New contact") : ""
        onActionTriggered: {
            if (root.contacts.hidesOffline)
                root.contacts.hidesOffline = false;
            else
                root.contactWanted(root.typed);
        }
    }
}
