// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The card of the sign-in page.
FocusScope {
    id: root

    required property SignInForm form
    required property bool ownServer

    signal ownServerToggled

    function submit(): void {
        if (root.form.submittable && !root.form.busy)
            root.form.submit();
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: root.width
        spacing: 0

        AppText {
            kind: AppText.Label
            text: qsTr("Address")
            Accessible.ignored: true
        }

        AppTextField {
            id: address

            Layout.fillWidth: true
            Layout.topMargin: 4
            Layout.preferredHeight: Math.max(42, implicitHeight)
            focus: true
            label: qsTr("Address")
            placeholderText: qsTr("name@company.example")
            text: root.form.address
            wrong: root.form.addressWrong && !activeFocus
            enabled: !root.form.busy
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
            onTextEdited: root.form.address = text
            onAccepted: password.forceActiveFocus()
        }

        AppText {
            visible: address.wrong
            Layout.fillWidth: true
            Layout.topMargin: 4
            kind: AppText.Time
            color: Theme.danger
            text: qsTr("An address looks like name@company.example.")
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.topMargin: 14
            kind: AppText.Label
            text: qsTr("Password")
            Accessible.ignored: true
        }

        AppTextField {
            id: password

            Layout.fillWidth: true
            Layout.topMargin: 4
            Layout.preferredHeight: Math.max(42, implicitHeight)
            label: qsTr("Password")
            text: root.form.password
            enabled: !root.form.busy
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            onTextEdited: root.form.password = text
            onAccepted: root.submit()
        }

        AppText {
            visible: root.ownServer
            Layout.topMargin: 14
            kind: AppText.Label
            text: qsTr("Server")
            Accessible.ignored: true
        }

        AppTextField {
            id: server

            visible: root.ownServer
            Layout.fillWidth: true
            Layout.topMargin: 4
            Layout.preferredHeight: Math.max(42, implicitHeight)
            label: qsTr("Server")
            placeholderText: qsTr("chat.company.example or chat.company.example:5223")
            text: root.form.server
            wrong: root.form.serverWrong
            enabled: !root.form.busy
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            onTextEdited: root.form.server = text
            onAccepted: root.submit()
        }

        AppText {
            visible: root.ownServer && root.form.serverWrong
            Layout.fillWidth: true
            Layout.topMargin: 4
            kind: AppText.Time
            color: Theme.danger
            text: qsTr("Enter a host name, with a port after a colon if it is not the usual one.")
            wrapMode: Text.Wrap
        }

        AppText {
            visible: root.ownServer
            Layout.topMargin: 14
            kind: AppText.Label
            text: qsTr("Protocol")
            Accessible.ignored: true
        }

        AppComboBox {
            visible: root.ownServer
            Layout.fillWidth: true
            Layout.topMargin: 4
            label: qsTr("Protocol")
            enabled: !root.form.busy
            model: [qsTr("Automatic"), Format.carrier(Route.Xmpp), Format.carrier(Route.Sip), qsTr("Both")]
            currentIndex: root.form.protocol
            onActivated: index => root.form.protocol = index
        }

        AppCheckBox {
            Layout.fillWidth: true
            Layout.topMargin: 12
            text: qsTr("Save password on this device")
            checked: root.form.savePassword
            enabled: !root.form.busy
            onToggled: root.form.savePassword = checked
        }

        AppButton {
            visible: !root.form.busy
            Layout.fillWidth: true
            Layout.topMargin: 12
            Layout.preferredHeight: Math.max(44, implicitHeight)
            kind: AppButton.Primary
            enabled: root.form.submittable
            text: qsTr("Sign in")
            onClicked: root.submit()
        }

        RowLayout {
            visible: root.form.busy
            Layout.fillWidth: true
            Layout.topMargin: 12
            Layout.preferredHeight: Math.max(44, Theme.controlHeight)
            spacing: 12

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: qsTr("Signing in …")
            }

            AppButton {
                text: qsTr("Cancel")
                onClicked: root.form.cancel()
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 12
            spacing: 8

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.ownServer ? qsTr("Server as entered") : qsTr("Server found by the address")
                wrapMode: Text.Wrap
            }

            AppButton {
                kind: AppButton.Link
                enabled: !root.form.busy
                text: root.ownServer ? qsTr("Find the server") : qsTr("Use another server")
                onClicked: {
                    if (root.ownServer) {
                        root.form.server = "";
                        root.form.protocol = Account.Automatic;
                    }
                    root.ownServerToggled();
                    if (root.ownServer)
                        server.forceActiveFocus();
                }
            }
        }
    }
}
