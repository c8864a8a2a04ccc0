// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// What menus, lists and dialogs lie on.
Rectangle {
    id: root

    radius: Theme.radiusRow
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Accessible.ignored: true

    Shadow {
        z: -1
        around: root.radius
    }
}
