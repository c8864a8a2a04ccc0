// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Share presence or not, each with its consequence; and the contact group.
ColumnLayout {
    id: root

    required property RequestAnswer answer
    property bool compact: false

    spacing: 0

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: root.answer.row.external ? qsTr("Do you want to share your presence with the external contact?") : qsTr("Do you want to share your presence with this contact?")
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        kind: AppText.Secondary
        text: qsTr("Presence means Available, Be right back, Busy, Do not disturb, Away, Offline. Nothing else is shared.")
        wrapMode: Text.Wrap
    }

    RadioGroup {
        buttons: [yes, no]
    }

    OptionCard {
        id: yes

        Layout.fillWidth: true
        Layout.topMargin: 10
        text: qsTr("Yes, share presence")
        consequence: root.answer.row.external ? qsTr("External person: sees my presence, but no status note.") : qsTr("Colleague: sees my presence and my status note.")
        checked: root.answer.sharesPresence
        onToggled: root.answer.sharesPresence = true
    }

    OptionCard {
        id: no

        Layout.fillWidth: true
        Layout.topMargin: 8
        text: qsTr("No, do not share presence")
        consequence: qsTr("Unknown person: sees my contact picture, but no presence.")
        checked: !root.answer.sharesPresence
        onToggled: root.answer.sharesPresence = false
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: 14
        columns: root.compact ? 1 : 2
        columnSpacing: 12
        rowSpacing: root.compact ? 6 : 8

        AppText {
            Layout.fillWidth: true
            kind: root.compact ? AppText.Label : AppText.Strong
            text: qsTr("Contact group")
            Accessible.ignored: true
        }

        GroupChooser {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 300
            groups: root.answer.groups
            group: root.answer.group
            onChosen: group => root.answer.group = group
        }

        AppText {
            visible: root.answer.row.existingName.length === 0
            Layout.fillWidth: true
            kind: root.compact ? AppText.Label : AppText.Strong
            text: qsTr("Name in my list")
            Accessible.ignored: true
        }

        AppTextField {
            visible: root.answer.row.existingName.length === 0
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 300
            label: qsTr("Name in my list")
            placeholderText: root.answer.row.addressText
            maximumLength: 256
            text: root.answer.name
            onTextEdited: root.answer.name = text
        }
    }
}
