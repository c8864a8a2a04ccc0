// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The pages at the left of a wide window, one's own picture at its foot.
Rectangle {
    id: root

    required property Client client
    required property int page

    signal pageWanted(page: int)

    implicitWidth: Theme.rail
    color: Theme.background
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Divider {
        anchors.right: parent.right
        height: parent.height
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 20
        anchors.bottomMargin: 14
        spacing: 8

        Logo {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: 16
            size: 24
        }

        NavItem {
            Layout.alignment: Qt.AlignHCenter
            path: Icons.chat
            text: qsTr("Chats")
            current: root.page === Shell.Chats
            count: root.page === Shell.Chats ? 0 : root.client.chats.unread
            onClicked: root.pageWanted(Shell.Chats)
        }

        NavItem {
            Layout.alignment: Qt.AlignHCenter
            path: Icons.contacts
            text: qsTr("Contacts")
            current: root.page === Shell.Contacts
            onClicked: root.pageWanted(Shell.Contacts)
        }

        NavItem {
            Layout.alignment: Qt.AlignHCenter
            path: Icons.request
            text: qsTr("Requests")
            urgent: true
            current: root.page === Shell.Requests
            count: root.client.requests.openCount
            onClicked: root.pageWanted(Shell.Requests)
        }

        NavItem {
            Layout.alignment: Qt.AlignHCenter
            path: Icons.settings
            text: qsTr("Settings")
            current: root.page === Shell.Settings
            onClicked: root.pageWanted(Shell.Settings)
        }

        Item {
            Layout.fillHeight: true
        }

        OwnMenu {
            Layout.alignment: Qt.AlignHCenter
            own: root.client.own
            picture: root.client.contactDesk.pictures.own
            onSettingsWanted: root.pageWanted(Shell.Settings)
        }
    }
}
