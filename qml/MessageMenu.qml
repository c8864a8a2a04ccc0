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

    AppMenuItem {
        text: qsTr("Copy")
        onTriggered: clipboard.copy(root.text)
    }

    AppMenuItem {
        text: qsTr("Copy link")
        enabled: root.link.length > 0
        onTriggered: clipboard.copy(root.link)
    }

    Clipboard {
        id: clipboard
    }
}
