// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The chats, newest first; while something is typed in the search field, what was found instead.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    readonly property bool searching: search.text.trim().length > 0
    readonly property string openAddress: client.conversation ? client.conversation.person.addressText : ""

    signal personChosen(address: string)
    signal personEdited(person: person)
    signal contactWanted(typed: string)
    signal messageChosen(row: searchRow)
    signal settingsWanted
    signal contactsWanted

    function focusSearch(): void {
        search.forceActiveFocus();
        search.selectAll();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Chats")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Chats")
            compact: root.compact

            IconButton {
                path: Icons.plus
                label: qsTr("New chat")
                onClicked: newChat.open()
            }

            OwnMenu {
                visible: root.compact
                own: root.client.own
                picture: root.client.contactDesk.pictures.own
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
            Layout.bottomMargin: 8
            label: qsTr("Search in chats, contacts and history")
            placeholderText: root.compact ? qsTr("Search") : qsTr("Search chats, contacts, history")
            onTextChanged: root.client.search.words = text
            onResultsWanted: {
                if (root.searching)
                    results.forceActiveFocus();
                else
                    list.forceActiveFocus();
            }
            onBackWanted: list.forceActiveFocus()
        }

        AppListView {
            id: list

            visible: !root.searching
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftMargin: 8
            rightMargin: 8
            bottomMargin: 8
            label: qsTr("Chats")
            model: root.client.chats

            delegate: ChatItem {
                id: item

                width: list.width - 16
                selected: item.chat.person.addressText === root.openAddress
                ringed: item.activeFocus && list.byKeyboard
                onClicked: {
                    list.currentIndex = item.index;
                    root.personChosen(item.chat.person.addressText);
                }
            }

            EmptyState {
                visible: root.client.chats.loaded && root.client.chats.count === 0
                anchors.centerIn: parent
                path: Icons.chat
                title: qsTr("No chats yet")
                sentence: qsTr("Choose somebody from your contacts and write the first message.")
                actionText: qsTr("Go to contacts")
                onActionTriggered: root.contactsWanted()
            }
        }

        SearchResults {
            id: results

            visible: root.searching
            Layout.fillWidth: true
            Layout.fillHeight: true
            results: root.client.search
            onPersonChosen: address => {
                search.clear();
                root.personChosen(address);
            }
            onPersonEdited: person => root.personEdited(person)
            onMessageChosen: row => root.messageChosen(row)
        }
    }

    ChatDialog {
        id: newChat

        client: root.client
        onOpenedChat: address => root.personChosen(address)
        onContactWanted: typed => root.contactWanted(typed)
    }
}
