// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One entry of the file, and what it would become.
ListRow {
    id: root

    required property importRow row
    required property int index

    readonly property bool usable: row.state !== ImportRow.Bad
    readonly property string title: row.name.length > 0 ? row.name : row.addressText.length > 0 ? row.addressText : qsTr("Line %1").arg(row.line)
    readonly property string detail: {
        const where = row.addressText;
        const firm = row.organisation;
        return where.length > 0 && firm.length > 0 ? where + " · " + firm : where + firm;
    }
    readonly property string stateName: {
        switch (root.row.state) {
        case ImportRow.New:
            return qsTr("New");
        case ImportRow.Known:
            return qsTr("Known");
        case ImportRow.Double:
            return qsTr("Double");
        case ImportRow.NoAddress:
            return qsTr("No IM address");
        default:
            return qsTr("Unusable");
        }
    }
    readonly property string sentence: {
        switch (root.row.state) {
        case ImportRow.Known:
            return qsTr("%1 is in your contacts: what is missing is added.").arg(root.row.existingName);
        case ImportRow.Double:
            return qsTr("Stands further up in the file: both become one contact.");
        case ImportRow.NoAddress:
            return qsTr("Becomes a contact that cannot be written to yet.");
        case ImportRow.Bad:
            return qsTr("Line %1: %2").arg(root.row.line).arg(root.row.problem);
        default:
            return "";
        }
    }

    implicitHeight: Math.max(Theme.rowHeight, words.implicitHeight + 20)
    Accessible.name: qsTr("%1, %2, %3").arg(root.title).arg(root.stateName).arg(root.sentence.length > 0 ? root.sentence : root.detail)
    Accessible.checkable: usable
    Accessible.checked: usable && row.taken

    contentItem: Item {
        Rectangle {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            opacity: root.usable ? 1 : 0
            width: 18
            height: 18
            radius: 5
            color: root.row.taken ? Theme.accent : Theme.surface
            border.width: root.row.taken ? 0 : 2
            border.color: root.hovered ? Theme.accent : Theme.muted

            Icon {
                visible: root.row.taken
                anchors.centerIn: parent
                path: Icons.check
                color: Theme.accentText
                size: 14
                stroke: 2.6
            }
        }

        ColumnLayout {
            id: words

            x: 34
            width: chip.x - x - 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            AppText {
                Layout.fillWidth: true
                kind: AppText.Strong
                color: root.usable ? Theme.text : Theme.muted
                text: root.title
            }

            AppText {
                visible: text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.detail
            }

            AppText {
                visible: text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                color: root.usable ? Theme.muted : Theme.danger
                text: root.sentence
                wrapMode: Text.Wrap
            }
        }

        Chip {
            id: chip

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.stateName
            Accessible.ignored: true
            kind: {
                switch (root.row.state) {
                case ImportRow.New:
                    return Chip.Ok;
                case ImportRow.Known:
                    return Chip.Accent;
                case ImportRow.Bad:
                    return Chip.Danger;
                default:
                    return Chip.Warning;
                }
            }
        }
    }
}
