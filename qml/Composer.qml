// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// Where a message is written: grows to six lines, Enter sends, Shift+Enter begins a line.
FocusScope {
    id: root

    required property string draft
    required property string hint
    property bool sendable: false
    property bool round: false

    readonly property int lines: 6
    readonly property real line: Math.round(Theme.textSize * 10 / 7)

    signal draftEdited(text: string)
    signal sent
    signal backWanted

    implicitHeight: Math.max(48, Math.min(field.contentHeight, lines * line) + 28)
    onDraftChanged: {
        if (field.text !== root.draft)
            field.text = root.draft;
    }

    Rectangle {
        anchors.fill: parent
        radius: root.round ? 24 : Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: field.activeFocus ? Theme.outline : Theme.line
    }

    AppFlickable {
        id: scroll

        anchors.left: parent.left
        anchors.right: send.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: 18
        anchors.rightMargin: 8
        anchors.topMargin: 13
        anchors.bottomMargin: 13
        contentHeight: field.implicitHeight
        interactive: contentHeight > height

        function show(cursor: rect): void {
            if (cursor.y < contentY)
                contentY = cursor.y;
            else if (cursor.y + cursor.height > contentY + height)
                contentY = cursor.y + cursor.height - height;
        }

        AppTextArea {
            id: field

            width: scroll.width
            height: Math.max(implicitHeight, scroll.height)
            focus: true
            label: root.hint
            placeholderText: root.hint
            topPadding: Math.max(0, (scroll.height - contentHeight) / 2)
            text: root.draft
            onTextChanged: {
                if (field.text !== root.draft)
                    root.draftEdited(field.text);
            }
            onCursorRectangleChanged: scroll.show(cursorRectangle)

            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                    event.accepted = true;
                    if (root.sendable)
                        root.sent();
                } else if (event.key === Qt.Key_Escape) {
                    event.accepted = true;
                    root.backWanted();
                } else if (event.key === Qt.Key_Tab && event.modifiers === Qt.NoModifier) {
                    // Tab leaves the field; nobody is trapped in it.
                    event.accepted = true;
                    field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }

    IconButton {
        id: send

        width: 36
        height: 36
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 6
        path: Icons.send
        iconColor: Theme.accentText
        ground: Theme.accent
        label: qsTr("Send")
        enabled: root.sendable
        onClicked: root.sent()
    }
}
