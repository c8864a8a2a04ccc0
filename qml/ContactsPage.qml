// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The contact list by groups, filtered as one types; below it what the directory found.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    readonly property ContactDesk desk: client.contactDesk
    readonly property ContactsModel contacts: client.contacts

    signal personChosen(address: string)
    signal personEdited(person: person)
    signal cardWanted(card: card)
    signal contactWanted(typed: string)
    signal importWanted(file: url)
    signal settingsWanted

    function focusSearch(): void {
        search.forceActiveFocus();
        search.selectAll();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Contacts")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ContactsHeader {
            Layout.fillWidth: true
            compact: root.compact
            client: root.client
            onContactWanted: root.contactWanted("")
            onGroupWanted: groupDialog.openNew()
            onImportWanted: importPicker.open()
            onExportWanted: exportPicker.open()
            onSettingsWanted: root.settingsWanted()
        }

        SearchField {
            id: search

            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.topMargin: root.compact ? 0 : 12
            Layout.bottomMargin: 8
            label: qsTr("Search contacts")
            placeholderText: root.desk.directory.state === DirectoryModel.None ? qsTr("Search contacts") : qsTr("Search contacts and directory")
            onTextChanged: {
                root.contacts.filter = text;
                root.desk.directory.words = text;
            }
            onResultsWanted: list.enter()
            onBackWanted: list.forceActiveFocus()
        }

        Banner {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: visible ? 8 : 0
            text: root.desk.merges.count > 0 ? qsTr("%n possible double(s)", "", root.desk.merges.count) : ""
            actionText: qsTr("Look")
            onActionTriggered: merges.open()
        }

        ContactsList {
            id: list

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            client: root.client
            typed: search.text.trim()
            onPersonChosen: address => root.personChosen(address)
            onPersonEdited: person => root.personEdited(person)
            onCardWanted: card => root.cardWanted(card)
            onContactWanted: typed => root.contactWanted(typed)
            onNameWanted: name => search.text = name
            onSearchWanted: root.focusSearch()
            onImportWanted: importPicker.open()
            onContactMenuWanted: (person, byPointer, place) => contactMenu.openFor(person, byPointer, place)
            onGroupMenuWanted: (group, place) => groupMenu.openFor(group, place)
        }
    }

    FileDrop {
        anchors.fill: parent
        onFileDropped: file => root.importWanted(file)
    }

    ContactMenu {
        id: contactMenu

        book: root.desk.book
        privacy: root.client.privacy
        onWriteWanted: address => root.personChosen(address)
        onEditWanted: person => root.personEdited(person)
        onGroupWanted: person => groupDialog.openFor(person)
        onCheckWanted: address => root.client.federation.open(address)
    }

    GroupMenu {
        id: groupMenu

        book: root.desk.book
        onRenameWanted: group => groupDialog.rename(group)
    }

    GroupDialog {
        id: groupDialog

        book: root.desk.book
        onCreated: name => {
            if (groupDialog.joins)
                root.desk.book.setInGroup(groupDialog.person, name, true);
        }
    }

    MergesSheet {
        id: merges

        objectName: "merges"
        merges: root.desk.merges
    }

    FilePicker {
        id: importPicker

        title: qsTr("Import contacts")
        filters: [qsTr("Contacts (%1)").arg("*.vcf *.vcard *.csv *.txt"), qsTr("All files (%1)").arg("*")]
        onChosen: file => root.importWanted(file)
    }

    FilePicker {
        id: exportPicker

        title: qsTr("Export contacts")
        filters: [qsTr("vCard (%1)").arg("*.vcf")]
        writes: true
        suffix: "vcf"
        onChosen: file => root.desk.exportTo(file)
    }
}
