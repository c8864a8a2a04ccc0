// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client

/// "How this address is found": every candidate with its verdict, in the order in which they are tried.
ColumnLayout {
    id: root

    required property list<candidate> candidates
    property bool pinnable: true

    /// Whose button was used last: the rows are made anew when something changes, and the keyboard stays there.
    property int usedField: Card.None

    signal pinWanted(field: int)
    /// The way to this address is to be looked at.
    signal checkWanted(address: string)

    spacing: 12

    Repeater {
        model: root.candidates

        onItemAdded: (index, item) => {
            const row = item as VerdictRow;
            if (row && root.usedField !== Card.None && row.one.field === root.usedField) {
                root.usedField = Card.None;
                row.focusButton();
            }
        }

        VerdictRow {
            id: row

            required property candidate modelData

            Layout.fillWidth: true
            one: row.modelData
            pinnable: root.pinnable
            onCheckWanted: root.checkWanted(row.one.address.text)
            onPinWanted: pinned => {
                root.usedField = row.one.field;
                root.pinWanted(pinned ? row.one.field : Card.None);
            }
        }
    }
}
