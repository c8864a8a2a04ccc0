// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The groups of the contact being edited, and the way into others.
ColumnLayout {
    id: root

    required property ContactForm form
    required property AddressBook book

    spacing: 6

    AppText {
        kind: AppText.Label
        text: qsTr("Groups")
        Accessible.ignored: true
    }

    Flow {
        Layout.fillWidth: true
        spacing: 6

        Repeater {
            model: root.form.card.groups

            ChipButton {
                id: chip

                required property string modelData

                width: Math.min(implicitWidth, root.width)
                text: chip.modelData
                label: qsTr("Take out of group “%1”").arg(chip.modelData)
                onClicked: {
                    add.forceActiveFocus();
                    root.form.setInGroup(chip.modelData, false);
                }
            }
        }

        AppButton {
            id: add

            height: Theme.touch ? 44 : 28
            kind: AppButton.Link
            text: root.form.card.groups.length > 0 ? qsTr("Other groups …") : qsTr("Choose groups …")
            onClicked: menu.popup(add, 0, add.height + 4)
        }
    }

    GroupsMenu {
        id: menu

        groups: root.form.groups
        chosen: root.form.card.groups
        onToggled: (group, isIn) => root.form.setInGroup(group, isIn)
        onNewWanted: dialog.openNew()
    }

    GroupDialog {
        id: dialog

        book: root.book
        onCreated: name => root.form.setInGroup(name, true)
    }
}
