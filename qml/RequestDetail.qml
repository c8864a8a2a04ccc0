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
    required property OwnPresence own
    /// The own picture.
    property string picture
    property bool compact: false

    readonly property requestRow row: answer.row

    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Answer the federation contact request of %1").arg(row.name)

    DetailBar {
        id: bar

        visible: root.compact
        width: parent.width
        height: visible ? implicitHeight : 0
        compact: true
        title: qsTr("Request")
        onBackWanted: root.backWanted()
    }

    AppFlickable {
        id: scroll

        readonly property real room: root.height - bar.height - foot.height

        anchors.top: bar.bottom
        width: parent.width
        height: root.compact ? room : Math.min(contentHeight, room)
        contentHeight: column.implicitHeight + (root.compact ? 32 : 24)

        ColumnLayout {
            id: column

            width: Math.min(640, scroll.width - (root.compact ? 32 : 48))
            x: (scroll.width - width) / 2
            y: root.compact ? 16 : 24
            spacing: 0

            AppText {
                visible: !root.compact
                Layout.fillWidth: true
                Layout.bottomMargin: 2
                kind: AppText.Title
                text: qsTr("Answer federation contact request")
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }

            AppText {
                visible: !root.compact || !root.row.request.asksPresence
                Layout.fillWidth: true
                Layout.bottomMargin: 14
                kind: AppText.Secondary
                text: root.row.request.asksPresence ? qsTr("The following contact has asked for your presence:") : qsTr("The following contact has written to you for the first time:")
                wrapMode: Text.Wrap
            }

            RequestHead {
                Layout.fillWidth: true
                row: root.row
                type: root.answer.type
                compact: root.compact
            }

            RequestWarnings {
                Layout.fillWidth: true
                Layout.topMargin: 14
                sentences: root.answer.warnings
            }

            RequestPreview {
                Layout.fillWidth: true
                Layout.topMargin: 14
                text: root.answer.text
                compact: root.compact
            }

            RequestExisting {
                Layout.fillWidth: true
                Layout.topMargin: 14
                answer: root.answer
            }

            RequestChoices {
                Layout.fillWidth: true
                Layout.topMargin: 16
                answer: root.answer
                own: root.own
                picture: root.picture
                compact: root.compact
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: visible ? 14 : 0
                kind: Banner.Danger
                text: root.answer.errorText
            }

            RequestButtons {
                visible: root.compact
                Layout.fillWidth: true
                Layout.topMargin: 8
                answer: root.answer
                compact: true
            }
        }
    }

    // Right below what is asked, and always in view.
    Item {
        id: foot

        y: root.compact ? root.height - height : scroll.y + scroll.height
        width: parent.width
        height: root.compact ? 80 : buttons.implicitHeight + 36

        Divider {
            visible: scroll.contentHeight > scroll.height + 1
            width: parent.width
        }

        RequestButtons {
            id: buttons

            visible: !root.compact
            x: column.x
            y: 18
            width: column.width
            answer: root.answer
            onBackWanted: root.backWanted()
        }

        RowLayout {
            visible: root.compact
            anchors.fill: parent
            anchors.margins: 16
            spacing: 10
            uniformCellSizes: true

            AppButton {
                Layout.fillWidth: true
                kind: root.row.open ? AppButton.OutlinedDanger : AppButton.Outlined
                enabled: !root.answer.busy
                text: root.row.open ? qsTr("Deny") : qsTr("Cancel")
                onClicked: {
                    if (root.row.open)
                        root.answer.deny();
                    else
                        root.backWanted();
                }
            }

            AppButton {
                Layout.fillWidth: true
                kind: AppButton.Primary
                enabled: root.answer.canSave
                text: qsTr("Save")
                onClicked: root.answer.save()
            }
        }
    }

    Keys.onEscapePressed: root.backWanted()
}
