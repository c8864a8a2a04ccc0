// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The IM address of a person, where it is from, what carries it, and on demand how it was found.
ColumnLayout {
    id: root

    required property Client client
    required property person person

    property bool open: false
    property int changes: 0

    readonly property AddressBook book: client.contactDesk.book
    readonly property list<candidate> candidates: root.candidatesOf(person, changes)
    readonly property string source: AddressWords.source(candidates)
    readonly property string carrier: Format.carrier(person.route)

    // Read with a counter: what is known of domains changes.
    function candidatesOf(person: person, change: int): list<candidate> {
        return root.book.candidates(person);
    }

    spacing: 4

    Connections {
        target: root.book

        function onFactsChanged(): void {
            root.changes += 1;
        }
    }

    AppText {
        kind: AppText.Label
        text: qsTr("IM address")
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: root.person.shownAddress
        wrapMode: Text.WrapAnywhere
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: !root.person.inContacts ? qsTr("not in your contact list · over %1").arg(root.carrier) : root.source.length > 0 ? qsTr("from: %1 · over %2").arg(root.source).arg(root.carrier) : qsTr("over %1").arg(root.carrier)
        wrapMode: Text.Wrap
    }

    AppButton {
        visible: root.candidates.length > 0
        Layout.fillWidth: true
        kind: AppButton.Link
        text: root.open ? qsTr("Hide how it is found") : qsTr("How this address is found")
        Accessible.checkable: true
        Accessible.checked: root.open
        onClicked: root.open = !root.open
    }

    Loader {
        visible: active
        active: root.open && root.candidates.length > 0
        Layout.fillWidth: true
        Layout.topMargin: 4
        sourceComponent: AddressFinding {
            candidates: root.candidates
            pinnable: root.person.inContacts
            onPinWanted: field => root.book.pin(root.person, field)
            onCheckWanted: address => root.client.federation.open(address)
        }
    }

    AppButton {
        visible: root.person.reachable
        Layout.fillWidth: true
        kind: AppButton.Link
        text: qsTr("Check connection")
        onClicked: root.client.federation.open(root.person.addressText)
    }

    AppText {
        visible: root.client.connection.both
        Layout.topMargin: 10
        kind: AppText.Label
        text: qsTr("Messages go over")
        Accessible.ignored: true
    }

    RouteChooser {
        visible: root.client.connection.both
        Layout.fillWidth: true
        Layout.topMargin: 2
        label: qsTr("Messages go over")
        wish: root.person.routeWish
        onWishChosen: wish => root.client.setRoute(root.person.addressText, wish)
    }
}
