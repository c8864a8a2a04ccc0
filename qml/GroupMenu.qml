// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What can be done with a group of the list.
AppMenu {
    id: root

    required property AddressBook book
    property string group

    signal renameWanted(group: string)

    function openFor(group: string, place: Item): void {
        root.group = group;
        root.popup(place, place.width - root.width, place.height);
    }

    AppMenuItem {
        text: qsTr("Rename …")
        onTriggered: root.renameWanted(root.group)
    }

    AppMenuItem {
        dangerous: true
        text: qsTr("Delete group")
        onTriggered: root.book.removeGroup(root.group)
    }
}
