// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Who it is, how he is, where he is.
Rectangle {
    id: root

    required property person person
    property bool compact: false
    property bool panelOpen: false

    readonly property string availability: Format.availability(person.availability)

    signal backWanted
    signal panelWanted

    implicitHeight: Theme.barHeight
    color: Theme.surface

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.compact ? 4 : 16
        anchors.rightMargin: root.compact ? 4 : 16
        spacing: root.compact ? 4 : 12

        IconButton {
            visible: root.compact
            path: Icons.back
            label: qsTr("Back to the list")
            onClicked: root.backWanted()
        }

        Avatar {
            Layout.rightMargin: root.compact ? 4 : 0
            size: root.compact ? 32 : 40
            name: root.person.name
            address: root.person.addressText
            picture: root.person.picture
            availability: root.person.availability
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                Layout.fillWidth: true
                kind: AppText.Name
                text: root.person.name
                Accessible.role: Accessible.Heading
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.compact ? root.person.external ? qsTr("%1 · external").arg(root.availability) : root.availability : root.availability + " · " + root.person.shownAddress
            }
        }

        Chip {
            visible: root.person.external && !root.compact
            kind: Chip.External
            text: qsTr("External")
        }

        IconButton {
            path: Icons.info
            label: root.panelOpen ? qsTr("Hide details") : qsTr("Show details")
            highlighted: root.panelOpen
            onClicked: root.panelWanted()
        }
    }

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
