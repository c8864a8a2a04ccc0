// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// The bar over a detail page: the way back (on a phone, or always), its title, its actions.
Rectangle {
    id: root

    required property string title
    property string subtitle
    property bool compact: false
    property bool back: compact
    property string backLabel: qsTr("Back to the list")
    default property alias actions: row.data

    signal backWanted

    implicitHeight: Theme.barHeight
    color: Theme.surface

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: root.compact ? 4 : root.back ? 12 : 24
        anchors.rightMargin: root.compact ? 8 : 20
        spacing: 8

        IconButton {
            visible: root.back
            path: Icons.back
            label: root.backLabel
            onClicked: root.backWanted()
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            AppText {
                Layout.fillWidth: true
                kind: AppText.Title
                text: root.title
                Accessible.role: Accessible.Heading
            }

            AppText {
                visible: root.subtitle.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                elide: Text.ElideMiddle
                text: root.subtitle
            }
        }
    }

    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
