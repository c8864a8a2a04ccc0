// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One of two contacts that are compared.
ColumnLayout {
    id: root

    required property person person

    spacing: 3

    Avatar {
        Layout.bottomMargin: 4
        name: root.person.name
        address: root.person.addressText
        picture: root.person.picture
        showsPresence: false
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Strong
        text: root.person.name
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: root.person.reachable ? root.person.shownAddress : qsTr("No IM address")
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 3
    }

    AppText {
        visible: text.length > 0
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: root.person.organisation
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }

    AppText {
        visible: text.length > 0
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: root.person.groups.join(", ")
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
}
