// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A row of a list that can be chosen. The list, not the row, is what Tab reaches.
T.ItemDelegate {
    id: root

    property bool selected: false
    /// The keyboard is here.
    property bool ringed: false
    readonly property color ground: selected ? Theme.accentSoft : hovered || down ? Theme.hover : Theme.surface

    implicitHeight: Theme.rowHeight
    leftPadding: 12
    rightPadding: 12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.selected || root.hovered || root.down ? root.ground : "transparent"

        FocusRing {
            shown: root.ringed
            gap: -1
            around: Theme.radiusRow
        }
    }
}
