// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// How a CSV file is read: letters, columns, and what each column holds.
ColumnLayout {
    id: root

    required property ImportForm form

    readonly property list<string> contents: [qsTr("Leave out"), qsTr("Name"), qsTr("First name"), qsTr("Last name"), qsTr("Organisation"), qsTr("E-mail (office)"), qsTr("E-mail (private)"), qsTr("E-mail (other)"), qsTr("XMPP address"), qsTr("SIP address"), qsTr("Web site"), qsTr("Phone number"), qsTr("Note"), qsTr("Groups")]

    function delimiterName(delimiter: string): string {
        switch (delimiter) {
        case ",":
            return qsTr("Comma");
        case ";":
            return qsTr("Semicolon");
        case "\t":
            return qsTr("Tab");
        case "|":
            return qsTr("Bar");
        default:
            return delimiter;
        }
    }

    spacing: 12

    Divider {
        Layout.fillWidth: true
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: qsTr("How the file is read")
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        AppText {
            kind: AppText.Label
            text: qsTr("Letters (encoding)")
            Accessible.ignored: true
        }

        AppComboBox {
            Layout.fillWidth: true
            label: qsTr("Letters (encoding)")
            model: root.form.encodings
            currentIndex: root.form.encodings.indexOf(root.form.encoding)
            onActivated: index => root.form.encoding = root.form.encodings[index]
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 4

        AppText {
            kind: AppText.Label
            text: qsTr("Columns are separated by")
            Accessible.ignored: true
        }

        AppComboBox {
            Layout.fillWidth: true
            label: qsTr("Columns are separated by")
            model: root.form.delimiters.map(one => root.delimiterName(one))
            currentIndex: root.form.delimiters.indexOf(root.form.delimiter)
            onActivated: index => root.form.delimiter = root.form.delimiters[index]
        }
    }

    AppCheckBox {
        Layout.fillWidth: true
        text: qsTr("The first line names the columns")
        checked: root.form.hasHeader
        onToggled: root.form.hasHeader = checked
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: qsTr("What the columns hold")
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: root.form.columns

        ColumnLayout {
            id: column

            required property importColumn modelData
            required property int index

            Layout.fillWidth: true
            spacing: 4

            AppText {
                Layout.fillWidth: true
                kind: AppText.Label
                text: column.modelData.sample.length > 0 ? qsTr("%1: “%2”").arg(column.modelData.name).arg(column.modelData.sample) : column.modelData.name
                Accessible.ignored: true
            }

            AppComboBox {
                Layout.fillWidth: true
                label: qsTr("Column %1").arg(column.modelData.name)
                model: root.contents
                currentIndex: column.modelData.content
                onActivated: index => root.form.setColumn(column.index, index)
            }
        }
    }
}
