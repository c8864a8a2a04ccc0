// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Dangerous answers at the left as text, the usual ones at the right; on a phone only the dangerous ones.
RowLayout {
    id: root

    required property RequestAnswer answer
    property bool compact: false

    readonly property string who: answer.row.addressText
    readonly property string domain: answer.row.domain

    signal backWanted

    spacing: compact ? 0 : 10

    AppButton {
        Layout.leftMargin: root.compact ? -17 : 0
        kind: AppButton.Danger
        enabled: !root.answer.busy
        text: qsTr("Block …")
        onClicked: blockDialog.open()
    }

    AppButton {
        visible: root.answer.row.open && !root.compact
        kind: AppButton.Plain
        enabled: !root.answer.busy
        text: qsTr("Deny")
        onClicked: root.answer.deny()
    }

    IconButton {
        id: more

        visible: root.answer.row.open || root.answer.canBlockDomain || root.answer.canReport
        enabled: !root.answer.busy
        iconStroke: 3
        path: Icons.more
        label: qsTr("More answers")
        onClicked: menu.open()

        AppMenu {
            id: menu

            y: -height - 4

            AppMenuItem {
                visible: root.answer.row.open
                height: visible ? implicitHeight : 0
                text: qsTr("Deny, and tell the sender")
                onTriggered: root.answer.deny(true)
            }

            AppMenuItem {
                visible: root.answer.canBlockDomain
                height: visible ? implicitHeight : 0
                dangerous: true
                text: qsTr("Block the domain …")
                onTriggered: domainDialog.open()
            }

            AppMenuItem {
                visible: root.answer.canReport
                height: visible ? implicitHeight : 0
                dangerous: true
                text: qsTr("Report …")
                onTriggered: reportDialog.open()
            }
        }
    }

    Item {
        Layout.fillWidth: true
    }

    AppButton {
        visible: !root.compact
        text: qsTr("Cancel")
        onClicked: root.backWanted()
    }

    AppButton {
        visible: !root.compact
        kind: AppButton.Primary
        enabled: root.answer.canSave
        text: qsTr("Save")
        onClicked: root.answer.save()
    }

    ConfirmDialog {
        id: blockDialog

        title: qsTr("Block %1?").arg(root.who)
        sentence: qsTr("No message and no request of this person reaches you any more. You can lift the block at any time.")
        acceptText: qsTr("Block")
        dangerous: true
        onAccepted: root.answer.block()
    }

    ConfirmDialog {
        id: domainDialog

        title: qsTr("Block everybody at %1?").arg(root.domain)
        sentence: qsTr("No message and no request from this domain reaches you any more, whatever you decided about single people there. You can lift the block at any time.")
        acceptText: qsTr("Block the domain")
        dangerous: true
        onAccepted: root.answer.blockDomain()
    }

    ConfirmDialog {
        id: reportDialog

        title: qsTr("Report %1?").arg(root.who)
        sentence: qsTr("The administrator of your server is told that this person sent you unwanted messages, and the person is blocked.")
        acceptText: qsTr("Report and block")
        dangerous: true
        onAccepted: root.answer.report()
    }
}
