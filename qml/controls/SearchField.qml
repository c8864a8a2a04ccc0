// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A field that searches as one types; Escape empties it, then leaves it.
AppTextField {
    id: root

    /// Down was pressed: the first result is wanted.
    signal resultsWanted
    /// Escape in an empty field.
    signal backWanted

    implicitHeight: Theme.touch ? 40 : Theme.fieldHeight
    leftPadding: 35
    rightPadding: text.length > 0 ? 36 : 12
    ground: Theme.background
    inputMethodHints: Qt.ImhNoPredictiveText

    Keys.onEscapePressed: {
        if (root.text.length > 0)
            root.clear();
        else
            root.backWanted();
    }
    Keys.onDownPressed: root.resultsWanted()
    Keys.onReturnPressed: root.resultsWanted()

    Icon {
        x: 11
        anchors.verticalCenter: parent.verticalCenter
        path: Icons.search
        color: Theme.muted
        size: 17
    }

    IconButton {
        visible: root.text.length > 0
        width: 32
        height: 32
        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        iconSize: 14
        path: Icons.close
        label: qsTr("Clear search")
        onClicked: {
            root.clear();
            root.forceActiveFocus();
        }
    }
}
