// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What a person is to the user, what he therefore sees, since when and why.
ColumnLayout {
    id: root

    required property PrivacyDesk privacy
    required property person person

    property int changes: 0

    readonly property visibilityRow row: root.rowOf(person.addressText, changes)
    readonly property relation relation: row.relation
    readonly property string since: Format.since(relation.since)
    readonly property string until: Format.until(relation.until)
    readonly property string term: [since, until].filter(one => one.length > 0).join(" · ")

    // Read with a counter: it follows every change.
    function rowOf(address: string, change: int): visibilityRow {
        return root.privacy.row(address);
    }

    spacing: 4

    Connections {
        target: root.privacy

        function onChanged(): void {
            root.changes += 1;
        }
    }

    AppText {
        kind: AppText.Label
        text: qsTr("Relationship")
    }

    RelationChip {
        level: root.relation.level
    }

    AppText {
        visible: text.length > 0
        Layout.fillWidth: true
        kind: AppText.Secondary
        color: Theme.text
        text: root.term
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: Format.consequence(root.relation.level, root.row.type)
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: Format.origin(root.relation.origin)
        wrapMode: Text.Wrap
    }

    AppButton {
        Layout.fillWidth: true
        kind: AppButton.Link
        text: qsTr("Change relationship …")
        onClicked: root.privacy.open(root.person.addressText)
    }
}
