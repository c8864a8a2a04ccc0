// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// A setting: its name at the left (above, when narrow), its control beside.
GridLayout {
    id: root

    required property string text
    property bool compact: false

    columns: compact ? 1 : 2
    columnSpacing: 16
    rowSpacing: 4

    AppText {
        Layout.fillWidth: true
        kind: root.compact ? AppText.Label : AppText.Body
        text: root.text
        Accessible.ignored: true
    }
}
