// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A menu of actions.
T.Menu {
    id: root

    implicitWidth: 232
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 6
    margins: 8
    overlap: 1

    delegate: AppMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: false
        currentIndex: root.currentIndex
    }

    background: PopupGround {}
}
