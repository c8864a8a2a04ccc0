// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

/// The system's window for choosing a file, to read or to write.
Item {
    id: root

    required property string title
    /// Such as "Pictures (*.png *.jpg)".
    required property list<string> filters
    property bool writes: false
    /// What a file to write is called unless the user says otherwise.
    property string suffix

    signal chosen(file: url)

    function open(): void {
        dialog.active = true;
        (dialog.item as FileDialog).open();
    }

    visible: false

    // Made when it is wanted: it is dear.
    Loader {
        id: dialog

        active: false
        sourceComponent: FileDialog {
            title: root.title
            nameFilters: root.filters
            fileMode: root.writes ? FileDialog.SaveFile : FileDialog.OpenFile
            defaultSuffix: root.suffix
            onAccepted: root.chosen(selectedFile)
        }
    }
}
