// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Everything about a person: address, groups, what he sees of us, edit, block and delete.
FocusScope {
    id: root

    required property Client client
    required property person person

    readonly property ContactDesk desk: client.contactDesk

    signal editWanted(person: person)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("About %1").arg(person.name)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    AppFlickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 40)

        ColumnLayout {
            id: column

            x: 20
            y: 20
            width: scroll.width - 40
            height: scroll.contentHeight - 40
            spacing: 4

            PersonHead {
                Layout.fillWidth: true
                person: root.person
            }

            PersonAddress {
                Layout.fillWidth: true
                Layout.topMargin: 14
                client: root.client
                person: root.person
            }

            PersonRelation {
                visible: root.person.reachable
                Layout.fillWidth: true
                Layout.topMargin: 14
                privacy: root.client.privacy
                person: root.person
            }

            AppText {
                visible: root.person.inContacts
                Layout.topMargin: 14
                kind: AppText.Label
                text: qsTr("Groups")
            }

            Flow {
                visible: root.person.inContacts
                Layout.fillWidth: true
                Layout.topMargin: 2
                spacing: 4

                Repeater {
                    model: root.person.groups

                    Chip {
                        id: chip

                        required property string modelData

                        width: Math.min(implicitWidth, column.width)
                        text: chip.modelData
                    }
                }

                AppText {
                    visible: root.person.groups.length === 0
                    kind: AppText.Secondary
                    text: qsTr("In no group")
                }
            }

            Item {
                Layout.fillHeight: true
                Layout.minimumHeight: 16
            }

            AppButton {
                visible: root.person.inContacts || !root.person.blocked
                Layout.fillWidth: true
                text: root.person.inContacts ? qsTr("Edit …") : qsTr("Add to contacts …")
                onClicked: root.editWanted(root.person)
            }

            AppButton {
                visible: root.person.inContacts
                Layout.fillWidth: true
                Layout.topMargin: 4
                text: qsTr("Delete contact")
                Accessible.description: qsTr("Can be undone for a while. The conversation stays in the history.")
                onClicked: root.desk.book.remove(root.person)
            }

            AppButton {
                Layout.fillWidth: true
                Layout.topMargin: 4
                kind: root.person.blocked ? AppButton.Outlined : AppButton.OutlinedDanger
                text: root.person.blocked ? qsTr("Unblock") : qsTr("Block …")
                onClicked: {
                    if (root.person.blocked)
                        root.client.setBlocked(root.person.addressText, false);
                    else
                        blockDialog.open();
                }
            }
        }

        IconButton {
            visible: root.person.inContacts
            x: scroll.width - width - 12
            y: 12
            path: Icons.star
            iconColor: root.person.favourite ? Theme.accent : Theme.muted
            iconFill: root.person.favourite ? Theme.accent : "transparent"
            label: root.person.favourite ? qsTr("Favourite: take away") : qsTr("Make a favourite")
            Accessible.checkable: true
            Accessible.checked: root.person.favourite
            onClicked: root.desk.book.setFavourite(root.person, !root.person.favourite)
        }
    }

    ConfirmDialog {
        id: blockDialog

        title: qsTr("Block %1?").arg(root.person.name)
        sentence: qsTr("No message and no request of this person reaches you any more, and your presence is no longer seen. You can lift the block at any time.")
        acceptText: qsTr("Block")
        dangerous: true
        onAccepted: root.client.setBlocked(root.person.addressText, true)
    }
}
