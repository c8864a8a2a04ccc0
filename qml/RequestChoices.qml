// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Share presence or not, each with its consequence; and the contact group.
ColumnLayout {
    id: root

    required property RequestAnswer answer
    required property OwnPresence own
    property string picture
    property bool compact: false
    /// "How R. Pérez sees me" is open.
    property bool previews: false

    objectName: "requestChoices"
    spacing: 0

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: {
            if (root.compact)
                return qsTr("Share your presence?");
            return root.answer.row.external ? qsTr("Do you want to share your presence with the external contact?") : qsTr("Do you want to share your presence with this contact?");
        }
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        kind: AppText.Secondary
        text: root.answer.permission.note || root.answer.permission.details ? qsTr("Presence means Available, Be right back, Busy, Do not disturb, Away, Offline.") : qsTr("Presence means Available, Be right back, Busy, Do not disturb, Away, Offline. No further information is shared.")
        wrapMode: Text.Wrap
    }

    RadioGroup {
        buttons: [yes, no]
    }

    OptionCard {
        id: yes

        readonly property string whole: qsTr("Yes, share presence and give the following permission:")

        Layout.fillWidth: true
        Layout.topMargin: 10
        text: root.compact ? qsTr("Yes") : whole
        checked: root.answer.sharesPresence
        Accessible.name: whole
        Accessible.description: seen.text
        onToggled: root.answer.sharesPresence = true

        GridLayout {
            width: parent.width
            columns: root.compact ? 1 : 2
            columnSpacing: 8
            rowSpacing: 8

            AppComboBox {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Relationship")
                model: root.answer.levelNames
                currentIndex: root.answer.levelIndex
                onActivated: index => root.answer.levelIndex = index
            }

            RequestTerm {
                Layout.fillWidth: root.compact
                Layout.preferredWidth: 190
                Layout.alignment: Qt.AlignTop
                term: root.answer.term
            }
        }

        AppText {
            id: seen

            width: parent.width
            kind: AppText.Secondary
            text: Format.consequence(root.answer.level, root.answer.type)
            wrapMode: Text.Wrap
        }

        AppButton {
            width: Math.min(implicitWidth, parent.width)
            kind: AppButton.Link
            text: root.previews ? qsTr("Hide how %1 sees me").arg(root.answer.row.name) : qsTr("How %1 sees me").arg(root.answer.row.name)
            onClicked: root.previews = !root.previews
        }

        RequestShown {
            visible: root.previews
            width: parent.width
            name: root.answer.row.name
            shown: root.answer.shown
            may: root.answer.permission
            own: root.own
            picture: root.picture
        }
    }

    OptionCard {
        id: no

        readonly property string whole: qsTr("No, do not share presence")

        Layout.fillWidth: true
        Layout.topMargin: 8
        text: root.compact ? qsTr("No") : whole
        Accessible.name: whole
        consequence: qsTr("Unknown person: sees my contact picture, but no presence information.")
        checked: !root.answer.sharesPresence
        onToggled: root.answer.sharesPresence = false
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.topMargin: 12
        columns: root.compact ? 1 : 2
        columnSpacing: 12
        rowSpacing: root.compact ? 6 : 8

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: 1

            AppText {
                Layout.fillWidth: true
                kind: root.compact ? AppText.Label : AppText.Strong
                text: qsTr("Contact group")
                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.answer.group.length > 0 ? qsTr("Yes, add to the following contact group") : qsTr("No, add to no contact group")
                wrapMode: Text.Wrap
            }
        }

        GroupChooser {
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 300
            groups: root.answer.groups
            group: root.answer.group
            onChosen: group => root.answer.group = group
        }

        AppText {
            visible: name.visible
            Layout.fillWidth: true
            kind: root.compact ? AppText.Label : AppText.Strong
            text: qsTr("Name in my list")
            Accessible.ignored: true
        }

        AppTextField {
            id: name

            visible: !root.answer.usesExisting
            Layout.fillWidth: root.compact
            Layout.preferredWidth: 300
            label: qsTr("Name in my list")
            placeholderText: root.answer.row.addressText
            maximumLength: 256
            text: root.answer.name
            onTextEdited: root.answer.name = text
        }
    }
}
