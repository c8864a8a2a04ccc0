// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// Nothing is here yet: why, and what to do next.
ColumnLayout {
    id: root

    required property string path
    required property string title
    required property string sentence
    property string actionText
    property string secondText

    signal actionTriggered
    signal secondTriggered

    width: parent ? Math.min(320, parent.width - 48) : 320
    spacing: 8

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 4
        implicitWidth: 56
        implicitHeight: 56
        radius: 28
        color: Theme.accentSoft

        Icon {
            anchors.centerIn: parent
            path: root.path
            color: Theme.accent
            size: 26
        }
    }

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Name
        text: root.title
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Secondary
        text: root.sentence
        wrapMode: Text.Wrap
    }

    AppButton {
        visible: root.actionText.length > 0
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 8
        kind: AppButton.Outlined
        text: root.actionText
        onClicked: root.actionTriggered()
    }

    AppButton {
        visible: root.secondText.length > 0
        Layout.alignment: Qt.AlignHCenter
        kind: AppButton.Plain
        text: root.secondText
        onClicked: root.secondTriggered()
    }
}
