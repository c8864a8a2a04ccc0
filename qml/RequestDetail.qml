// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// "Answer federation contact request": who asks, what each answer means, and the answer.
FocusScope {
    id: root

    required property RequestAnswer answer
    property bool compact: false

    readonly property requestRow row: answer.row

    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Answer the federation contact request of %1").arg(row.name)

    Rectangle {
        id: bar

        visible: root.compact
        width: parent.width
        height: visible ? Theme.barHeight : 0
        color: Theme.surface

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 4
            anchors.rightMargin: 16
            spacing: 8

            IconButton {
                path: Icons.back
                label: qsTr("Back to the list")
                onClicked: root.backWanted()
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Title
                text: qsTr("Request")
            }
        }

        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    AppFlickable {
        id: scroll

        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: column.implicitHeight + (root.compact ? 32 : 48)

        ColumnLayout {
            id: column

            width: Math.min(640, scroll.width - (root.compact ? 32 : 48))
            x: (scroll.width - width) / 2
            y: root.compact ? 16 : 24
            spacing: 0

            RequestHead {
                Layout.fillWidth: true
                row: root.row
                compact: root.compact
            }

            RequestPreview {
                Layout.fillWidth: true
                Layout.topMargin: 14
                text: root.row.request.text
            }

            CardGround {
                visible: root.row.existingName.length > 0
                Layout.fillWidth: true
                Layout.topMargin: 14
                implicitHeight: existing.implicitHeight + 30

                AppCheckBox {
                    id: existing

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: 16
                    anchors.rightMargin: 16
                    strong: true
                    checked: root.answer.name === root.row.existingName
                    text: qsTr("Use existing contact")
                    consequence: qsTr("%1 in your contact list has the same IM address.").arg(root.row.existingName)
                    onToggled: root.answer.name = checked ? root.row.existingName : root.row.request.name
                }
            }

            RequestChoices {
                Layout.fillWidth: true
                Layout.topMargin: 16
                answer: root.answer
                compact: root.compact
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: 14
                kind: Banner.Danger
                text: root.answer.errorText
            }

            RequestButtons {
                id: buttons

                visible: !root.compact
                Layout.fillWidth: true
                Layout.topMargin: 18
                busy: root.answer.busy
                onBlockWanted: blockDialog.open()
                onDenied: root.answer.deny()
                onBackWanted: root.backWanted()
                onSaved: root.answer.save()
            }

            AppButton {
                visible: root.compact
                Layout.topMargin: 8
                Layout.leftMargin: -17
                kind: AppButton.Danger
                enabled: !root.answer.busy
                text: qsTr("Block …")
                onClicked: blockDialog.open()
            }
        }
    }

    Item {
        id: foot

        visible: root.compact
        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? 80 : 0

        RowLayout {
            anchors.fill: parent
            anchors.margins: 16
            spacing: 10
            uniformCellSizes: true

            AppButton {
                Layout.fillWidth: true
                kind: AppButton.OutlinedDanger
                enabled: !root.answer.busy
                text: qsTr("Deny")
                onClicked: root.answer.deny()
            }

            AppButton {
                Layout.fillWidth: true
                kind: AppButton.Primary
                enabled: !root.answer.busy
                text: qsTr("Save")
                onClicked: root.answer.save()
            }
        }
    }

    ConfirmDialog {
        id: blockDialog

        title: qsTr("Block %1?").arg(root.row.addressText)
        sentence: qsTr("No message and no request of this person reaches you any more. You can lift the block at any time.")
        acceptText: qsTr("Block")
        dangerous: true
        onAccepted: root.answer.block()
    }

    Keys.onEscapePressed: root.backWanted()
}
