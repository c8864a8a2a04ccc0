// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Own status and picture, privacy, looks, notifications, the account, directory and IM addresses.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    signal visibilityWanted
    signal partnersWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    AppFlickable {
        id: scroll

        anchors.fill: parent
        contentHeight: column.implicitHeight + 48

        ColumnLayout {
            id: column

            width: Math.min(640, scroll.width - (root.compact ? 32 : 48))
            x: (scroll.width - width) / 2
            y: root.compact ? 16 : 24
            spacing: 16

            RowLayout {
                Layout.fillWidth: true

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.PageTitle
                    text: qsTr("Settings")
                    Accessible.role: Accessible.Heading
                }

                OwnMenu {
                    visible: root.compact
                    own: root.client.own
                    picture: root.client.contactDesk.pictures.own
                    opensUpwards: false
                    onSettingsWanted: scroll.contentY = 0
                }
            }

            Banner {
                Layout.fillWidth: true
                kind: Banner.Warning
                text: root.client.keychainWarning
            }

            SettingsStatus {
                Layout.fillWidth: true
                own: root.client.own
                settings: root.client.settings
                compact: root.compact
            }

            SettingsPicture {
                Layout.fillWidth: true
                own: root.client.own
                pictures: root.client.contactDesk.pictures
            }

            SettingsPrivacy {
                Layout.fillWidth: true
                faultText: root.client.privacy.partners.faultText
                onVisibilityWanted: root.visibilityWanted()
                onPartnersWanted: root.partnersWanted()
            }

            SettingsLooks {
                Layout.fillWidth: true
                settings: root.client.settings
                compact: root.compact
            }

            SettingsAccount {
                Layout.fillWidth: true
                client: root.client
                compact: root.compact
            }

            SettingsDirectory {
                Layout.fillWidth: true
                form: root.client.contactDesk.directoryForm
                compact: root.compact
            }

            SettingsAddresses {
                Layout.fillWidth: true
                form: root.client.contactDesk.rulesForm
                compact: root.compact
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.Time
                text: qsTr("Verbund %1").arg(Application.version)
            }
        }
    }
}
