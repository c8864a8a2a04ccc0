// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The edge between two panes, which can be dragged.
Item {
    id: root

    required property real paneWidth

    signal dragged(width: real)

    implicitWidth: 1

    property real widthAtPress: 0

    Divider {
        anchors.fill: parent
    }

    HoverHandler {
        margin: 4
        cursorShape: Qt.SplitHCursor
    }

    DragHandler {
        target: null
        margin: 4
        yAxis.enabled: false
        onActiveChanged: {
            if (active)
                root.widthAtPress = root.paneWidth;
        }
        onActiveTranslationChanged: {
            if (active)
                root.dragged(root.widthAtPress + activeTranslation.x);
        }
    }
}
