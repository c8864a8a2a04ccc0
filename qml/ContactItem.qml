// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// A row of the contact list.
ListRow {
    id: root

    required property contactRow contact
    required property int index

    readonly property string availability: Format.availability(contact.person.availability)
    readonly property string line: contact.person.note.length > 0 ? availability + " · " + contact.person.note : availability

    Accessible.name: contact.person.external ? qsTr("%1, external, %2").arg(contact.person.name).arg(root.line) : qsTr("%1, %2").arg(contact.person.name).arg(root.line)

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.contact.person.name
            address: root.contact.person.addressText
            availability: root.contact.person.availability
            ringColor: root.ground
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: (chip.visible ? chip.x - 8 : parent.width) - x
            kind: AppText.Strong
            text: root.contact.person.name
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: (chip.visible ? chip.x - 8 : parent.width) - x
            kind: AppText.Secondary
            text: root.line
        }

        Chip {
            id: chip

            visible: root.contact.person.external
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: Chip.External
            text: qsTr("External")
            Accessible.ignored: true
        }
    }
}
