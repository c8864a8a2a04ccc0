// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Asks for the address of a new chat.
AppDialog {
    id: root

    required property Client client
    property bool wrong: false

    signal openedChat(address: string)
    /// Rather a contact, with what was typed.
    signal contactWanted(typed: string)

    function tryAddress(): void {
        root.wrong = !root.client.openConversation(address.text);
        if (root.wrong)
            return;
        root.close();
        root.openedChat(root.client.conversation.person.addressText);
    }

    title: qsTr("New chat")
    acceptText: qsTr("Write")
    acceptable: address.text.trim().length > 0
    onAboutToShow: {
        address.clear();
        root.wrong = false;
    }
    onOpened: address.forceActiveFocus()
    onAccepted: root.tryAddress()

    contentItem: ColumnLayout {
        spacing: 4

        AppText {
            kind: AppText.Label
            text: qsTr("IM address")
            Accessible.ignored: true
        }

        AppTextField {
            id: address

            Layout.fillWidth: true
            label: qsTr("IM address")
            placeholderText: qsTr("name@company.example")
            wrong: root.wrong
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
            onTextEdited: root.wrong = false
            onAccepted: root.tryAddress()
        }

        AppText {
            visible: root.wrong
            Layout.fillWidth: true
            kind: AppText.Time
            color: Theme.danger
            text: qsTr("An address looks like name@company.example.")
            wrapMode: Text.Wrap
        }

        AppButton {
            kind: AppButton.Link
            text: qsTr("Create a contact instead")
            onClicked: {
                root.close();
                root.contactWanted(address.text);
            }
        }
    }
}
