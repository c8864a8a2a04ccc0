// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Two contacts that may be one person, and the two answers.
CardGround {
    id: root

    required property mergeRow merge
    required property int index

    readonly property string reason: merge.reason === MergeRow.SameAddress ? qsTr("Both have the same address.") : qsTr("Both have the same name and the same domain.")

    signal merged
    signal keptApart

    implicitHeight: column.implicitHeight + 32

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            uniformCellSizes: true

            MergeSide {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                person: root.merge.first
            }

            MergeSide {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                person: root.merge.second
            }
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: root.reason
            wrapMode: Text.Wrap
        }

        GridLayout {
            Layout.fillWidth: true
            columns: width < 400 ? 1 : 2
            columnSpacing: 8
            rowSpacing: 8
            uniformCellWidths: true

            AppButton {
                Layout.fillWidth: true
                text: qsTr("They are two people")
                Accessible.description: root.merge.first.name + ", " + root.merge.second.name
                onClicked: root.keptApart()
            }

            AppButton {
                Layout.fillWidth: true
                kind: AppButton.Primary
                text: qsTr("Make one contact")
                Accessible.description: root.merge.first.name + ", " + root.merge.second.name
                onClicked: root.merged()
            }
        }
    }
}
