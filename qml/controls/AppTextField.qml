// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A field for one line. Its accessible name is `label`.
T.TextField {
    id: root

    required property string label
    property bool wrong: false
    property color ground: Theme.surface

    implicitWidth: 240
    implicitHeight: Math.max(Theme.fieldHeight, contentHeight + 12)
    leftPadding: 12
    rightPadding: 12
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    passwordCharacter: "•"
    opacity: enabled ? 1 : 0.6
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    Accessible.name: label
    Accessible.description: placeholderText

    Text {
        visible: root.text.length === 0 && root.preeditText.length === 0
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.placeholderText
        textFormat: Text.PlainText
        color: root.placeholderTextColor
        elide: Text.ElideRight
        font: root.font
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.ground
        border.width: 1
        border.color: root.wrong ? Theme.danger : root.activeFocus ? Theme.accent : Theme.line

        Rectangle {
            visible: root.activeFocus
            anchors.fill: parent
            anchors.margins: -3
            z: -1
            radius: Theme.radiusControl + 3
            color: root.wrong ? Theme.dangerSoft : Theme.accentSoft
        }
    }
}
