// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Saves or forgets what was edited in a card of settings; says how things are otherwise.
GridLayout {
    id: root

    required property bool edited
    property bool savable: edited
    property bool compact: false
    property string sentence

    signal saved
    signal forgotten

    columns: compact ? 1 : 2
    columnSpacing: 10
    rowSpacing: 10

    AppText {
        visible: text.length > 0 || !root.compact
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: root.sentence
        wrapMode: Text.Wrap
        Accessible.ignored: text.length === 0
    }

    RowLayout {
        Layout.alignment: Qt.AlignRight
        Layout.fillWidth: root.compact
        spacing: 10
        uniformCellSizes: root.compact

        AppButton {
            visible: root.edited
            Layout.fillWidth: root.compact
            text: qsTr("Discard")
            onClicked: root.forgotten()
        }

        AppButton {
            Layout.fillWidth: root.compact
            kind: AppButton.Primary
            enabled: root.savable
            text: qsTr("Save")
            onClicked: root.saved()
        }
    }
}
