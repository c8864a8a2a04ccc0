// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One mapping rule: pattern, what it becomes, and its place.
Rectangle {
    id: root

    required property mappingRow rule
    required property int index
    required property int count
    property bool compact: false

    signal patternEdited(text: string)
    signal replacementEdited(text: string)
    signal moved(to: int)
    signal removed

    function focusPattern(): void {
        pattern.forceActiveFocus();
    }

    implicitHeight: column.implicitHeight + 20
    radius: Theme.radiusRow
    color: rule.hit ? Theme.optionChosen : "transparent"
    border.width: 1
    border.color: rule.wrong ? Theme.danger : rule.hit ? Theme.accent : Theme.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 10
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 4

            AppText {
                Layout.fillWidth: true
                Layout.leftMargin: 2
                kind: AppText.Label
                text: qsTr("Rule %1").arg(root.index + 1)
            }

            Chip {
                visible: root.rule.hit && !root.compact
                text: qsTr("applies to the sample")
            }

            Chip {
                visible: root.rule.invertible && !root.compact
                kind: Chip.Ok
                text: qsTr("both ways")
            }

            IconButton {
                enabled: root.index > 0
                path: Icons.chevronUp
                label: qsTr("Move rule %1 up").arg(root.index + 1)
                onClicked: root.moved(root.index - 1)
            }

            IconButton {
                enabled: root.index < root.count - 1
                path: Icons.chevronDown
                label: qsTr("Move rule %1 down").arg(root.index + 1)
                onClicked: root.moved(root.index + 1)
            }

            IconButton {
                path: Icons.trash
                label: qsTr("Remove rule %1").arg(root.index + 1)
                onClicked: root.removed()
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.compact ? 1 : 3
            columnSpacing: 8
            rowSpacing: 6

            AppTextField {
                id: pattern

                Layout.fillWidth: true
                Layout.preferredWidth: 100
                label: qsTr("Pattern of rule %1").arg(root.index + 1)
                placeholderText: "\\+497123(\\d+)"
                wrong: root.rule.wrong
                maximumLength: 1024
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                text: root.rule.pattern
                onTextEdited: root.patternEdited(text)
            }

            AppText {
                visible: !root.compact
                kind: AppText.Secondary
                text: "→"
                Accessible.ignored: true
            }

            AppTextField {
                Layout.fillWidth: true
                Layout.preferredWidth: 100
                label: qsTr("What rule %1 makes of it").arg(root.index + 1)
                placeholderText: "sip:user.\\1@pbx.example"
                wrong: root.rule.wrong
                maximumLength: 1024
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                text: root.rule.replacement
                onTextEdited: root.replacementEdited(text)
            }
        }

        Flow {
            visible: root.compact && (root.rule.hit || root.rule.invertible)
            Layout.fillWidth: true
            spacing: 6

            Chip {
                visible: root.rule.hit
                text: qsTr("applies to the sample")
            }

            Chip {
                visible: root.rule.invertible
                kind: Chip.Ok
                text: qsTr("both ways")
            }
        }
    }
}
