// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// What can be done with a message: copy it, or the link under the pointer.
AppMenu {
    id: root

    property string text
    property string link

    function openFor(text: string, link: string): void {
        root.text = text;
        root.link = link;
        root.popup();
    }

    function copy(text: string): void {
        clipboard.text = text;
        clipboard.selectAll();
        clipboard.copy();
        clipboard.clear();
    }

    AppMenuItem {
        text: qsTr("Copy")
        onTriggered: root.copy(root.text)
    }

    AppMenuItem {
        text: qsTr("Copy link")
        enabled: root.link.length > 0
        onTriggered: root.copy(root.link)
    }

    // The only way to the clipboard that Qt Quick has.
    TextEdit {
        id: clipboard

        visible: false
        textFormat: TextEdit.PlainText
    }
}
