// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The entries of the file; above them how many are what, and, where there is no room beside, the choices.
FocusScope {
    id: root

    required property ImportForm form
    required property list<string> groups
    property bool withOptions: false
    property bool compact: false

    readonly property real side: compact ? 8 : 16

    AppListView {
        id: list

        anchors.fill: parent
        focus: true
        leftMargin: root.side
        rightMargin: root.side
        bottomMargin: 12
        label: qsTr("Contacts in the file")
        model: root.form

        header: ColumnLayout {
            width: list.width - 2 * root.side
            spacing: 0

            Loader {
                visible: active
                active: root.withOptions
                Layout.fillWidth: true
                Layout.margins: 8
                Layout.topMargin: 16
                sourceComponent: ImportOptions {
                    form: root.form
                    groups: root.groups
                    brief: true
                }
            }

            ImportCounts {
                Layout.fillWidth: true
                Layout.margins: 8
                Layout.topMargin: 16
                form: root.form
            }
        }

        delegate: ImportItem {
            id: item

            width: list.width - 2 * root.side
            ringed: item.activeFocus && list.byKeyboard
            onClicked: {
                list.currentIndex = item.index;
                if (item.usable)
                    root.form.setTaken(item.index, !item.row.taken);
            }
        }

        Keys.onSpacePressed: {
            const item = list.currentItem as ImportItem;
            if (item)
                item.click();
        }
    }
}
