// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A count on a pill: accent for unread, danger for requests. Gone at zero.
Rectangle {
    id: root

    required property int count
    property bool urgent: false
    /// Width of the ring around it, for lying on an icon.
    property real ring: 0
    property color ringColor: Theme.background

    visible: count > 0
    implicitHeight: 18 + 2 * ring
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 10 + 2 * ring)
    radius: implicitHeight / 2
    color: urgent ? Theme.danger : Theme.accent
    border.width: ring
    border.color: ringColor
    Accessible.ignored: true

    Text {
        id: label

        anchors.centerIn: parent
        text: root.count > 99 ? "99+" : root.count.toString()
        textFormat: Text.PlainText
        color: root.urgent ? Theme.dangerText : Theme.accentText
        font.pixelSize: Math.round(11 * Theme.fontScale)
        font.weight: Font.Bold
    }
}
