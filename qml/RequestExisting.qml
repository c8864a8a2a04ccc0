// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Somebody who is known already has the same address: own contact, or person of the directory.
CardGround {
    id: root

    required property RequestAnswer answer

    visible: answer.existingName.length > 0
    implicitHeight: existing.implicitHeight + 30

    AppCheckBox {
        id: existing

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        strong: true
        checked: root.answer.usesExisting
        text: qsTr("Use existing contact")
        consequence: root.answer.inDirectory ? qsTr("%1 (directory) has the same IM address.").arg(root.answer.existingName) : qsTr("%1 in your contact list has the same IM address.").arg(root.answer.existingName)
        onToggled: root.answer.usesExisting = checked
    }
}
