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
    required property int index

    Accessible.name: row.open ? qsTr("Request from %1, %2, %3").arg(row.name).arg(row.addressText).arg(Format.listTime(row.request.time)) : qsTr("Declined request from %1, %2, %3").arg(row.name).arg(row.addressText).arg(Format.listTime(row.request.time))

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.row.name
            address: root.row.addressText
            showsPresence: false
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: time.x - x - 8
            kind: AppText.Strong
            text: root.row.name
        }

        AppText {
            id: time

            anchors.right: parent.right
            y: Math.round(parent.height / 2) - 3 - height
            kind: AppText.Time
            text: Format.listTime(root.row.request.time)
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: parent.width - x
            kind: AppText.Secondary
            text: root.row.addressText
        }
    }
}
