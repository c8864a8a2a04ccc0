// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The phone numbers of the contact being edited.
ColumnLayout {
    id: root

    required property ContactForm form

    readonly property int count: form.card.phones.length

    spacing: 6

    AppText {
        visible: root.count > 0
        kind: AppText.Label
        text: qsTr("Phone numbers")
        Accessible.ignored: true
    }

    Repeater {
        id: numbers

        // By their count: a row lives on while its number is typed.
        model: root.count

        RowLayout {
            id: row

            required property int index

            spacing: 4

            AppTextField {
                id: number

                Layout.fillWidth: true
                label: qsTr("Phone number %1").arg(row.index + 1)
                placeholderText: qsTr("+49 7123 4567")
                maximumLength: 256
                inputMethodHints: Qt.ImhDialableCharactersOnly
                text: root.form.card.phones[row.index] ?? ""
                onTextEdited: root.form.setPhone(row.index, text)
            }

            IconButton {
                path: Icons.close
                iconSize: 16
                label: qsTr("Remove phone number %1").arg(row.index + 1)
                onClicked: {
                    add.forceActiveFocus();
                    root.form.removePhone(row.index);
                }
            }
        }
    }

    AppButton {
        id: add

        kind: AppButton.Link
        text: qsTr("Add phone number")
        onClicked: {
            root.form.addPhone();
            const last = numbers.itemAt(root.count - 1);
            if (last)
                last.nextItemInFocusChain().forceActiveFocus();
        }
    }
}
