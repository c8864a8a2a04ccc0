// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// A field under its label, with a chip at the right of the label and a sentence below.
ColumnLayout {
    id: root

    required property string label
    property string text
    property string placeholderText
    property string chip
    property string sentence
    property bool wrong: false
    property int maximumLength: 256
    property int hints: Qt.ImhNone
    property bool secret: false
    readonly property alias input: input

    signal edited(text: string)
    signal accepted

    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: 20
        spacing: 8

        AppText {
            Layout.fillWidth: true
            kind: AppText.Label
            text: root.label
            Accessible.ignored: true
        }

        Chip {
            visible: root.chip.length > 0
            text: root.chip
            Accessible.ignored: true
        }
    }

    AppTextField {
        id: input

        Layout.fillWidth: true
        label: root.label
        text: root.text
        placeholderText: root.placeholderText
        wrong: root.wrong
        maximumLength: root.maximumLength
        inputMethodHints: root.hints
        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        Accessible.description: root.sentence.length > 0 ? root.sentence : root.chip.length > 0 ? root.chip : root.placeholderText
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
    }

    AppText {
        visible: root.sentence.length > 0
        Layout.fillWidth: true
        kind: AppText.Time
        color: root.wrong ? Theme.danger : Theme.muted
        text: root.sentence
        wrapMode: Text.Wrap
    }
}
