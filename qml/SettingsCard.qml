// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// A card of settings under a heading.
CardGround {
    id: root

    required property string title
    default property alias rows: column.data

    implicitHeight: column.implicitHeight + 36

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        anchors.topMargin: 16
        spacing: 12

        AppText {
            Layout.fillWidth: true
            kind: AppText.Name
            text: root.title
            Accessible.role: Accessible.Heading
        }
    }
}
