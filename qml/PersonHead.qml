// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Picture, name, organisation and state of a person.
ColumnLayout {
    id: root

    required property person person

    readonly property string availability: Format.availability(person.availability)

    spacing: 4

    Avatar {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 4
        size: 72
        name: root.person.name
        address: root.person.addressText
        picture: root.person.picture
        availability: root.person.availability
    }

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Title
        text: root.person.name
    }

    AppText {
        visible: text.length > 0
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Secondary
        text: root.person.organisation
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }

    AppText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Secondary
        text: root.person.note.length > 0 ? root.availability + " · " + root.person.note : root.availability
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }

    Chip {
        visible: root.person.external
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 4
        kind: Chip.External
        text: qsTr("External")
    }
}
