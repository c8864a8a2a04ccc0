// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The people of "who sees what" under their headings, each of which can be revoked as a whole.
FocusScope {
    id: root

    required property PrivacyDesk privacy
    property bool compact: false

    readonly property VisibilityModel people: privacy.visibility
    readonly property real side: compact ? 4 : 12
    property int changes: 0

    // Read with a counter: they follow every change.
    function countOf(section: string, change: int): string {
        return change < 0 ? "" : String(root.people.countIn(section));
    }

    function nameOf(section: string, change: int): string {
        return change < 0 ? "" : root.people.sectionName(section);
    }

    function isRevocable(section: string, change: int): bool {
        return change >= 0 && root.people.isRevocable(section);
    }

    Connections {
        target: root.people

        function onCountChanged(): void {
            root.changes += 1;
        }
    }

    AppListView {
        id: list

        anchors.fill: parent
        focus: true
        leftMargin: root.side
        rightMargin: root.side
        bottomMargin: 24
        label: qsTr("Who sees what")
        model: root.people
        section.property: "section"

        Keys.onMenuPressed: {
            const item = list.currentItem as VisibilityItem;
            if (item)
                item.menuWanted(false);
        }
        Keys.onDeletePressed: {
            const item = list.currentItem as VisibilityItem;
            if (item)
                root.privacy.revoke(item.row.addressText);
        }

        section.delegate: SectionHead {
            id: head

            required property string section

            width: list.width - 2 * root.side
            text: root.nameOf(head.section, root.changes)
            count: root.countOf(head.section, root.changes)
            menuLabel: root.isRevocable(head.section, root.changes) ? qsTr("Change all under “%1”").arg(head.text) : ""
            onMenuWanted: place => {
                sectionMenu.section = head.section;
                sectionMenu.popup(place, place.width - sectionMenu.width, place.height);
            }
        }

        delegate: VisibilityItem {
            id: item

            width: list.width - 2 * root.side
            columns: root.width >= 840
            ringed: item.activeFocus && list.byKeyboard
            onClicked: {
                list.currentIndex = item.index;
                root.privacy.open(item.row.addressText);
            }
            onAgainWanted: root.privacy.tellAgain(item.row.addressText)
            onMenuWanted: byPointer => {
                list.currentIndex = item.index;
                rowMenu.openFor(item.row, byPointer, item);
            }
        }
    }

    VisibilityMenu {
        id: rowMenu

        privacy: root.privacy
    }

    AppMenu {
        id: sectionMenu

        property string section

        AppMenuItem {
            dangerous: true
            text: qsTr("Revoke all permissions")
            onTriggered: root.privacy.revokeSection(sectionMenu.section)
        }
    }

    EmptyState {
        visible: root.people.total === 0
        anchors.centerIn: parent
        path: Icons.eye
        title: qsTr("Nobody sees anything of you yet")
        sentence: qsTr("Whoever you answer, or whose relationship you set in the contacts, stands here with what he sees.")
    }

    EmptyState {
        visible: root.people.total > 0 && root.people.count === 0
        anchors.centerIn: parent
        path: Icons.search
        title: qsTr("Nobody found")
        sentence: qsTr("Nobody has this in name, address, group or relationship.")
    }
}
