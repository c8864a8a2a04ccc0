// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// One field of the order, with what moves it.
RowLayout {
    id: root

    required property int place
    required property int field
    required property bool last

    readonly property string name: AddressWords.field(field)

    signal moved(to: int)

    /// The keyboard stays at what was moved.
    function focusButton(downwards: bool): void {
        if (downwards ? down.enabled : !up.enabled)
            down.forceActiveFocus(Qt.OtherFocusReason);
        else
            up.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 4

    AppText {
        Layout.preferredWidth: 24
        kind: AppText.Secondary
        text: qsTr("%1.").arg(root.place + 1)
        Accessible.ignored: true
    }

    AppText {
        Layout.fillWidth: true
        text: root.name
        Accessible.name: qsTr("%1. %2").arg(root.place + 1).arg(root.name)
    }

    IconButton {
        id: up

        enabled: root.place > 0
        path: Icons.chevronUp
        label: qsTr("Move %1 up").arg(root.name)
        onClicked: root.moved(root.place - 1)
    }

    IconButton {
        id: down

        enabled: !root.last
        path: Icons.chevronDown
        label: qsTr("Move %1 down").arg(root.name)
        onClicked: root.moved(root.place + 1)
    }
}
