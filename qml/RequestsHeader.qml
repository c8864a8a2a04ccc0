// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Title of the inbox with its count, how it is shown; while several are chosen, how many.
PageHeader {
    id: root

    required property Client client

    readonly property RequestsModel requests: client.requests
    readonly property bool chooses: requests.choosing

    signal settingsWanted

    title: chooses ? qsTr("%n chosen", "", requests.chosenCount) : qsTr("Requests")

    AppButton {
        visible: root.chooses
        kind: AppButton.Link
        text: qsTr("Choose all")
        enabled: root.requests.chosenCount < root.requests.openCount
        onClicked: root.requests.chooseAll()
    }

    IconButton {
        visible: root.chooses
        Layout.rightMargin: -8
        path: Icons.close
        label: qsTr("Stop choosing")
        onClicked: root.requests.choosing = false
    }

    IconButton {
        id: view

        visible: !root.chooses && root.requests.openCount + root.requests.refusedCount > 0
        Layout.rightMargin: -4
        path: Icons.lines
        label: qsTr("How the list is shown")
        highlighted: root.requests.grouped
        onClicked: menu.popup(view, view.width - menu.width, view.height + 4)

        AppMenu {
            id: menu

            AppMenuItem {
                text: qsTr("Group by domain")
                checkable: true
                chosen: root.requests.grouped
                onTriggered: root.requests.grouped = !root.requests.grouped
            }

            AppMenuItem {
                text: qsTr("Show declined ones")
                checkable: true
                chosen: root.requests.showsRefused
                onTriggered: root.requests.showsRefused = !root.requests.showsRefused
            }

            AppMenuSeparator {}

            AppMenuItem {
                text: qsTr("Choose several")
                enabled: root.requests.count > 0
                onTriggered: root.requests.choosing = true
            }
        }
    }

    Badge {
        visible: !root.chooses && count > 0
        count: root.requests.openCount
        urgent: true
    }

    OwnMenu {
        visible: root.compact && !root.chooses
        own: root.client.own
        picture: root.client.contactDesk.pictures.own
        ringColor: Theme.surface
        opensUpwards: false
        onSettingsWanted: root.settingsWanted()
    }
}
