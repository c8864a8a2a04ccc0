// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Own state and note.
SettingsCard {
    id: root

    required property OwnPresence own
    property bool compact: false

    title: qsTr("My status")

    SettingsRow {
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Status")

        AppComboBox {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            label: qsTr("Status")
            model: [Format.availability(Presence.Available), Format.availability(Presence.BeRightBack), Format.availability(Presence.Away), Format.availability(Presence.Busy), Format.availability(Presence.DoNotDisturb), Format.availability(Presence.Offline)]
            currentIndex: root.own.availability
            onActivated: index => root.own.availability = index
        }
    }

    SettingsRow {
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Note")

        AppTextField {
            id: note

            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            label: qsTr("Note")
            placeholderText: qsTr("For example: back at three")
            maximumLength: 256
            text: root.own.note
            onEditingFinished: root.own.note = text
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("Colleagues who may see my presence see the note as well; people outside the company do not.")
        wrapMode: Text.Wrap
    }
}
