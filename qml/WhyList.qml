// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What somebody may and may not, each with its reason.
ColumnLayout {
    id: root

    required property list<whyRow> rows

    spacing: 10

    Repeater {
        model: root.rows

        RowLayout {
            id: line

            required property whyRow modelData

            Layout.fillWidth: true
            spacing: 10

            Icon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
                path: line.modelData.allowed ? Icons.check : Icons.cross
                color: line.modelData.allowed ? Theme.ok : Theme.muted
                size: 16
                stroke: 2.2
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Strong
                    text: line.modelData.allowed ? qsTr("Yes: %1").arg(line.modelData.text) : qsTr("No: %1").arg(line.modelData.text)
                    wrapMode: Text.Wrap
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Secondary
                    text: line.modelData.reason
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
