// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Title of a list page, its actions, and a line below.
Item {
    id: root

    required property string title
    property bool compact: false
    default property alias actions: row.data

    implicitHeight: Theme.barHeight

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 8

        AppText {
            Layout.fillWidth: true
            kind: root.compact ? AppText.PageTitle : AppText.Title
            text: root.title
            Accessible.role: Accessible.Heading
        }
    }

    Divider {
        visible: !root.compact
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
