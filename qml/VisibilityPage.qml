// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// "Who sees what": everybody with a relationship, in one table.
FocusScope {
    id: root

    required property PrivacyDesk privacy
    property bool compact: false

    readonly property VisibilityModel people: privacy.visibility

    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Who sees what")
    Keys.onEscapePressed: root.backWanted()

    VisibilityBar {
        id: bar

        width: parent.width
        people: root.people
        compact: root.compact
        onBackWanted: root.backWanted()
        onExportWanted: kind => {
            if (kind === PrivacyDesk.Json)
                jsonPicker.open();
            else
                csvPicker.open();
        }
    }

    SearchField {
        id: search

        anchors.top: bar.bottom
        anchors.topMargin: 12
        x: list.x + list.side
        width: list.width - 2 * list.side
        label: qsTr("Search by name, address, group or relationship")
        placeholderText: root.compact ? qsTr("Search") : qsTr("Search by name, address, group or relationship")
        ground: Theme.surface
        onTextChanged: root.people.filter = text
        onResultsWanted: list.forceActiveFocus()
        onBackWanted: root.backWanted()
    }

    VisibilityList {
        id: list

        readonly property real side: root.compact ? 16 : 24

        anchors.top: search.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: Math.min(1040, parent.width)
        x: (parent.width - width) / 2
        focus: true
        privacy: root.privacy
        compact: root.compact
    }

    Component.onCompleted: root.people.filter = ""

    FilePicker {
        id: csvPicker

        title: qsTr("Export who sees what")
        filters: [qsTr("Table (%1)").arg("*.csv")]
        writes: true
        suffix: "csv"
        onChosen: file => root.privacy.exportTo(file, PrivacyDesk.Csv)
    }

    FilePicker {
        id: jsonPicker

        title: qsTr("Export who sees what")
        filters: [qsTr("For programs (%1)").arg("*.json")]
        writes: true
        suffix: "json"
        onChosen: file => root.privacy.exportTo(file, PrivacyDesk.Json)
    }
}
