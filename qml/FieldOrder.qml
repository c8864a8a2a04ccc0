// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client

/// The fields in the order in which they are tried; each can be moved.
ColumnLayout {
    id: root

    required property AddressRulesForm form

    readonly property int count: form.order.length

    spacing: 0

    Repeater {
        id: rows

        // By their count: the buttons live on when a field moves.
        model: root.count

        FieldOrderRow {
            id: row

            required property int index

            Layout.fillWidth: true
            place: row.index
            last: row.index === root.count - 1
            field: root.form.order[row.index] ?? Card.None
            onMoved: to => {
                root.form.moveField(row.index, to);
                const there = rows.itemAt(to) as FieldOrderRow;
                if (there)
                    there.focusButton(to > row.index);
            }
        }
    }
}
