// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// The stranger's words as plain text: no links, no pictures, and nothing is sent back.
CardGround {
    id: root

    required property string text
    property bool compact: false

    visible: text.length > 0
    implicitHeight: column.implicitHeight + 30

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 17
        anchors.rightMargin: 17
        spacing: 4

        AppText {
            width: parent.width
            kind: AppText.Label
            text: root.compact ? qsTr("Preview, nothing was sent yet") : qsTr("First message (only a preview, nothing was sent yet)")
            wrapMode: Text.Wrap
        }

        AppText {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 12
        }
    }
}
