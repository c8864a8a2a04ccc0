// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The mapping rules, the default rule, and what would happen with a sample.
ColumnLayout {
    id: root

    required property AddressRulesForm form
    property bool compact: false

    spacing: 10

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: qsTr("Mapping rules")
        Accessible.role: Accessible.Heading
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("A rule makes an IM address of a phone number or of another address. The whole text must match the pattern (a regular expression); %1 to %2 stand for what is in its brackets. The first rule that matches wins.").arg("\\1").arg("\\9")
        wrapMode: Text.Wrap
    }

    Repeater {
        id: rows

        model: root.form

        MappingRuleRow {
            id: row

            Layout.fillWidth: true
            count: rows.count
            compact: root.compact
            onPatternEdited: text => root.form.setPattern(row.index, text)
            onReplacementEdited: text => root.form.setReplacement(row.index, text)
            onMoved: to => root.form.moveRule(row.index, to)
            onRemoved: {
                add.forceActiveFocus();
                root.form.removeRule(row.index);
            }
        }
    }

    AppButton {
        id: add

        kind: AppButton.Link
        text: qsTr("Add rule")
        onClicked: {
            root.form.addRule();
            const row = rows.itemAt(rows.count - 1) as MappingRuleRow;
            if (row)
                row.focusPattern();
        }
    }

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("Default rule, where no other matches")
        sentence: qsTr("%1 keeps the text as it is; empty drops it.").arg("\\0")
        hints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 1024
        text: root.form.fallback
        onEdited: text => root.form.fallback = text
    }

    MappingSample {
        Layout.fillWidth: true
        form: root.form
    }
}
