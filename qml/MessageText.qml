// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// Words of a message: selectable, plain, or with links that we made.
TextEdit {
    id: root

    required property string plain
    property string html: ""
    /// Width without any wrapping.
    readonly property real wanted: Math.ceil(implicitWidth)

    signal menuWanted(text: string, link: string)

    function visit(link: string): void {
        if (link.startsWith("https://") || link.startsWith("http://"))
            Qt.openUrlExternally(link);
    }

    readOnly: true
    selectByMouse: true
    persistentSelection: true
    activeFocusOnTab: false
    wrapMode: TextEdit.Wrap
    text: html.length > 0 ? "<style>a { color: " + Theme.accent + "; }</style>" + html : plain
    textFormat: html.length > 0 ? TextEdit.RichText : TextEdit.PlainText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.textSize
    Accessible.ignored: true
    onLinkActivated: link => root.visit(link)
    onActiveFocusChanged: {
        if (!root.activeFocus && !menuTap.pressed)
            root.deselect();
    }

    LineSpacing {
        document: root.textDocument
        lineHeight: Math.round(Theme.textSize * 10 / 7)
    }

    TapHandler {
        id: menuTap

        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(root.selectedText, root.hoveredLink)
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onLongPressed: root.menuWanted(root.selectedText, root.hoveredLink)
    }

    HoverHandler {
        cursorShape: root.hoveredLink.length > 0 ? Qt.PointingHandCursor : Qt.IBeamCursor
    }

    AppToolTip {
        visible: root.hoveredLink.length > 0
        text: root.hoveredLink
    }
}
