// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// One of the groups there are, none, or a new one.
ColumnLayout {
    id: root

    required property list<string> groups
    required property string group

    /// A new group is being named.
    property bool naming: false
    readonly property list<string> choices: [qsTr("No group"), ...groups, qsTr("New group …")]

    signal chosen(group: string)

    function choose(index: int): void {
        root.naming = index === root.choices.length - 1;
        if (root.naming) {
            name.clear();
            name.forceActiveFocus();
            root.chosen("");
        } else {
            root.chosen(index === 0 ? "" : root.choices[index]);
        }
    }

    spacing: 8

    AppComboBox {
        id: box

        Layout.fillWidth: true
        label: qsTr("Contact group")
        model: root.choices
        currentIndex: root.naming ? root.choices.length - 1 : Math.max(0, root.groups.indexOf(root.group) + 1)
        onActivated: index => root.choose(index)
    }

    AppTextField {
        id: name

        visible: root.naming
        Layout.fillWidth: true
        label: qsTr("Name of the new group")
        placeholderText: qsTr("Name of the new group")
        maximumLength: 256
        onTextEdited: root.chosen(text)
    }
}
