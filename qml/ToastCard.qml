// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One toast: who, what, a reply field, "mark as read". A request instead opens its detail view.
Item {
    id: root

    required property toastRow toast

    /// Stands for many requests of many people.
    readonly property bool sums: toast.isRequest && toast.count > 1
    readonly property string heading: sums ? qsTr("%n contact request(s)", "", toast.count) : toast.count > 1 ? qsTr("%1 (%n messages)", "", toast.count).arg(toast.person.name) : toast.person.name
    readonly property string line: sums ? qsTr("The newest is from %1").arg(toast.text) : toast.isRequest && toast.text.length === 0 ? qsTr("asks for your presence") : toast.text.length > 0 ? toast.text : qsTr("New message")

    signal replyWanted
    signal replied(text: string)
    signal readMarked
    signal opened
    signal dismissed

    implicitHeight: card.height
    Accessible.role: Accessible.Notification
    Accessible.name: qsTr("%1, %2").arg(heading).arg(line)

    Shadow {}

    CardGround {
        id: card

        width: root.width
        height: column.implicitHeight + 26
        color: Theme.raised

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 14
            spacing: 10

            PlainArea {
                Layout.fillWidth: true
                text: qsTr("Open: %1, %2").arg(root.heading).arg(root.line)
                onClicked: root.opened()

                contentItem: Item {
                    implicitHeight: 42

                    Rectangle {
                        visible: root.sums
                        anchors.verticalCenter: parent.verticalCenter
                        width: 40
                        height: 40
                        radius: 20
                        color: Theme.accentSoft

                        Icon {
                            anchors.centerIn: parent
                            path: Icons.request
                            color: Theme.accent
                            size: 22
                        }
                    }

                    Avatar {
                        id: avatar

                        visible: !root.sums
                        anchors.verticalCenter: parent.verticalCenter
                        name: root.toast.person.name
                        address: root.toast.person.addressText
                        picture: root.toast.person.picture
                        showsPresence: false
                    }

                    AppText {
                        x: 52
                        y: 1
                        width: time.x - x - 8
                        kind: AppText.Strong
                        text: root.heading
                    }

                    AppText {
                        id: time

                        anchors.right: parent.right
                        anchors.rightMargin: 30
                        y: 1
                        kind: AppText.Time
                        text: Format.time(root.toast.time)
                    }

                    AppText {
                        x: 52
                        y: 22
                        width: parent.width - x
                        text: root.line
                    }
                }

                IconButton {
                    anchors.right: parent.right
                    anchors.rightMargin: -4
                    y: -5
                    width: 28
                    height: 28
                    iconSize: 14
                    path: Icons.close
                    label: qsTr("Close")
                    onClicked: root.dismissed()
                }
            }

            ToastReply {
                visible: !root.toast.isRequest
                Layout.fillWidth: true
                onWanted: root.replyWanted()
                onSent: text => root.replied(text)
                onBackWanted: root.dismissed()
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Time
                    text: root.sums ? qsTr("Nothing was sent to anybody.") : root.toast.isRequest ? root.toast.person.shownAddress : qsTr("to %1").arg(root.toast.person.shownAddress)
                }

                AppButton {
                    kind: AppButton.Link
                    Layout.preferredHeight: 20
                    text: root.sums ? qsTr("Show all") : root.toast.isRequest ? qsTr("Answer …") : qsTr("Mark as read")
                    onClicked: {
                        if (root.toast.isRequest)
                            root.opened();
                        else
                            root.readMarked();
                    }
                }
            }
        }
    }
}
