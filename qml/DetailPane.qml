// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What is open beside the list: a conversation, a contact, an import, a request, or the settings and the pages
/// behind them.
FocusScope {
    id: root

    enum Deeper {
        Nothing,
        Visibility,
        Partners,
        Federation
    }

    required property Client client
    required property int page
    property bool compact: false
    property bool panelOpen: false
    /// Which page behind the settings is open.
    property int deeper: DetailPane.Nothing

    readonly property ContactDesk desk: client.contactDesk
    readonly property bool talks: page === Shell.Chats || page === Shell.Contacts
    readonly property bool edits: talks && desk.form !== null
    readonly property bool imports: talks && !edits && desk.import !== null

    signal backWanted
    signal panelWanted
    /// A contact is stored; the address to talk to, empty: nobody's.
    signal contactSaved(address: string)
    /// Something was done that the user should know of.
    signal noted(sentence: string)

    function focusOpen(): void {
        if (root.edits)
            contact.forceActiveFocus();
        else if (root.imports)
            preview.forceActiveFocus();
        else if (root.talks)
            conversation.forceActiveFocus();
        else if (root.page === Shell.Requests)
            answer.forceActiveFocus();
        else if (root.deeper === DetailPane.Nothing)
            settings.forceActiveFocus();
        else
            behind.forceActiveFocus();
    }

    function goDeeper(page: int): void {
        root.deeper = page;
        root.focusOpen();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    ConversationLoader {
        id: conversation

        anchors.fill: parent
        visible: root.talks && !root.edits && !root.imports
        focus: visible
        client: root.client
        compact: root.compact
        panelOpen: root.panelOpen
        onBackWanted: root.backWanted()
        onPanelWanted: root.panelWanted()
    }

    Loader {
        id: contact

        anchors.fill: parent
        focus: active
        active: root.edits
        sourceComponent: ContactPage {
            focus: true
            desk: root.desk
            form: root.desk.form
            compact: root.compact
            onBackWanted: root.backWanted()
            onSaved: address => root.contactSaved(address)
            onCheckWanted: address => root.client.federation.open(address)
        }
    }

    Loader {
        id: preview

        anchors.fill: parent
        focus: active
        active: root.imports
        sourceComponent: ImportPage {
            focus: true
            form: root.desk.import
            groups: root.desk.book.groups
            compact: root.compact
            onBackWanted: root.backWanted()
        }
    }

    RequestLoader {
        id: answer

        anchors.fill: parent
        visible: root.page === Shell.Requests
        focus: visible
        client: root.client
        compact: root.compact
        onBackWanted: {
            if (root.page === Shell.Requests)
                root.backWanted();
        }
    }

    Loader {
        id: settings

        anchors.fill: parent
        focus: active
        active: root.page === Shell.Settings
        visible: root.deeper === DetailPane.Nothing
        sourceComponent: SettingsPage {
            client: root.client
            compact: root.compact
            focus: true
            onVisibilityWanted: root.goDeeper(DetailPane.Visibility)
            onPartnersWanted: root.goDeeper(DetailPane.Partners)
        }
    }

    Loader {
        id: behind

        anchors.fill: parent
        focus: active
        active: root.page === Shell.Settings && root.deeper !== DetailPane.Nothing
        sourceComponent: {
            switch (root.deeper) {
            case DetailPane.Federation:
                return federationPage;
            case DetailPane.Partners:
                return partnersPage;
            default:
                return visibilityPage;
            }
        }
    }

    Component {
        id: visibilityPage

        VisibilityPage {
            focus: true
            privacy: root.client.privacy
            compact: root.compact
            onBackWanted: root.backWanted()
        }
    }

    Component {
        id: partnersPage

        PartnersPage {
            focus: true
            privacy: root.client.privacy
            compact: root.compact
            onBackWanted: root.backWanted()
        }
    }

    Component {
        id: federationPage

        FederationPage {
            focus: true
            form: root.client.federation
            compact: root.compact
            onBackWanted: root.backWanted()
            onNoted: sentence => root.noted(sentence)
        }
    }
}
