// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Title of the contacts page, how the list is shown, and what can be added to it.
PageHeader {
    id: root

    required property Client client

    readonly property ContactsModel contacts: client.contacts

    signal contactWanted
    signal groupWanted
    signal importWanted
    signal exportWanted
    signal settingsWanted

    title: qsTr("Contacts")

    IconButton {
        id: view

        visible: root.contacts.total > 0
        path: Icons.lines
        label: qsTr("How the list is shown")
        highlighted: root.contacts.hidesOffline
        Layout.rightMargin: -4
        onClicked: viewMenu.popup(view, view.width - viewMenu.width, view.height + 4)

        AppMenu {
            id: viewMenu

            AppMenuItem {
                text: qsTr("Sort by name")
                checkable: true
                chosen: root.contacts.order === ContactsModel.ByName
                onTriggered: root.contacts.order = ContactsModel.ByName
            }

            AppMenuItem {
                text: qsTr("Sort by presence")
                checkable: true
                chosen: root.contacts.order === ContactsModel.ByPresence
                onTriggered: root.contacts.order = ContactsModel.ByPresence
            }

            AppMenuSeparator {}

            AppMenuItem {
                text: qsTr("Hide who is offline")
                checkable: true
                chosen: root.contacts.hidesOffline
                onTriggered: root.contacts.hidesOffline = !root.contacts.hidesOffline
            }
        }
    }

    IconButton {
        id: add

        path: Icons.plus
        label: qsTr("Add to contacts")
        onClicked: addMenu.popup(add, add.width - addMenu.width, add.height + 4)

        AppMenu {
            id: addMenu

            AppMenuItem {
                text: qsTr("New contact")
                onTriggered: root.contactWanted()
            }

            AppMenuItem {
                text: qsTr("New group …")
                onTriggered: root.groupWanted()
            }

            AppMenuSeparator {}

            AppMenuItem {
                text: qsTr("Import …")
                onTriggered: root.importWanted()
            }

            AppMenuItem {
                text: qsTr("Export …")
                enabled: root.contacts.total > 0
                onTriggered: root.exportWanted()
            }
        }
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
