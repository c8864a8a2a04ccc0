// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What stands below the contacts: groups nobody is in, and the people of the directory while something is typed.
FocusScope {
    id: root

    required property ContactsModel contacts
    required property DirectoryModel directory
    required property list<string> groups
    /// Rises with every change of the list.
    required property int changes

    readonly property bool hasDirectory: found.shown

    signal groupMenuWanted(group: string, place: Item)
    signal addWanted(card: card)
    signal contactWanted(name: string)
    signal leftUpwards
    signal reached(item: Item)

    function enter(): bool {
        return found.enter();
    }

    function isEmpty(group: string, change: int): bool {
        return change >= 0 && root.contacts.isEmptyGroup(group);
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        Repeater {
            model: root.groups

            SectionHead {
                id: head

                required property string modelData

                visible: root.isEmpty(head.modelData, root.changes)
                Layout.fillWidth: true
                text: head.modelData
                count: qsTr("nobody yet")
                menuLabel: qsTr("Change group “%1”").arg(head.modelData)
                onMenuWanted: place => root.groupMenuWanted(head.modelData, place)
            }
        }

        DirectoryResults {
            id: found

            Layout.fillWidth: true
            focus: true
            directory: root.directory
            nobodyAbove: root.contacts.count === 0
            onAddWanted: card => root.addWanted(card)
            onContactWanted: name => root.contactWanted(name)
            onReached: item => root.reached(item)
            onLeftUpwards: root.leftUpwards()
        }
    }
}
