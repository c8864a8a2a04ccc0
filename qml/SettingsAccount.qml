// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Who is signed in, how the connection is, and the two ways out.
SettingsCard {
    id: root

    required property Client client
    property bool compact: false

    title: qsTr("Account")

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Avatar {
            name: root.client.own.name
            address: root.client.own.address
            picture: root.client.contactDesk.pictures.own
            availability: root.client.own.availability
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Strong
            text: root.client.own.address
        }
    }

    Repeater {
        model: root.client.connection.rows

        SettingsLine {
            id: line

            required property lineRow modelData

            Layout.fillWidth: true
            row: line.modelData
        }
    }

    LinkRow {
        Layout.fillWidth: true
        Layout.leftMargin: -12
        Layout.rightMargin: -12
        path: Icons.pulse
        text: qsTr("Check connection")
        sentence: qsTr("Whether partners reach your domain, and why another one is not reached.")
        onClicked: root.client.federation.openOwn()
    }

    Flow {
        Layout.fillWidth: true
        spacing: 10

        AppButton {
            text: qsTr("Sign out")
            onClicked: root.client.signOut(false)
        }

        AppButton {
            kind: AppButton.Danger
            text: qsTr("Sign out and forget …")
            onClicked: forgetDialog.open()
        }
    }

    ConfirmDialog {
        id: forgetDialog

        title: qsTr("Sign out and forget?")
        sentence: qsTr("The password and the whole history are removed from this device. What the server's archive keeps comes back when you sign in again; everything else is lost.")
        acceptText: qsTr("Sign out and forget")
        dangerous: true
        onAccepted: root.client.signOut(true)
    }
}
