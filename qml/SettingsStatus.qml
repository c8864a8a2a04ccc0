// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Own state with its end, note, and when one is shown as away.
SettingsCard {
    id: root

    required property OwnPresence own
    required property Settings settings
    property bool compact: false

    readonly property list<int> minutes: [0, 5, 10, 15, 30, 60]

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
            currentIndex: root.own.chosen
            onActivated: index => root.own.availability = index
        }
    }

    SettingsRow {
        visible: root.own.chosen === Presence.DoNotDisturb
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Ends")

        AppButton {
            id: end

            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            text: root.own.untilWords
            Accessible.name: qsTr("Ends: %1").arg(root.own.untilWords)
            onClicked: endMenu.popup(end, 0, end.height + 4)

            StateEndMenu {
                id: endMenu

                own: root.own
                onTimeWanted: timeDialog.open()
            }
        }
    }

    StateEndDialog {
        id: timeDialog

        own: root.own
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

    SettingsRow {
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Show me as away after")

        AppComboBox {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            label: qsTr("Show me as away after")
            model: [qsTr("Never"), qsTr("%n minute(s)", "", 5), qsTr("%n minute(s)", "", 10), qsTr("%n minute(s)", "", 15), qsTr("%n minute(s)", "", 30), qsTr("One hour")]
            currentIndex: root.minutes.indexOf(root.settings.awayMinutes)
            onActivated: index => root.settings.awayMinutes = root.minutes[index]
        }
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("When nobody is at this device. Only “Available” becomes “Away”; every other status stays as you chose it.")
        wrapMode: Text.Wrap
    }
}
