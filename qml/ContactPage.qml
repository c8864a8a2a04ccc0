// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One contact: what is written about him, and beside it his IM address and how it is found.
FocusScope {
    id: root

    required property ContactDesk desk
    required property ContactForm form
    property bool compact: false

    readonly property bool beside: width >= 760
    readonly property string title: form.isNew ? qsTr("New contact") : qsTr("Edit contact")
    property bool wasNew: false

    /// It is stored and the page goes; the address to talk to, empty: nobody's.
    signal saved(address: string)
    signal backWanted
    /// The way to this address is to be looked at.
    signal checkWanted(address: string)

    function save(): void {
        if (root.form.canSave)
            root.form.save();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title
    Component.onCompleted: {
        root.wasNew = root.form.isNew;
        if (root.wasNew)
            fields.focusFirst();
    }

    Connections {
        target: root.form

        function onSaved(address: string): void {
            root.saved(root.wasNew ? address : "");
        }
    }

    DetailBar {
        id: bar

        width: parent.width
        title: root.title
        compact: root.compact
        onBackWanted: root.backWanted()

        IconButton {
            path: Icons.star
            iconColor: root.form.card.favourite ? Theme.accent : Theme.muted
            iconFill: root.form.card.favourite ? Theme.accent : "transparent"
            label: root.form.card.favourite ? qsTr("Favourite: take away") : qsTr("Make a favourite")
            Accessible.checkable: true
            Accessible.checked: root.form.card.favourite
            onClicked: root.form.setFavourite(!root.form.card.favourite)
        }
    }

    AppFlickable {
        id: scroll

        anchors.top: bar.bottom
        anchors.bottom: problem.top
        width: parent.width
        contentHeight: grid.implicitHeight + (root.compact ? 32 : 48)

        GridLayout {
            id: grid

            width: Math.min(root.beside ? 920 : 560, scroll.width - (root.compact ? 32 : 48))
            x: (scroll.width - width) / 2
            y: root.compact ? 16 : 24
            columns: root.beside ? 2 : 1
            columnSpacing: 28
            rowSpacing: 20

            ContactFields {
                id: fields

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 10
                form: root.form
                book: root.desk.book
                twoColumns: root.beside
                onSaveWanted: root.save()
            }

            AddressCard {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 8
                form: root.form
                onCheckWanted: address => root.checkWanted(address)
            }

            AppButton {
                visible: root.compact && !root.form.isNew
                Layout.leftMargin: -17
                kind: AppButton.Danger
                text: qsTr("Delete contact")
                onClicked: root.form.remove()
            }
        }
    }

    Banner {
        id: problem

        anchors.bottom: foot.top
        width: parent.width
        slim: true
        kind: Banner.Danger
        text: root.form.errorText
    }

    FormFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        compact: root.compact
        acceptText: qsTr("Save")
        acceptable: root.form.canSave && !root.form.busy
        dangerText: root.form.isNew ? "" : qsTr("Delete contact")
        onCancelled: root.backWanted()
        onAccepted: root.save()
        onDangerTriggered: root.form.remove()
    }

    Keys.onEscapePressed: root.backWanted()
}
