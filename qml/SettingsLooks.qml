// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Language, theme and what toasts show.
SettingsCard {
    id: root

    required property Settings settings
    property bool compact: false

    readonly property list<string> languages: ["", "de", "en"]

    title: qsTr("Looks and notifications")

    SettingsRow {
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Language")

        AppComboBox {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            label: qsTr("Language")
            model: [qsTr("As the system"), "Deutsch", "English"]
            currentIndex: Math.max(0, root.languages.indexOf(root.settings.language))
            onActivated: index => root.settings.language = root.languages[index]
        }
    }

    SettingsRow {
        Layout.fillWidth: true
        compact: root.compact
        text: qsTr("Theme")

        AppComboBox {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 280
            label: qsTr("Theme")
            model: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            currentIndex: root.settings.theme
            onActivated: index => root.settings.theme = index
        }
    }

    AppSwitch {
        Layout.fillWidth: true
        text: qsTr("Show the text of messages in notifications")
        consequence: qsTr("Otherwise only the name is shown.")
        checked: root.settings.previews
        onToggled: root.settings.previews = checked
    }
}
