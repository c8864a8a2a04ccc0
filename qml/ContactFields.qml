// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Everything that can be written about a contact.
ColumnLayout {
    id: root

    required property ContactForm form
    required property AddressBook book
    property bool twoColumns: false

    readonly property card card: form.card
    readonly property string source: AddressWords.source(form.candidates)

    signal saveWanted

    function focusFirst(): void {
        name.input.forceActiveFocus();
    }

    function chip(field: int): string {
        return root.source.length > 0 && root.source === AddressWords.field(field) ? qsTr("IM address") : "";
    }

    spacing: 14

    ContactPicture {
        Layout.fillWidth: true
        name: root.form.person.name
        address: root.form.person.addressText
        picture: root.form.person.picture
        removable: root.card.picture.length > 0
        onChosen: file => root.form.setPicture(file)
        onRemoved: root.form.clearPicture()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.twoColumns ? 2 : 1
        columnSpacing: 12
        rowSpacing: 14
        uniformCellWidths: true

        LabelledField {
            id: name

            Layout.fillWidth: true
            label: qsTr("Name")
            text: root.card.name
            onEdited: text => root.form.setName(text)
            onAccepted: root.saveWanted()
        }

        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Organisation")
            text: root.card.organisation
            onEdited: text => root.form.setOrganisation(text)
            onAccepted: root.saveWanted()
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("One of the five addresses is enough to chat. Whole contacts can be pasted, such as “Liza Thompson <liza@company.example>”.")
        wrapMode: Text.Wrap
    }

    AddressField {
        Layout.fillWidth: true
        field: Card.Sip
        text: root.card.sipAddress
        chip: root.chip(Card.Sip)
        onEdited: text => root.form.setAddressField(Card.Sip, text)
        onAccepted: root.saveWanted()
    }

    AddressField {
        Layout.fillWidth: true
        field: Card.Xmpp
        text: root.card.xmppAddress
        chip: root.chip(Card.Xmpp)
        onEdited: text => root.form.setAddressField(Card.Xmpp, text)
        onAccepted: root.saveWanted()
    }

    AddressField {
        Layout.fillWidth: true
        field: Card.OfficeMail
        text: root.card.officeMail
        chip: root.chip(Card.OfficeMail)
        onEdited: text => root.form.setAddressField(Card.OfficeMail, text)
        onAccepted: root.saveWanted()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.twoColumns ? 2 : 1
        columnSpacing: 12
        rowSpacing: 14
        uniformCellWidths: true

        AddressField {
            Layout.fillWidth: true
            field: Card.PrivateMail
            text: root.card.privateMail
            chip: root.chip(Card.PrivateMail)
            onEdited: text => root.form.setAddressField(Card.PrivateMail, text)
            onAccepted: root.saveWanted()
        }

        AddressField {
            Layout.fillWidth: true
            field: Card.OtherMail
            text: root.card.otherMail
            chip: root.chip(Card.OtherMail)
            onEdited: text => root.form.setAddressField(Card.OtherMail, text)
            onAccepted: root.saveWanted()
        }
    }

    ContactPhones {
        Layout.fillWidth: true
        form: root.form
    }

    WebSiteField {
        Layout.fillWidth: true
        text: root.card.webSite
        onEdited: text => root.form.setWebSite(text)
        onAccepted: root.saveWanted()
    }

    ContactGroups {
        Layout.fillWidth: true
        form: root.form
        book: root.book
    }

    NoteField {
        Layout.fillWidth: true
        label: qsTr("Note (only you see it)")
        text: root.card.note
        onEdited: text => root.form.setNote(text)
    }
}
