// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Everything about a person: address, groups, what he sees of us, block and remove.
FocusScope {
    id: root

    required property Client client
    required property person person

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

            Avatar {
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: 4
                size: 72
                name: root.person.name
                address: root.person.addressText
                availability: root.person.availability
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.Title
                text: root.person.name
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.Secondary
                text: root.person.note.length > 0 ? Format.availability(root.person.availability) + " · " + root.person.note : Format.availability(root.person.availability)
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }

            Chip {
                visible: root.person.external
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 4
                kind: Chip.External
                text: qsTr("External")
            }

            AppText {
                Layout.topMargin: 14
                kind: AppText.Label
                text: qsTr("IM address")
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Strong
                text: root.person.addressText
                wrapMode: Text.WrapAnywhere
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: (root.person.inContacts ? qsTr("from your contact list · over %1") : qsTr("not in your contact list · over %1")).arg(Format.carrier(root.person.route))
                wrapMode: Text.Wrap
            }

            AppText {
                visible: root.client.connection.both
                Layout.topMargin: 14
                kind: AppText.Label
                text: qsTr("Messages go over")
                Accessible.ignored: true
            }

            RouteChooser {
                visible: root.client.connection.both
                Layout.fillWidth: true
                Layout.topMargin: 2
                label: qsTr("Messages go over")
                wish: root.person.routeWish
                onWishChosen: wish => root.client.setRoute(root.person.addressText, wish)
            }

            AppText {
                Layout.topMargin: 14
                kind: AppText.Label
                text: qsTr("My presence")
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: !root.person.seesMe ? qsTr("Does not see: presence, status note.") : root.person.external ? qsTr("Sees: presence. Does not see: status note.") : qsTr("Sees: presence, status note.")
                wrapMode: Text.Wrap
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
                visible: !root.person.inContacts && !root.person.blocked
                Layout.fillWidth: true
                text: qsTr("Add to contacts …")
                onClicked: contactDialog.openFor(root.person.addressText)
            }

            AppButton {
                visible: root.person.inContacts
                Layout.fillWidth: true
                text: qsTr("Remove contact …")
                onClicked: removeDialog.open()
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
    }

    ContactDialog {
        id: contactDialog

        client: root.client
    }

    ConfirmDialog {
        id: removeDialog

        title: qsTr("Remove %1?").arg(root.person.name)
        sentence: qsTr("Neither of you sees the other's presence any more. The conversation stays in the history.")
        acceptText: qsTr("Remove contact")
        dangerous: true
        onAccepted: root.client.removeContact(root.person.addressText)
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
