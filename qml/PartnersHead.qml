// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What partners are, and what holds for everybody else.
ColumnLayout {
    id: root

    required property PartnersModel partners

    spacing: 12

    AppText {
        Layout.fillWidth: true
        Layout.topMargin: 20
        kind: AppText.Secondary
        text: qsTr("A partner is a company or a network with its domains. Its kind decides what its people may while you have decided nothing else about somebody.")
        wrapMode: Text.Wrap
    }

    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.partners.faultText
    }

    CardGround {
        Layout.fillWidth: true
        Layout.bottomMargin: 10
        implicitHeight: rest.implicitHeight + 28

        ColumnLayout {
            id: rest

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: 16
            anchors.rightMargin: 16
            spacing: 3

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Icon {
                    path: Icons.lock
                    color: Theme.muted
                    size: 16
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Strong
                    text: qsTr("All other domains: %1").arg(Format.partnerType(root.partners.defaultType))
                    wrapMode: Text.Wrap
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: Format.partnerTypeMeaning(root.partners.defaultType)
                wrapMode: Text.Wrap
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.partners.setsDefault ? qsTr("Your administrator has set this; you cannot change it here.") : qsTr("Your administrator can set something else here. You add partners instead.")
                wrapMode: Text.Wrap
            }
        }
    }
}
