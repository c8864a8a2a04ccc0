// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Dangerous answers at the left as text, the usual ones at the right.
RowLayout {
    id: root

    property bool busy: false

    signal blockWanted
    signal denied
    signal backWanted
    signal saved

    spacing: 10

    AppButton {
        kind: AppButton.Danger
        enabled: !root.busy
        text: qsTr("Block …")
        onClicked: root.blockWanted()
    }

    AppButton {
        kind: AppButton.Plain
        enabled: !root.busy
        text: qsTr("Deny")
        onClicked: root.denied()
    }

    Item {
        Layout.fillWidth: true
    }

    AppButton {
        text: qsTr("Cancel")
        onClicked: root.backWanted()
    }

    AppButton {
        kind: AppButton.Primary
        enabled: !root.busy
        text: qsTr("Save")
        onClicked: root.saved()
    }
}
