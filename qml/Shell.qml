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
    /// Whom to talk to when the form that is being stored has gone.
    property string nextAddress
    /// From where the federation check was opened.
    property int checkedFrom: Shell.Settings
    readonly property bool compact: width < 720
    readonly property bool wide: width >= 1080
    readonly property bool talks: page === Shell.Chats || page === Shell.Contacts
    readonly property ContactDesk desk: client.contactDesk
    readonly property bool detailOpen: talks ? client.conversation !== null || detail.edits || detail.imports : page === Shell.Requests ? client.answer !== null : detail.deeper !== DetailPane.Nothing

    function show(page: int): void {
        detail.deeper = DetailPane.Nothing;
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
            detail.focusOpen();
            break;
        default:
            chats.forceActiveFocus();
        }
    }

    function talkTo(address: string): void {
        guard.talkTo(address);
    }

    function leaveDetail(): void {
        if (detail.edits || detail.imports) {
            guard.leave();
            return;
        }
        if (root.page === Shell.Settings) {
            root.leaveDeeper();
            return;
        }
        if (root.compact) {
            if (root.talks)
                root.client.closeConversation();
            else
                root.client.closeRequest();
        }
        root.focusPage();
    }

    function leaveDeeper(): void {
        const back = detail.deeper === DetailPane.Federation ? root.checkedFrom : Shell.Settings;
        detail.goDeeper(DetailPane.Nothing);
        if (back === Shell.Settings)
            return;
        root.page = back;
        if (root.detailOpen)
            detail.focusOpen();
        else
            root.focusPage();
    }

    function showCheck(): void {
        if (root.page !== Shell.Settings || detail.deeper !== DetailPane.Federation)
            root.checkedFrom = root.page;
        sheet.close();
        root.page = Shell.Settings;
        detail.goDeeper(DetailPane.Federation);
    }

    /// Why the one is not reached whom the user is talking to, else whatever he types.
    function check(): void {
        if (root.talks && root.client.conversation !== null)
            root.client.federation.open(root.client.conversation.person.addressText);
        else
            root.client.federation.openEmpty();
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

    function createContact(typed: string): void {
        if (!root.talks)
            root.page = Shell.Contacts;
        guard.create(typed);
    }

    function importFrom(file: url): void {
        root.page = Shell.Contacts;
        guard.openImport(file);
    }

    // The desk closes a form that is done.
    Connections {
        target: root.desk

        function onFormChanged(): void {
            if (root.desk.form !== null)
                return;
            const address = root.nextAddress;
            root.nextAddress = "";
            if (address.length > 0)
                root.talkTo(address);
            else
                root.focusPage();
        }

        function onImportChanged(): void {
            if (root.desk.import === null)
                root.focusPage();
        }
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
            if (address.length > 0)
                detail.focusOpen();
            else
                root.focusPage();
        }
    }

    Connections {
        target: root.client.federation

        function onOpened(): void {
            root.showCheck();
        }
    }

    ShellShortcuts {
        undoable: root.desk.undo.pending
        onSearchWanted: root.search()
        onContactWanted: root.createContact("")
        onUndoWanted: root.desk.undo.undo()
        onCheckWanted: root.check()
        onPageWanted: page => root.show(page)
    }

    EditGuard {
        id: guard

        desk: root.desk
        onTalkWanted: address => {
            root.client.openConversation(address);
            detail.focusOpen();
        }
        onMessageWanted: row => {
            root.client.openMessage(row);
            detail.focusOpen();
        }
        onChanged: {
            if (detail.edits || detail.imports)
                detail.focusOpen();
            else
                root.focusPage();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ShellBanners {
            Layout.fillWidth: true
            client: root.client
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
                        onPersonEdited: person => guard.edit(person)
                        onContactWanted: typed => root.createContact(typed)
                        onMessageChosen: row => guard.openMessage(row)
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
                        onPersonEdited: person => guard.edit(person)
                        onCardWanted: card => guard.createFrom(card)
                        onContactWanted: typed => root.createContact(typed)
                        onImportWanted: file => root.importFrom(file)
                        onSettingsWanted: root.show(Shell.Settings)
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
                            detail.focusOpen();
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

            DetailPane {
                id: detail

                objectName: "detail"

                visible: root.page === Shell.Settings || !root.compact || root.detailOpen
                Layout.fillWidth: true
                Layout.fillHeight: true
                client: root.client
                page: root.page
                compact: root.compact
                panelOpen: root.wide && root.panelWanted
                onBackWanted: root.leaveDetail()
                onPanelWanted: root.togglePanel()
                onContactSaved: address => root.nextAddress = address
                onNoted: sentence => notes.say(sentence)
            }

            Divider {
                visible: panel.visible
                Layout.fillHeight: true
            }

            Loader {
                id: panel

                visible: active
                active: root.wide && root.panelWanted && root.talks && root.client.conversation !== null && !detail.edits && !detail.imports
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.sidePanel - 1
                sourceComponent: PersonPanel {
                    client: root.client
                    person: root.client.conversation.person
                    onEditWanted: person => guard.edit(person)
                }
            }
        }

        BottomBar {
            id: bottomBar

            visible: root.compact && !root.detailOpen
            Layout.fillWidth: true
            client: root.client
            page: root.page
            onPageWanted: page => root.show(page)
        }
    }

    DeskNotes {
        id: notes

        x: root.compact ? 12 : Theme.rail + 12
        y: parent.height - height - (bottomBar.visible ? bottomBar.height + 12 : root.compact ? 92 : 12)
        width: root.compact ? root.width - 24 : root.listWidth - 24
        desk: root.desk
        privacy: root.client.privacy
        federation: root.client.federation
    }

    RelationSheet {
        privacy: root.client.privacy
        own: root.client.own
        picture: root.desk.pictures.own
    }

    PartnerSheet {
        privacy: root.client.privacy
    }

    PersonSheet {
        id: sheet

        client: root.client
        onEditWanted: person => guard.edit(person)
    }
}
