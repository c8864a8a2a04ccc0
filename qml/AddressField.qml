// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Controls

/// One of the fields that an IM address can come from.
LabelledField {
    required property int field

    label: AddressWords.field(field)
    placeholderText: qsTr("name@company.example")
    maximumLength: 1024
    hints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
}
