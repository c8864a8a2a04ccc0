// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The signed-in window: rail or bottom bar, list, detail and side panel, as many beside each other as fit.
FocusScope {
    id: root

    enum Page {
        Chats,
        Contacts,
        Requests,
        Settings
    }

    required property Client client

    property int page: Shell.Chats
    property real listWidth: 320
    property bool panelWanted: true
    readonly property bool compact: width < 720
    readonly property bool wide: width >= 1080
    readonly property bool talks: page === Shell.Chats || page === Shell.Contacts
    readonly property bool detailOpen: talks ? client.conversation !== null : page === Shell.Requests && client.answer !== null

    function show(page: int): void {
        root.page = page;
        root.focusPage();
    }

    function focusPage(): void {
        switch (root.page) {
        case Shell.Contacts:
            contacts.forceActiveFocus();
            break;
        case Shell.Requests:
            requests.forceActiveFocus();
            break;
        case Shell.Settings:
            settings.forceActiveFocus();
            break;
        default:
            chats.forceActiveFocus();
        }
    }

    function talkTo(address: string): void {
        root.client.openConversation(address);
        root.focusDetail();
    }

    function focusDetail(): void {
        if (root.talks)
            conversation.forceActiveFocus();
        else
            answer.forceActiveFocus();
    }

    function leaveDetail(): void {
        if (root.compact) {
            if (root.talks)
                root.client.closeConversation();
            else
                root.client.closeRequest();
        }
        root.focusPage();
    }

    function search(): void {
        if (root.compact && root.detailOpen)
            root.leaveDetail();
        if (!root.talks)
            root.page = Shell.Chats;
        if (root.page === Shell.Contacts)
            contactsPage.focusSearch();
        else
            chatsPage.focusSearch();
    }

    function togglePanel(): void {
        if (root.wide)
            root.panelWanted = !root.panelWanted;
        else
            sheet.open();
    }

    Connections {
        target: root.client

        function onConversationWanted(address: string): void {
            root.page = Shell.Chats;
            root.talkTo(address);
        }

        function onRequestWanted(address: string): void {
            root.page = Shell.Requests;
            root.client.openRequest(address);
            root.focusDetail();
        }
    }

    ShellShortcuts {
        onSearchWanted: root.search()
        onContactWanted: newContact.open()
        onPageWanted: page => root.show(page)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ConnectionBanner {
            Layout.fillWidth: true
            connection: root.client.connection
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rail {
                visible: !root.compact
                Layout.fillHeight: true
                client: root.client
                page: root.page
                onPageWanted: page => root.show(page)
            }

            Rectangle {
                visible: root.page !== Shell.Settings && (!root.compact || !root.detailOpen)
                Layout.fillHeight: true
                Layout.fillWidth: root.compact
                Layout.preferredWidth: root.listWidth - 1
                color: Theme.surface

                FocusScope {
                    id: chats

                    anchors.fill: parent
                    visible: root.page === Shell.Chats
                    focus: visible

                    ChatsPage {
                        id: chatsPage

                        anchors.fill: parent
                        focus: true
                        client: root.client
                        compact: root.compact
                        onPersonChosen: address => root.talkTo(address)
                        onMessageChosen: row => {
                            root.client.openMessage(row);
                            root.focusDetail();
                        }
                        onSettingsWanted: root.show(Shell.Settings)
                        onContactsWanted: root.show(Shell.Contacts)
                    }
                }

                FocusScope {
                    id: contacts

                    anchors.fill: parent
                    visible: root.page === Shell.Contacts
                    focus: visible

                    ContactsPage {
                        id: contactsPage

                        anchors.fill: parent
                        focus: true
                        client: root.client
                        compact: root.compact
                        onPersonChosen: address => root.talkTo(address)
                        onSettingsWanted: root.show(Shell.Settings)
                        onContactWanted: newContact.open()
                    }
                }

                FocusScope {
                    id: requests

                    anchors.fill: parent
                    visible: root.page === Shell.Requests
                    focus: visible

                    RequestsPage {
                        anchors.fill: parent
                        focus: true
                        client: root.client
                        compact: root.compact
                        onRequestChosen: address => {
                            root.client.openRequest(address);
                            root.focusDetail();
                        }
                        onSettingsWanted: root.show(Shell.Settings)
                    }
                }
            }

            SplitHandle {
                visible: !root.compact && root.page !== Shell.Settings
                Layout.fillHeight: true
                paneWidth: root.listWidth
                onDragged: width => root.listWidth = Math.max(260, Math.min(420, width))
            }

            Item {
                visible: root.page === Shell.Settings || !root.compact || root.detailOpen
                Layout.fillWidth: true
                Layout.fillHeight: true

                ConversationLoader {
                    id: conversation

                    anchors.fill: parent
                    visible: root.talks
                    client: root.client
                    compact: root.compact
                    panelOpen: root.wide && root.panelWanted
                    onBackWanted: root.leaveDetail()
                    onPanelWanted: root.togglePanel()
                }

                RequestLoader {
                    id: answer

                    anchors.fill: parent
                    visible: root.page === Shell.Requests
                    client: root.client
                    compact: root.compact
                    onBackWanted: root.leaveDetail()
                }

                Loader {
                    id: settings

                    anchors.fill: parent
                    active: root.page === Shell.Settings
                    sourceComponent: SettingsPage {
                        client: root.client
                        compact: root.compact
                        focus: true
                    }
                }
            }

            Divider {
                visible: panel.visible
                Layout.fillHeight: true
            }

            Loader {
                id: panel

                visible: active
                active: root.wide && root.panelWanted && root.talks && root.client.conversation !== null
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.sidePanel - 1
                sourceComponent: PersonPanel {
                    client: root.client
                    person: root.client.conversation.person
                }
            }
        }

        BottomBar {
            visible: root.compact && !root.detailOpen
            Layout.fillWidth: true
            client: root.client
            page: root.page
            onPageWanted: page => root.show(page)
        }
    }

    PersonSheet {
        id: sheet

        client: root.client
    }

    ContactDialog {
        id: newContact

        client: root.client
        onAdded: address => {
            if (!root.talks)
                root.page = Shell.Contacts;
            root.talkTo(address);
        }
    }
}
