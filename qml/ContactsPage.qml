// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The contact list by groups, filtered as one types.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    readonly property ContactsModel contacts: client.contacts
    readonly property string openAddress: client.conversation ? client.conversation.person.addressText : ""
    property int changes: 0

    signal personChosen(address: string)
    signal settingsWanted
    signal contactWanted

    function focusSearch(): void {
        search.forceActiveFocus();
        search.selectAll();
    }

    // Read with a counter, so that headings follow every change of presence.
    function countOf(group: string, change: int): string {
        return change < 0 ? "" : root.contacts.groupCount(group);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Contacts")

    Connections {
        target: root.contacts

        function onDataChanged(): void {
            root.changes += 1;
        }

        function onCountChanged(): void {
            root.changes += 1;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Contacts")
            compact: root.compact

            IconButton {
                path: Icons.plus
                label: qsTr("New contact")
                onClicked: root.contactWanted()
            }

            OwnMenu {
                visible: root.compact
                own: root.client.own
                ringColor: Theme.surface
                opensUpwards: false
                onSettingsWanted: root.settingsWanted()
            }
        }

        SearchField {
            id: search

            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.topMargin: root.compact ? 0 : 12
            label: qsTr("Search contacts")
            placeholderText: qsTr("Search contacts")
            onTextChanged: root.contacts.filter = text
            onResultsWanted: list.forceActiveFocus()
            onBackWanted: list.forceActiveFocus()
        }

        AppCheckBox {
            visible: root.contacts.total > 0
            Layout.leftMargin: 20
            Layout.rightMargin: 16
            Layout.topMargin: 8
            Layout.fillWidth: true
            text: qsTr("Hide who is offline")
            checked: root.contacts.hidesOffline
            onToggled: root.contacts.hidesOffline = checked
        }

        AppListView {
            id: list

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftMargin: 8
            rightMargin: 8
            bottomMargin: 8
            label: qsTr("Contacts")
            model: root.contacts
            section.property: "group"

            section.delegate: SectionHead {
                id: head

                required property string section

                width: list.width - 16
                text: head.section.length > 0 ? head.section : qsTr("Without group")
                count: root.countOf(head.section, root.changes)
            }

            delegate: ContactItem {
                id: item

                width: list.width - 16
                selected: item.contact.person.addressText === root.openAddress
                ringed: item.activeFocus && list.byKeyboard
                onClicked: {
                    list.currentIndex = item.index;
                    root.personChosen(item.contact.person.addressText);
                }
            }

            EmptyState {
                visible: root.contacts.total === 0
                anchors.centerIn: parent
                path: Icons.contacts
                title: qsTr("No contacts yet")
                sentence: qsTr("Add people by their IM address, inside and outside your company.")
                actionText: qsTr("New contact")
                onActionTriggered: root.contactWanted()
            }

            EmptyState {
                visible: root.contacts.total > 0 && root.contacts.count === 0
                anchors.centerIn: parent
                path: Icons.search
                title: qsTr("Nobody found")
                sentence: root.contacts.hidesOffline ? qsTr("Nobody who is online matches.") : qsTr("No contact has this in name, address or group.")
                actionText: root.contacts.hidesOffline ? qsTr("Show who is offline") : ""
                onActionTriggered: root.contacts.hidesOffline = false
            }
        }
    }
}
