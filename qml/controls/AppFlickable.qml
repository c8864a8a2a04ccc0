// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A page that scrolls when it is taller than the window; what takes the focus is brought into view.
Flickable {
    id: root

    clip: true
    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: AppScrollBar {}

    function reveal(item: Item): void {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + item.height;
        if (top - 16 < root.contentY)
            root.contentY = Math.max(0, top - 16);
        else if (bottom + 16 > root.contentY + root.height)
            root.contentY = Math.min(Math.max(0, root.contentHeight - root.height), bottom + 16 - root.height);
    }

    readonly property Item focused: Window.activeFocusItem

    function revealFocused(): void {
        let item = root.focused;
        while (item && item !== root.contentItem)
            item = item.parent;
        // Before it has a size there is nothing to scroll to.
        if (root.height > 0 && item && root.focused !== root.contentItem)
            root.reveal(root.focused);
    }

    onFocusedChanged: root.revealFocused()
    onHeightChanged: root.revealFocused()
}
