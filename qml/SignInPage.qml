// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Address, password, and what the way to the server needs.
FocusScope {
    id: root

    required property SignInForm form

    property bool ownServer: form.server.length > 0 || form.protocol !== Account.Automatic

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    AppFlickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 64)

        ColumnLayout {
            id: column

            width: Math.min(420, scroll.width - 32)
            x: (scroll.width - width) / 2
            y: Math.max(32, (scroll.height - implicitHeight) / 2 - 16)
            spacing: 0

            Logo {
                Layout.alignment: Qt.AlignHCenter
                size: 48
            }

            AppText {
                Layout.fillWidth: true
                Layout.topMargin: 12
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.PageTitle
                text: qsTr("Welcome to Verbund")
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                Layout.topMargin: 10
                Layout.leftMargin: 16
                Layout.rightMargin: 16
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.Secondary
                text: qsTr("Sign in with the address at which your company reaches you.")
                wrapMode: Text.Wrap
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 16
                kind: Banner.Danger
                text: root.form.errorText
            }

            CardGround {
                Layout.fillWidth: true
                Layout.topMargin: 16
                implicitHeight: fields.implicitHeight + 40

                SignInFields {
                    id: fields

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: 20
                    focus: true
                    form: root.form
                    ownServer: root.ownServer
                    onOwnServerToggled: root.ownServer = !root.ownServer
                }
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 16
                kind: Banner.Warning
                text: root.form.keychainWarning
            }
        }
    }
}
