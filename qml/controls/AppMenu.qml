// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A menu of actions.
T.Menu {
    id: root

    implicitWidth: 232
    implicitHeight: Math.min(contentHeight, 420) + topPadding + bottomPadding
    padding: 6
    margins: 8
    overlap: 1
    // No room beside it for a finger.
    cascade: !Theme.touch

    delegate: AppMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: root.currentIndex
        T.ScrollBar.vertical: AppScrollBar {}
    }

    background: PopupGround {}
}
