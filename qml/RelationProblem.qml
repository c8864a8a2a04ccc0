// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// That the home server does not take a relationship, in a row of "who sees what".
ColumnLayout {
    id: root

    /// What to do about it is in it; empty: the server takes it.
    required property string text

    signal againWanted

    visible: text.length > 0
    spacing: 0

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        color: Theme.dangerInk
        text: root.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    AppButton {
        Layout.preferredHeight: 28
        kind: AppButton.Link
        // The keyboard has its menu key.
        focusPolicy: Qt.NoFocus
        text: qsTr("Try again")
        onClicked: root.againWanted()
    }
}
