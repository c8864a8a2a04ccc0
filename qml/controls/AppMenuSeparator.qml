// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick.Templates as T

/// A line between the parts of a menu.
T.MenuSeparator {
    implicitHeight: 9
    topPadding: 4
    bottomPadding: 4
    leftPadding: 4
    rightPadding: 4

    contentItem: Divider {}
}
