// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// The history cannot be opened: why, and the two ways on.
FocusScope {
    id: root

    required property string problem
    required property string path
    /// False when the history itself is in order, such as under a locked keychain.
    property bool canStartAnew: true

    signal retryWanted
    signal startAnewWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The history cannot be opened")

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    AppFlickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 64)

        ColumnLayout {
            id: column

            width: Math.min(480, scroll.width - 32)
            x: (scroll.width - width) / 2
            y: Math.max(32, (scroll.height - implicitHeight) / 2 - 16)
            spacing: 16

            Logo {
                Layout.alignment: Qt.AlignHCenter
                size: 48
            }

            AppText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                kind: AppText.PageTitle
                text: qsTr("The history cannot be opened")
                wrapMode: Text.Wrap
            }

            Banner {
                Layout.fillWidth: true
                kind: Banner.Danger
                text: root.problem
            }

            AppText {
                visible: root.path.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.path
                wrapMode: Text.WrapAnywhere
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: !root.canStartAnew ? qsTr("Nothing was changed or deleted. Mend the cause and try again.") : qsTr("Nothing was changed or deleted. You can mend the cause and try again, or start with a new, empty history; the old file is then kept under another name.")
                wrapMode: Text.Wrap
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 10

                AppButton {
                    visible: root.canStartAnew
                    kind: AppButton.Danger
                    text: qsTr("Start anew …")
                    onClicked: confirm.open()
                }

                Item {
                    Layout.fillWidth: true
                }

                AppButton {
                    kind: AppButton.Primary
                    focus: true
                    text: qsTr("Try again")
                    onClicked: root.retryWanted()
                }
            }
        }
    }

    ConfirmDialog {
        id: confirm

        title: qsTr("Start with an empty history?")
        sentence: qsTr("Verbund puts the old file aside under another name and fetches from the server what its archive still has. Older messages stay only in the old file.")
        acceptText: qsTr("Start anew")
        dangerous: true
        onAccepted: root.startAnewWanted()
    }
}
