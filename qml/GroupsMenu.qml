// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Verbund.Controls

/// The groups there are, with a mark at those somebody is in; and a new one.
AppMenu {
    id: root

    required property list<string> groups
    required property list<string> chosen

    signal toggled(group: string, isIn: bool)
    signal newWanted

    title: qsTr("Groups")

    Instantiator {
        model: root.groups

        delegate: AppMenuItem {
            id: item

            required property string modelData

            text: item.modelData
            checkable: true
            chosen: root.chosen.includes(item.modelData)
            onTriggered: root.toggled(item.modelData, !item.chosen)
        }

        onObjectAdded: (index, object) => root.insertItem(index, object as AppMenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as AppMenuItem)
    }

    AppMenuItem {
        text: qsTr("New group …")
        onTriggered: root.newWanted()
    }
}
