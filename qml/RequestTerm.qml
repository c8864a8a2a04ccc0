// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Until when the permission holds.
ColumnLayout {
    id: root

    required property Term term

    spacing: 6

    AppComboBox {
        Layout.fillWidth: true
        label: qsTr("How long")
        model: root.term.names
        currentIndex: root.term.index
        onActivated: index => {
            root.term.index = index;
            if (root.term.typed)
                day.forceActiveFocus();
        }
    }

    AppTextField {
        id: day

        visible: root.term.typed
        Layout.fillWidth: true
        label: qsTr("Last day")
        placeholderText: qsTr("Last day, such as %1").arg(root.term.example)
        maximumLength: 32
        text: root.term.text
        onTextEdited: root.term.text = text
    }

    AppText {
        visible: root.term.errorText.length > 0
        Layout.fillWidth: true
        kind: AppText.Secondary
        color: Theme.danger
        text: root.term.errorText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
}
