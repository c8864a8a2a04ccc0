// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Asks for the name of a group: a new one, or another name for one.
AppDialog {
    id: root

    required property AddressBook book
    /// The group that gets another name; empty: a new one.
    property string group
    /// Somebody is to come into the new group at once, and who.
    property bool joins: false
    property person person

    readonly property string name: field.input.text.trim()
    readonly property bool taken: name !== group && name.length > 0 && book.hasGroup(name)

    signal created(name: string)

    function openNew(): void {
        root.group = "";
        root.joins = false;
        root.open();
    }

    function openFor(who: person): void {
        root.group = "";
        root.joins = true;
        root.person = who;
        root.open();
    }

    function rename(group: string): void {
        root.group = group;
        root.open();
    }

    title: group.length > 0 ? qsTr("Rename group") : qsTr("New group")
    acceptText: group.length > 0 ? qsTr("Rename") : qsTr("Create")
    acceptable: name.length > 0 && name !== group && (group.length > 0 || !taken)
    onAboutToShow: field.input.text = root.group
    onOpened: {
        field.input.forceActiveFocus();
        field.input.selectAll();
    }
    onAccepted: {
        if (root.group.length > 0)
            root.book.renameGroup(root.group, root.name);
        else if (root.book.addGroup(root.name))
            root.created(root.name);
    }

    contentItem: LabelledField {
        id: field

        label: qsTr("Name of the group")
        wrong: root.taken && root.group.length === 0
        sentence: !root.taken ? "" : root.group.length > 0 ? qsTr("There is a group of this name: both become one.") : qsTr("There is a group of this name already.")
        onAccepted: {
            if (root.acceptable)
                root.accept();
        }
    }
}
