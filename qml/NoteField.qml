// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Several lines under a label; it grows with them.
ColumnLayout {
    id: root

    required property string label
    required property string text
    property string placeholderText
    property int mostLength: 4096
    property bool wrong: false

    signal edited(text: string)

    spacing: 4

    AppText {
        kind: AppText.Label
        text: root.label
        Accessible.ignored: true
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Math.max(72, area.implicitHeight + 20)
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: 1
        border.color: root.wrong ? Theme.danger : area.activeFocus ? Theme.accent : Theme.line

        TapHandler {
            onTapped: area.forceActiveFocus()
        }

        AppTextArea {
            id: area

            anchors.fill: parent
            anchors.margins: 10
            anchors.leftMargin: 12
            anchors.rightMargin: 12
            label: root.label
            placeholderText: root.placeholderText
            text: root.text
            // What is pasted is bounded here as well as behind.
            onTextChanged: {
                if (!activeFocus || text === root.text)
                    return;
                if (length > root.mostLength)
                    remove(root.mostLength, length);
                root.edited(text);
            }
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                    nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason);
                    event.accepted = true;
                }
            }
        }
    }
}
