// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The open conversation, or what to do while there is none.
FocusScope {
    id: root

    required property Client client
    property bool compact: false
    property bool panelOpen: false

    signal backWanted
    signal panelWanted

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Loader {
        anchors.fill: parent
        focus: true
        active: root.client.conversation !== null
        sourceComponent: ConversationPage {
            focus: true
            client: root.client
            conversation: root.client.conversation
            compact: root.compact
            panelOpen: root.panelOpen
            onBackWanted: root.backWanted()
            onPanelWanted: root.panelWanted()
        }
    }

    EmptyState {
        visible: root.client.conversation === null
        anchors.centerIn: parent
        path: Icons.chat
        title: qsTr("No chat chosen")
        sentence: qsTr("Choose a chat or a contact at the left. Ctrl+K searches everything.")
    }
}
