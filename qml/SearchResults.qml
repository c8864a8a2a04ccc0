// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What a search found: people, then messages with the matches in bold.
FocusScope {
    id: root

    required property SearchModel results

    signal personChosen(address: string)
    /// Somebody without an IM address.
    signal personEdited(person: person)
    signal messageChosen(row: searchRow)

    AppListView {
        id: list

        anchors.fill: parent
        focus: true
        leftMargin: 8
        rightMargin: 8
        bottomMargin: 8
        label: qsTr("Search results")
        model: root.results
        section.property: "isMessage"

        section.delegate: SectionHead {
            id: head

            required property string section

            width: list.width - 16
            text: head.section === "true" ? qsTr("Messages") : qsTr("People")
        }

        delegate: SearchItem {
            id: item

            width: list.width - 16
            ringed: item.activeFocus && list.byKeyboard
            onClicked: {
                list.currentIndex = item.index;
                if (item.row.isMessage)
                    root.messageChosen(item.row);
                else if (!item.row.person.reachable)
                    root.personEdited(item.row.person);
                else
                    root.personChosen(item.row.person.addressText);
            }
        }
    }

    AppText {
        visible: root.results.searching && root.results.count === 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: 24
        kind: AppText.Secondary
        text: qsTr("Searching …")
    }

    EmptyState {
        visible: !root.results.searching && root.results.count === 0
        anchors.centerIn: parent
        path: Icons.search
        title: qsTr("Nothing found")
        sentence: qsTr("No person and no message has all these words. Try fewer words, or only their beginnings.")
    }
}
