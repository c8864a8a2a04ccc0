// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// Says for a while what was done, over the page, and offers one thing to do about it.
Rectangle {
    id: root

    required property string text
    property string actionText

    signal actionTriggered
    signal closed

    visible: text.length > 0
    implicitHeight: Math.max(Theme.touch ? 56 : 48, words.implicitHeight + 20)
    radius: Theme.radiusRow
    color: Theme.text
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    onTextChanged: {
        if (root.text.length > 0)
            root.Accessible.announce(root.text, Accessible.Polite);
    }

    Shadow {
        z: -1
        around: root.radius
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 6
        spacing: 8

        AppText {
            id: words

            Layout.fillWidth: true
            color: Theme.inverseText
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 4
            font.pixelSize: Math.round(13 * Theme.fontScale)
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        AppButton {
            visible: root.actionText.length > 0
            kind: AppButton.Inverse
            text: root.actionText
            onClicked: root.actionTriggered()
        }

        IconButton {
            path: Icons.close
            iconSize: 16
            iconColor: Theme.inverseText
            hoverColor: "transparent"
            label: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
