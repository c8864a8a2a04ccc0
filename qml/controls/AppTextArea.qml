// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A field for several lines, growing with its text; scrolling is up to its parent.
T.TextArea {
    id: root

    required property string label

    implicitWidth: 240
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 0
    color: Theme.text
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    Accessible.name: label
    Accessible.description: placeholderText

    LineSpacing {
        document: root.textDocument
        lineHeight: Math.round(Theme.textSize * 10 / 7)
    }

    Text {
        visible: root.text.length === 0 && root.preeditText.length === 0
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: Math.round(Theme.textSize * 10 / 7)
        verticalAlignment: Text.AlignVCenter
        text: root.placeholderText
        textFormat: Text.PlainText
        color: root.placeholderTextColor
        elide: Text.ElideRight
        font: root.font
        Accessible.ignored: true
    }
}
