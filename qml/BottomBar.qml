// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The pages at the foot of a narrow window.
Rectangle {
    id: root

    required property Client client
    required property int page

    signal pageWanted(page: int)

    implicitHeight: 60
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.topMargin: 3
        spacing: 0
        uniformCellSizes: true

        NavItem {
            Layout.fillWidth: true
            inBar: true
            path: Icons.chat
            text: qsTr("Chats")
            current: root.page === Shell.Chats
            count: root.page === Shell.Chats ? 0 : root.client.chats.unread
            onClicked: root.pageWanted(Shell.Chats)
        }

        NavItem {
            Layout.fillWidth: true
            inBar: true
            path: Icons.contacts
            text: qsTr("Contacts")
            current: root.page === Shell.Contacts
            onClicked: root.pageWanted(Shell.Contacts)
        }

        NavItem {
            Layout.fillWidth: true
            inBar: true
            path: Icons.request
            text: qsTr("Requests")
            urgent: true
            current: root.page === Shell.Requests
            count: root.client.requests.openCount
            onClicked: root.pageWanted(Shell.Requests)
        }

        NavItem {
            Layout.fillWidth: true
            inBar: true
            path: Icons.settings
            text: qsTr("Settings")
            current: root.page === Shell.Settings
            onClicked: root.pageWanted(Shell.Settings)
        }
    }
}
