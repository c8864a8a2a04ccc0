// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The inbox of requests: new ones, then those that were declined. Several can have one answer.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    readonly property RequestsModel requests: client.requests
    readonly property RequestBatch batch: client.requestBatch
    readonly property string openAddress: client.answer ? client.answer.row.addressText : ""
    property int changes: 0

    signal requestChosen(address: string)
    signal settingsWanted

    function sectionName(section: string): string {
        return section === ":open" ? qsTr("New") : section === ":refused" ? qsTr("Declined") : section;
    }

    function sectionCount(section: string, change: int): string {
        return change >= 0 ? root.requests.countIn(section).toString() : "";
    }

    function choose(item: RequestItem): void {
        list.currentIndex = item.index;
        if (root.requests.choosing)
            root.requests.setChosen(item.row.addressText, !item.chosen);
        else
            root.requestChosen(item.row.addressText);
    }

    function openSectionMenu(section: string, place: Item): void {
        menu.domain = section;
        menu.popup(place, place.width - menu.width, place.height);
    }

    function useKey(key: int): bool {
        const item = list.currentItem as RequestItem;
        switch (key) {
        case Qt.Key_Delete:
            if (root.requests.choosing)
                root.batch.decideChosen(Relation.Stranger, false);
            else if (item && item.row.open)
                root.batch.decideOne(item.row.addressText, Relation.Stranger, false);
            return item !== null;
        case Qt.Key_Escape:
            if (!root.requests.choosing)
                return false;
            root.requests.choosing = false;
            return true;
        default:
            return false;
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Requests")

    Keys.onPressed: event => {
        if (event.matches(StandardKey.SelectAll)) {
            root.requests.chooseAll();
            event.accepted = true;
        } else {
            event.accepted = root.useKey(event.key);
        }
    }

    Connections {
        target: root.requests

        function onCountChanged(): void {
            ++root.changes;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RequestsHeader {
            Layout.fillWidth: true
            client: root.client
            compact: root.compact
            onSettingsWanted: root.settingsWanted()
        }

        Banner {
            Layout.fillWidth: true
            Layout.margins: visible ? 8 : 0
            kind: Banner.Danger
            text: root.batch.errorText
            actionText: qsTr("Close")
            onActionTriggered: root.batch.clearError()
        }

        AppListView {
            id: list

            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftMargin: 8
            rightMargin: 8
            bottomMargin: 8
            label: qsTr("Requests")
            model: root.requests
            section.property: "section"

            section.delegate: SectionHead {
                id: head

                required property string section

                width: list.width - 16
                text: root.sectionName(head.section)
                count: root.requests.grouped && head.section !== ":refused" ? root.sectionCount(head.section, root.changes) : ""
                menuLabel: head.section.startsWith(":") ? "" : qsTr("Answer the requests from %1").arg(head.section)
                onMenuWanted: place => root.openSectionMenu(head.section, place)
            }

            delegate: RequestItem {
                id: item

                width: list.width - 16
                choosing: root.requests.choosing
                selected: root.requests.choosing ? item.chosen : item.row.addressText === root.openAddress
                ringed: item.activeFocus && list.byKeyboard
                onClicked: root.choose(item)
                onChooseWanted: root.requests.setChosen(item.row.addressText, !item.chosen)
            }

            footer: Item {
                width: list.width - 16
                height: declined.visible ? declined.height + 8 : 0

                AppButton {
                    id: declined

                    visible: !root.requests.showsRefused && root.requests.refusedCount > 0
                    x: 12
                    y: 8
                    width: Math.min(implicitWidth, parent.width - 24)
                    kind: AppButton.Link
                    text: qsTr("Show %n declined", "", root.requests.refusedCount)
                    onClicked: root.requests.showsRefused = true
                }
            }

            EmptyState {
                visible: root.requests.openCount + root.requests.refusedCount === 0
                anchors.centerIn: parent
                path: Icons.request
                title: qsTr("No requests")
                sentence: qsTr("When somebody asks to see your presence or writes to you for the first time, you decide here.")
            }
        }

        RequestsBar {
            visible: root.requests.choosing
            Layout.fillWidth: true
            count: root.requests.chosenCount
            canBlockDomains: root.batch.canBlockDomains
            onDecided: (level, told) => root.batch.decideChosen(level, told)
            onDomainsBlocked: root.batch.blockChosenDomains()
        }
    }

    RequestsMenu {
        id: menu

        canBlockDomains: root.batch.canBlockDomains
        onChooseWanted: root.requests.setSectionChosen(menu.domain, true)
        onDecided: (level, told) => root.batch.decideDomain(menu.domain, level, told)
        onDomainsBlocked: root.batch.blockDomain(menu.domain)
    }
}
