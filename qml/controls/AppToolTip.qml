// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A word that appears beside what the pointer rests on.
T.ToolTip {
    id: root

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(320, label.implicitWidth + 20)
    implicitHeight: label.implicitHeight + 12
    leftPadding: 10
    rightPadding: 10
    topPadding: 6
    bottomPadding: 6
    margins: 8
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Text {
        id: label

        text: root.text
        textFormat: Text.PlainText
        color: Theme.background
        elide: Text.ElideMiddle
        font.pixelSize: Math.round(12 * Theme.fontScale)
    }

    background: Rectangle {
        radius: Theme.radiusChip
        color: Theme.text
    }
}
