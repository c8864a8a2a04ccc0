// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Somebody whom the directory found: add him, or see that he is a contact already.
ListRow {
    id: root

    required property directoryRow row
    required property int index

    readonly property string line: row.addressText.length > 0 ? row.addressText : qsTr("No IM address")
    readonly property string detail: row.card.organisation.length > 0 ? line + " · " + row.card.organisation : line

    signal addWanted
    signal contactWanted

    Accessible.name: row.contact ? qsTr("%1, %2, in your contacts").arg(row.card.name).arg(root.detail) : qsTr("%1, %2, add").arg(row.card.name).arg(root.detail)
    onClicked: {
        if (root.row.contact)
            root.contactWanted();
        else
            root.addWanted();
    }

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.row.card.name
            address: root.row.addressText
            showsPresence: false
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: action.x - x - 8
            kind: AppText.Strong
            text: root.row.card.name
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: action.x - x - 8
            kind: AppText.Secondary
            text: root.detail
        }

        Item {
            id: action

            anchors.right: parent.right
            width: add.implicitWidth
            height: parent.height

            VerdictTile {
                id: mark

                visible: root.row.contact
                anchors.right: parent.right
                anchors.rightMargin: 5
                anchors.verticalCenter: parent.verticalCenter
                kind: VerdictTile.Good
            }

            IconButton {
                id: add

                visible: !root.row.contact
                anchors.verticalCenter: parent.verticalCenter
                focusPolicy: Qt.NoFocus
                path: Icons.plus
                iconColor: Theme.accent
                label: qsTr("Add")
                Accessible.ignored: true
                onClicked: root.addWanted()
            }
        }
    }
}
