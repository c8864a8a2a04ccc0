// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// Takes files that are dropped on the page.
DropArea {
    id: root

    signal fileDropped(file: url)

    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        if (drop.hasUrls && drop.urls.length > 0)
            root.fileDropped(drop.urls[0]);
    }

    Rectangle {
        visible: root.containsDrag
        anchors.fill: parent
        anchors.margins: 8
        radius: Theme.radiusCard
        color: Theme.accentSoft
        border.width: 2
        border.color: Theme.accent
        opacity: 0.95

        EmptyState {
            anchors.centerIn: parent
            path: Icons.file
            title: qsTr("Import contacts")
            sentence: qsTr("Drop a vCard or CSV file here.")
        }
    }
}
