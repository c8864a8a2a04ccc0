// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A list for mouse, finger and keyboard: arrows move, Return chooses.
ListView {
    id: root

    required property string label
    /// The keyboard was used last: its place is shown.
    property bool byKeyboard: false

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: false
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: label

    T.ScrollBar.vertical: AppScrollBar {}

    onActiveFocusChanged: {
        if (root.activeFocus && root.currentIndex < 0 && root.count > 0)
            root.currentIndex = 0;
    }

    Keys.onPressed: event => {
        root.byKeyboard = true;
        event.accepted = false;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            const row = root.currentItem as ListRow;
            if (row) {
                row.click();
                event.accepted = true;
            }
        } else if (event.key === Qt.Key_Home) {
            root.currentIndex = 0;
            event.accepted = true;
        } else if (event.key === Qt.Key_End) {
            root.currentIndex = root.count - 1;
            event.accepted = true;
        }
    }

    PointHandler {
        onActiveChanged: root.byKeyboard = false
    }
}
