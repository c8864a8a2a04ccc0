// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What the user settles for the whole import: group, presence, and how a CSV file is read.
ColumnLayout {
    id: root

    required property ImportForm form
    required property list<string> groups
    /// What is rarely changed is shown on demand.
    property bool brief: false

    property bool open: !brief

    spacing: 12

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        AppText {
            kind: AppText.Label
            text: qsTr("All of them into the group")
            Accessible.ignored: true
        }

        GroupChooser {
            Layout.fillWidth: true
            groups: root.groups
            group: root.form.group
            onChosen: group => root.form.group = group
        }
    }

    AppCheckBox {
        Layout.fillWidth: true
        text: qsTr("Ask to see the presence")
        consequence: qsTr("Everybody new is asked and decides.")
        checked: root.form.asksPresence
        onToggled: root.form.asksPresence = checked
    }

    AppButton {
        visible: root.brief && root.form.csv
        Layout.fillWidth: true
        kind: AppButton.Link
        text: root.open ? qsTr("Hide how the file is read") : qsTr("How the file is read")
        Accessible.checkable: true
        Accessible.checked: root.open
        onClicked: root.open = !root.open
    }

    Loader {
        visible: active
        active: root.form.csv && root.open
        Layout.fillWidth: true
        sourceComponent: CsvOptions {
            form: root.form
        }
    }
}
