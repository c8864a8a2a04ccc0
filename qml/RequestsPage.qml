// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The inbox of requests: new ones, then those that were declined.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    readonly property string openAddress: client.answer ? client.answer.row.addressText : ""

    signal requestChosen(address: string)
    signal settingsWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Requests")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Requests")
            compact: root.compact

            Badge {
                count: root.client.requests.openCount
                urgent: true
            }

            OwnMenu {
                visible: root.compact
                own: root.client.own
                picture: root.client.contactDesk.pictures.own
                ringColor: Theme.surface
                opensUpwards: false
                onSettingsWanted: root.settingsWanted()
            }
        }

        AppListView {
            id: list

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftMargin: 8
            rightMargin: 8
            bottomMargin: 8
            label: qsTr("Requests")
            model: root.client.requests
            section.property: "open"

            section.delegate: SectionHead {
                id: head

                required property string section

                width: list.width - 16
                text: head.section === "true" ? qsTr("New") : qsTr("Declined")
            }

            delegate: RequestItem {
                id: item

                width: list.width - 16
                selected: item.row.addressText === root.openAddress
                ringed: item.activeFocus && list.byKeyboard
                onClicked: {
                    list.currentIndex = item.index;
                    root.requestChosen(item.row.addressText);
                }
            }

            EmptyState {
                visible: root.client.requests.count === 0
                anchors.centerIn: parent
                path: Icons.request
                title: qsTr("No requests")
                sentence: qsTr("When somebody asks to see your presence or writes to you for the first time, you decide here.")
            }
        }
    }
}
