// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Whose relationship it is, and how it stands now.
RowLayout {
    id: root

    required property visibilityRow row

    readonly property string since: Format.since(row.relation.since)
    readonly property string until: Format.until(row.relation.until)

    spacing: 14

    Avatar {
        Layout.alignment: Qt.AlignTop
        size: 60
        name: root.row.name
        address: root.row.addressText
        picture: root.row.picture
        showsPresence: false
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        AppText {
            Layout.fillWidth: true
            kind: AppText.Name
            text: root.row.name
        }

        AppText {
            visible: root.row.shownAddress !== root.row.name
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: root.row.shownAddress
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: Format.partnerType(root.row.type)
        }

        AppText {
            Layout.fillWidth: true
            Layout.topMargin: 6
            color: Theme.text
            kind: AppText.Secondary
            text: [Format.level(root.row.relation.level), root.since, root.until].filter(one => one.length > 0).join(" · ")
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: Format.origin(root.row.relation.origin)
            wrapMode: Text.Wrap
        }
    }
}
