// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// A row of the chats list.
ListRow {
    id: root

    required property chatRow chat
    required property int index

    readonly property string line: chat.person.typing ? qsTr("is typing …") : chat.outgoing ? qsTr("You: %1").arg(chat.text) : chat.text

    Accessible.name: chat.unread > 0 ? qsTr("%1, %2, %3, %4, %n unread", "", chat.unread).arg(chat.person.name).arg(Format.availability(chat.person.availability)).arg(Format.listTime(chat.time)).arg(root.line) : qsTr("%1, %2, %3, %4").arg(chat.person.name).arg(Format.availability(chat.person.availability)).arg(Format.listTime(chat.time)).arg(root.line)

    contentItem: Item {
        Avatar {
            id: avatar

            anchors.verticalCenter: parent.verticalCenter
            name: root.chat.person.name
            address: root.chat.person.addressText
            picture: root.chat.person.picture
            availability: root.chat.person.availability
            ringColor: root.ground
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: time.x - x - 8
            kind: AppText.Strong
            text: root.chat.person.name
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: (badge.visible ? badge.x : failed.visible ? failed.x : parent.width) - x - (badge.visible || failed.visible ? 10 : 24)
            kind: AppText.Secondary
            color: root.chat.person.typing ? Theme.accent : Theme.muted
            text: root.line
        }

        AppText {
            id: time

            anchors.right: parent.right
            y: Math.round(parent.height / 2) - 3 - height
            kind: AppText.Time
            text: Format.listTime(root.chat.time)
        }

        Badge {
            id: badge

            anchors.right: parent.right
            y: Math.round(parent.height / 2) + 1
            count: root.chat.unread
        }

        Tick {
            id: failed

            visible: root.chat.state === Message.Failed && root.chat.unread === 0
            anchors.right: parent.right
            y: Math.round(parent.height / 2) + 3
            progress: root.chat.state
        }
    }
}
