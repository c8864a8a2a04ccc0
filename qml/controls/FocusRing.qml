// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The ring around what the keyboard is at; lies outside its parent.
Rectangle {
    id: root

    required property bool shown
    property real gap: 2
    property real around: Theme.radiusControl

    anchors.fill: parent
    anchors.margins: -gap
    visible: shown
    radius: around + gap
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    Accessible.ignored: true
}
