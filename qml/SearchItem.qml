// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// A person or a message that a search found.
ListRow {
    id: root

    required property searchRow row
    required property int index

    Accessible.name: row.isMessage ? qsTr("%1, %2, %3").arg(row.person.name).arg(Format.listTime(row.time)).arg(excerpt.plain) : qsTr("%1, %2").arg(row.person.name).arg(row.person.reachable ? row.person.shownAddress : qsTr("No IM address"))

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.row.person.name
            address: root.row.person.addressText
            picture: root.row.person.picture
            availability: root.row.person.availability
            ringColor: root.ground
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: (time.visible ? time.x : parent.width) - x - 8
            kind: AppText.Strong
            text: root.row.person.name
        }

        AppText {
            id: time

            visible: root.row.isMessage
            anchors.right: parent.right
            y: Math.round(parent.height / 2) - 3 - height
            kind: AppText.Time
            text: Format.listTime(root.row.time)
        }

        AppText {
            id: excerpt

            readonly property string plain: text.replace(/<[^>]*>/g, "")

            x: 52
            y: Math.round(parent.height / 2) + 2
            width: parent.width - x
            height: 18
            clip: true
            kind: AppText.Secondary
            textFormat: root.row.isMessage ? Text.StyledText : Text.PlainText
            text: root.row.isMessage ? root.row.excerptHtml : root.row.person.reachable ? root.row.person.shownAddress : qsTr("No IM address")
        }
    }
}
