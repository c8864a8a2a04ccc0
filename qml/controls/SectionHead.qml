// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The heading of a part of a list, with a count at its right.
Item {
    id: root

    required property string text
    property string count

    implicitHeight: 32
    Accessible.role: Accessible.Heading
    Accessible.name: count.length > 0 ? text + ", " + count : text

    AppText {
        anchors.left: parent.left
        anchors.right: number.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        anchors.bottomMargin: 6
        kind: AppText.Label
        text: root.text
        Accessible.ignored: true
    }

    AppText {
        id: number

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: 12
        anchors.bottomMargin: 6
        kind: AppText.Time
        text: root.count
        Accessible.ignored: true
    }
}
