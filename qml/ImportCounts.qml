// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// How many entries of the file are what; and only those with a problem, when the user wants that.
ColumnLayout {
    id: root

    required property ImportForm form

    spacing: 8

    Flow {
        Layout.fillWidth: true
        spacing: 6

        Chip {
            kind: Chip.Ok
            text: qsTr("%n new", "", root.form.newCount)
        }

        Chip {
            visible: root.form.knownCount > 0
            text: qsTr("%n known", "", root.form.knownCount)
        }

        Chip {
            visible: root.form.badCount > 0
            kind: Chip.Danger
            text: qsTr("%n unusable", "", root.form.badCount)
        }
    }

    AppCheckBox {
        Layout.fillWidth: true
        text: qsTr("Show only entries with a problem")
        checked: root.form.onlyProblems
        onToggled: root.form.onlyProblems = checked
    }
}
