// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Where the company's directory is.
SettingsCard {
    id: root

    required property DirectoryForm form
    property bool compact: false

    title: qsTr("Directory")

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("The list of all people of the company (LDAP). The search in the contacts then finds them too. Your administrator knows what to write here.")
        wrapMode: Text.Wrap
    }

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Server")
        placeholderText: "ldaps://directory.company.example"
        hints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        maximumLength: 1024
        text: root.form.url
        onEdited: text => root.form.url = text
        onAccepted: root.form.save()
    }

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Where its people are (base)")
        placeholderText: "ou=people,dc=company,dc=example"
        hints: Qt.ImhNoAutoUppercase
        maximumLength: 1024
        text: root.form.base
        onEdited: text => root.form.base = text
        onAccepted: root.form.save()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.compact ? 1 : 2
        columnSpacing: 12
        rowSpacing: 12
        uniformCellWidths: true

        LabelledField {
            Layout.fillWidth: true
            label: qsTr("User (optional)")
            placeholderText: qsTr("Empty: without signing in")
            hints: Qt.ImhNoAutoUppercase
            maximumLength: 1024
            text: root.form.user
            onEdited: text => root.form.user = text
            onAccepted: root.form.save()
        }

        LabelledField {
            Layout.fillWidth: true
            label: qsTr("Password (optional)")
            secret: true
            hints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            maximumLength: 1024
            text: root.form.password
            onEdited: text => root.form.password = text
            onAccepted: root.form.save()
        }
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
        sentence: root.form.edited ? "" : root.form.configured ? qsTr("In use.") : qsTr("No directory is in use.")
        onSaved: root.form.save()
        onForgotten: root.form.reset()
    }
}
