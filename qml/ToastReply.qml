// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// The field of a toast for replying at once.
FocusScope {
    id: root

    signal wanted
    signal sent(text: string)
    signal backWanted

    function send(): void {
        if (field.text.trim().length > 0)
            root.sent(field.text);
    }

    implicitHeight: 40

    AppTextField {
        id: field

        anchors.fill: parent
        focus: true
        rightPadding: 48
        ground: Theme.raised
        label: qsTr("Direct reply")
        placeholderText: qsTr("Direct reply …")
        onPressed: root.wanted()
        onAccepted: root.send()
        Keys.onEscapePressed: root.backWanted()
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 5
        anchors.verticalCenter: parent.verticalCenter
        width: 30
        height: 30
        iconSize: 18
        path: Icons.send
        iconColor: Theme.accentText
        ground: Theme.accent
        label: qsTr("Send reply")
        onClicked: {
            if (field.text.trim().length > 0) {
                root.send();
            } else {
                root.wanted();
                field.forceActiveFocus();
            }
        }
    }
}
