// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Below the contacts while something is typed: people of the company's directory, or why there are none.
FocusScope {
    id: root

    required property DirectoryModel directory
    /// No contact was found: said here, where there is a directory to say more.
    property bool nobodyAbove: false

    readonly property bool shown: directory.state !== DirectoryModel.None && directory.state !== DirectoryModel.Idle
    property int current: -1

    signal addWanted(card: card)
    signal contactWanted(name: string)
    /// Up in the first row.
    signal leftUpwards
    signal reached(item: Item)

    function enter(): bool {
        return root.shown && root.directory.count > 0 && root.focusRow(0);
    }

    function focusRow(index: int): bool {
        const item = rows.itemAt(index);
        if (!item)
            return false;
        item.forceActiveFocus();
        root.reached(item);
        return true;
    }

    visible: shown
    implicitHeight: shown ? column.implicitHeight + 8 : 0
    Keys.onDownPressed: root.focusRow(root.current + 1)
    Keys.onUpPressed: {
        if (!root.focusRow(root.current - 1))
            root.leftUpwards();
    }
    Keys.onReturnPressed: {
        const row = rows.itemAt(root.current) as DirectoryItem;
        if (row)
            row.click();
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        AppText {
            visible: root.nobodyAbove
            Layout.fillWidth: true
            Layout.margins: 12
            kind: AppText.Secondary
            text: qsTr("No contact matches.")
            wrapMode: Text.Wrap
        }

        SectionHead {
            Layout.fillWidth: true
            text: qsTr("Directory")
        }

        Repeater {
            id: rows

            model: root.directory

            DirectoryItem {
                id: item

                Layout.fillWidth: true
                ringed: item.activeFocus
                onActiveFocusChanged: {
                    if (item.activeFocus)
                        root.current = item.index;
                }
                onAddWanted: root.addWanted(item.row.card)
                onContactWanted: root.contactWanted(item.row.contactName)
            }
        }

        AppText {
            visible: text.length > 0
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.topMargin: 6
            kind: AppText.Secondary
            wrapMode: Text.Wrap
            text: {
                switch (root.directory.state) {
                case DirectoryModel.Searching:
                    return qsTr("Searching the directory …");
                case DirectoryModel.Failed:
                    return root.directory.errorText;
                case DirectoryModel.Found:
                    return root.directory.more ? qsTr("More than %1 people match: type more.").arg(root.directory.count) : root.directory.count === 0 ? qsTr("Nobody in the directory matches.") : "";
                default:
                    return "";
                }
            }
        }

        AppButton {
            visible: root.directory.state === DirectoryModel.Failed
            Layout.leftMargin: 12
            Layout.bottomMargin: 8
            kind: AppButton.Link
            text: qsTr("Try again")
            onClicked: root.directory.retry()
        }
    }
}
