// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One person's conversation: header, messages, composer.
FocusScope {
    id: root

    required property Client client
    required property ConversationModel conversation
    property bool compact: false
    property bool panelOpen: false

    readonly property person person: conversation.person

    signal backWanted
    signal panelWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conversation with %1").arg(person.name)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ConversationHeader {
            Layout.fillWidth: true
            person: root.person
            compact: root.compact
            panelOpen: root.panelOpen
            onBackWanted: root.backWanted()
            onPanelWanted: root.panelWanted()
        }

        MessageList {
            id: messages

            Layout.fillWidth: true
            Layout.fillHeight: true
            conversation: root.conversation
            compact: root.compact
            onBackWanted: composer.forceActiveFocus()
            onCheckWanted: failed => root.client.federation.openAfter(failed)
        }

        Item {
            Layout.fillWidth: true
            implicitHeight: 24

            AppText {
                visible: root.person.typing
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 32)
                kind: AppText.Time
                text: qsTr("%1 is typing …").arg(Format.firstName(root.person.name))
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Banner {
            Layout.fillWidth: true
            Layout.leftMargin: root.compact ? 10 : 20
            Layout.rightMargin: root.compact ? 10 : 20
            Layout.bottomMargin: visible ? 8 : 0
            kind: Banner.Danger
            text: root.conversation.errorText
        }

        Banner {
            Layout.fillWidth: true
            Layout.leftMargin: root.compact ? 10 : 20
            Layout.rightMargin: root.compact ? 10 : 20
            Layout.bottomMargin: visible ? 18 : 0
            kind: Banner.Warning
            text: root.person.blocked ? qsTr("You have blocked %1. Nothing gets through in either direction.").arg(root.person.name) : ""
            actionText: qsTr("Unblock")
            onActionTriggered: root.client.setBlocked(root.person.addressText, false)
        }

        Composer {
            id: composer

            visible: !root.person.blocked
            focus: true
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingColumn
            Layout.alignment: Qt.AlignHCenter
            Layout.leftMargin: root.compact ? 10 : 20
            Layout.rightMargin: root.compact ? 10 : 20
            Layout.bottomMargin: root.compact ? 10 : 18
            round: root.compact
            hint: root.compact ? qsTr("Message") : qsTr("Message to %1").arg(Format.firstName(root.person.name))
            draft: root.conversation.draft
            sendable: root.conversation.sendable
            onDraftEdited: text => root.conversation.draft = text
            onSent: {
                messages.follow();
                root.conversation.send();
            }
            onBackWanted: root.backWanted()
        }
    }
}
