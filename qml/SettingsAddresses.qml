// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// How IM addresses are found for all contacts: the order of the fields, mapping rules, public networks.
SettingsCard {
    id: root

    required property AddressRulesForm form
    property bool compact: false

    title: qsTr("IM addresses")

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("The IM address of a contact is found from its fields. The first field in this order that gives a usable address wins, unless you pinned another one at the contact.")
        wrapMode: Text.Wrap
    }

    FieldOrder {
        Layout.fillWidth: true
        form: root.form
    }

    Divider {
        Layout.fillWidth: true
        Layout.topMargin: 4
        Layout.bottomMargin: 4
    }

    MappingEditor {
        Layout.fillWidth: true
        form: root.form
        compact: root.compact
    }

    Divider {
        Layout.fillWidth: true
        Layout.topMargin: 4
        Layout.bottomMargin: 4
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: qsTr("Public networks")
        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("People whose account at a public network has a foreign address are written name(company.example)@network.example there. Verbund converts both ways and shows the plain address. A line for each network: its domain, a colon, the domains of addresses that belong to it.")
        wrapMode: Text.Wrap
    }

    NoteField {
        Layout.fillWidth: true
        label: qsTr("Networks and their domains")
        placeholderText: "network.example: company.example, partner.example"
        mostLength: 16384
        text: root.form.networks
        onEdited: text => root.form.networks = text
    }

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.form.errorText
    }

    SaveButtons {
        Layout.fillWidth: true
        edited: root.form.edited
        compact: root.compact
        savable: root.form.canSave
        sentence: root.form.edited ? qsTr("Saving finds the addresses of all contacts anew.") : ""
        onSaved: root.form.save()
        onForgotten: root.form.reset()
    }
}
