// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// The buttons under a form: what is dangerous at the left (a phone has it in the page), cancel, and the one action.
Rectangle {
    id: root

    required property string acceptText
    property bool acceptable: true
    property bool compact: false
    property string dangerText
    property string sentence

    signal cancelled
    signal accepted
    signal dangerTriggered

    implicitHeight: Theme.touch ? 80 : 64
    color: Theme.surface

    Divider {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.compact ? 16 : 24
        anchors.rightMargin: root.compact ? 16 : 24
        spacing: 10
        uniformCellSizes: root.compact

        AppButton {
            visible: !root.compact && root.dangerText.length > 0
            Layout.leftMargin: -17
            kind: AppButton.Danger
            text: root.dangerText
            onClicked: root.dangerTriggered()
        }

        AppText {
            visible: !root.compact
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: root.sentence
            Accessible.ignored: text.length === 0
        }

        AppButton {
            Layout.fillWidth: root.compact
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }

        AppButton {
            Layout.fillWidth: root.compact
            kind: AppButton.Primary
            enabled: root.acceptable
            text: root.acceptText
            onClicked: root.accepted()
        }
    }
}
