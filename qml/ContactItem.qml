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

    readonly property person person: contact.person
    readonly property string availability: Format.availability(person.availability)
    readonly property string line: !person.reachable ? qsTr("No IM address") : person.note.length > 0 ? availability + " · " + person.note : availability
    readonly property string who: person.favourite ? qsTr("%1, favourite").arg(person.name) : person.name
    /// Where the words end.
    readonly property real end: star.visible ? star.x - 8 : chip.visible ? chip.x - 8 : availableWidth

    /// `byPointer`: the menu comes where the pointer is.
    signal menuWanted(byPointer: bool)

    Accessible.name: person.external ? qsTr("%1, external, %2").arg(root.who).arg(root.line) : qsTr("%1, %2").arg(root.who).arg(root.line)
    onPressAndHold: root.menuWanted(true)

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(true)
    }

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            name: root.person.name
            address: root.person.addressText
            picture: root.person.picture
            availability: root.person.availability
            showsPresence: root.person.reachable
            ringColor: root.ground
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) - 1 - height
            width: root.end - x
            kind: AppText.Strong
            text: root.person.name
        }

        AppText {
            x: 52
            y: Math.round(parent.height / 2) + 2
            width: root.end - x
            kind: AppText.Secondary
            text: root.line
        }

        Icon {
            id: star

            visible: root.person.favourite
            anchors.right: chip.visible ? chip.left : parent.right
            anchors.rightMargin: chip.visible ? 8 : 0
            anchors.verticalCenter: parent.verticalCenter
            path: Icons.star
            color: Theme.accent
            fill: Theme.accent
            size: 14
        }

        Chip {
            id: chip

            visible: root.person.external
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            kind: Chip.External
            text: qsTr("External")
            Accessible.ignored: true
        }
    }
}
