// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Verbund.Controls

/// The way to who sees what, and to the partners.
SettingsCard {
    id: root

    /// What is wrong with the administrator's file; empty: nothing.
    required property string faultText

    signal visibilityWanted
    signal partnersWanted

    title: qsTr("Privacy")

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -12
        Layout.rightMargin: -12
        Layout.bottomMargin: -8
        spacing: 0

        Banner {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 8
            kind: Banner.Warning
            text: root.faultText
        }

        LinkRow {
            Layout.fillWidth: true
            path: Icons.eye
            text: qsTr("Who sees what")
            sentence: qsTr("Everybody with a permission: since when, until when and why. Revoke and export.")
            onClicked: root.visibilityWanted()
        }

        LinkRow {
            Layout.fillWidth: true
            path: Icons.partner
            text: qsTr("Partners")
            sentence: qsTr("What people at other domains may without asking.")
            onClicked: root.partnersWanted()
        }
    }
}
