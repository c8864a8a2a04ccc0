// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// A row of the inbox of requests.
ListRow {
    id: root

    required property requestRow row
    required property bool chosen
    required property int index
    property bool choosing: false

    readonly property string time: Format.listTime(row.request.time)
    readonly property string sentence: row.open ? qsTr("Request from %1, %2, %3, %4").arg(row.name).arg(row.addressText).arg(Format.came(row.request)).arg(time) : qsTr("Declined request from %1, %2, %3").arg(row.name).arg(row.addressText).arg(time)

    /// It is to be one of those chosen, or no longer.
    signal chooseWanted

    Accessible.name: row.suspicious ? qsTr("%1, may imitate somebody else").arg(sentence) : sentence
    Accessible.checkable: choosing
    Accessible.checked: chosen
    Keys.onSpacePressed: root.chooseWanted()
    onPressAndHold: root.chooseWanted()

    contentItem: Item {
        Avatar {
            visible: !root.choosing
            anchors.verticalCenter: parent.verticalCenter
            name: root.row.name
            address: root.row.addressText
            showsPresence: false
        }

        Rectangle {
            visible: root.choosing
            x: 11
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 5
            color: root.chosen ? Theme.accent : Theme.surface
            border.width: root.chosen ? 0 : 2
            border.color: Theme.muted

            Icon {
                visible: root.chosen
                anchors.centerIn: parent
                path: Icons.check
                color: Theme.accentText
                size: 14
                stroke: 2.6
            }
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: clock.x - x - 8
            kind: AppText.Strong
            text: root.row.name
        }

        AppText {
            id: clock

            anchors.right: parent.right
            y: Math.round(parent.height / 2) - 3 - height
            kind: AppText.Time
            text: root.time
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: marks.x - x - 8
            kind: AppText.Secondary
            elide: Text.ElideMiddle
            text: root.row.addressText
        }

        Row {
            id: marks

            anchors.right: parent.right
            y: Math.round(parent.height / 2) + 3
            spacing: 4

            Icon {
                visible: root.row.suspicious
                path: Icons.warning
                color: Theme.warning
                size: 16
            }

            Icon {
                visible: root.row.open && root.row.request.asksPresence
                path: Icons.request
                color: Theme.muted
                size: 16
            }

            Icon {
                visible: root.row.open && root.row.request.wrote
                path: Icons.chat
                color: Theme.muted
                size: 16
            }
        }
    }
}
