// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The way to the clipboard.
Item {
    id: root

    function copy(text: string): void {
        carrier.text = text;
        carrier.selectAll();
        carrier.copy();
        carrier.clear();
    }

    visible: false

    // The only one that Qt Quick has.
    TextEdit {
        id: carrier

        visible: false
        textFormat: TextEdit.PlainText
    }
}
