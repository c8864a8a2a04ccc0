// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Asks for a new contact: address, name, group.
AppDialog {
    id: root

    required property Client client
    property bool wrong: false
    property int wish: Route.Automatic

    signal added(address: string)

    function add(): void {
        root.wrong = !root.client.addContact(address.text, name.text, group.text, root.wish);
        if (root.wrong)
            return;
        root.close();
        root.added(address.text);
    }

    function openFor(who: string): void {
        root.open();
        address.text = who;
    }

    title: qsTr("New contact")
    acceptText: qsTr("Add")
    acceptable: address.text.trim().length > 0
    onAboutToShow: {
        address.clear();
        name.clear();
        group.clear();
        root.wrong = false;
        root.wish = Route.Automatic;
    }
    onOpened: address.forceActiveFocus()
    onAccepted: root.add()

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
            onAccepted: root.add()
        }

        AppText {
            visible: root.wrong
            Layout.fillWidth: true
            kind: AppText.Time
            color: Theme.danger
            text: qsTr("An address looks like name@company.example.")
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.topMargin: 10
            kind: AppText.Label
            text: qsTr("Name (optional)")
            Accessible.ignored: true
        }

        AppTextField {
            id: name

            Layout.fillWidth: true
            label: qsTr("Name (optional)")
            maximumLength: 256
            onAccepted: root.add()
        }

        AppText {
            Layout.topMargin: 10
            kind: AppText.Label
            text: qsTr("Group (optional)")
            Accessible.ignored: true
        }

        AppTextField {
            id: group

            Layout.fillWidth: true
            label: qsTr("Group (optional)")
            maximumLength: 256
            onAccepted: root.add()
        }

        AppText {
            visible: root.client.connection.both
            Layout.topMargin: 10
            kind: AppText.Label
            text: qsTr("Protocol")
            Accessible.ignored: true
        }

        RouteChooser {
            visible: root.client.connection.both
            Layout.fillWidth: true
            label: qsTr("Protocol")
            wish: root.wish
            onWishChosen: wish => root.wish = wish
        }

        AppText {
            Layout.fillWidth: true
            Layout.topMargin: 10
            kind: AppText.Secondary
            text: qsTr("Verbund asks this person to let you see the presence. You can write at once.")
            wrapMode: Text.Wrap
        }
    }
}
