// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// How far an import has come: a sentence over a bar.
ColumnLayout {
    id: root

    required property real progress

    readonly property int percent: Math.round(100 * Math.max(0, Math.min(1, progress)))

    spacing: 6

    AppText {
        Layout.fillWidth: true
        Layout.leftMargin: 24
        Layout.rightMargin: 24
        Layout.topMargin: 10
        kind: AppText.Secondary
        text: qsTr("Working … %1 %").arg(root.percent)
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 3
        color: Theme.accentSoft
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 percent").arg(root.percent)

        Rectangle {
            width: parent.width * root.percent / 100
            height: parent.height
            color: Theme.accent
        }
    }
}
