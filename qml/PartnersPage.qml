// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The partners: which domains belong together, and what their people may.
FocusScope {
    id: root

    required property PrivacyDesk privacy
    property bool compact: false

    readonly property PartnersModel partners: privacy.partners

    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Partners")
    Keys.onEscapePressed: root.backWanted()

    DetailBar {
        id: bar

        width: parent.width
        title: qsTr("Partners")
        back: true
        backLabel: qsTr("Back to the settings")
        compact: root.compact
        onBackWanted: root.backWanted()

        IconButton {
            path: Icons.plus
            label: qsTr("New partner")
            onClicked: root.privacy.addPartner()
        }
    }

    AppListView {
        id: list

        readonly property real side: root.compact ? 16 : 24

        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: Math.min(760, parent.width)
        x: (parent.width - width) / 2
        focus: true
        leftMargin: side
        rightMargin: side
        bottomMargin: 24
        spacing: 10
        label: qsTr("Partners")
        model: root.partners

        Keys.onMenuPressed: {
            const item = list.currentItem as PartnerItem;
            if (item)
                item.menuWanted(false);
        }
        Keys.onDeletePressed: {
            const item = list.currentItem as PartnerItem;
            if (item && !item.partner.locked)
                root.partners.remove(item.partner.domain);
        }

        header: PartnersHead {
            width: list.width - 2 * list.side
            partners: root.partners
        }

        delegate: PartnerItem {
            id: item

            width: list.width - 2 * list.side
            ringed: item.activeFocus && list.byKeyboard
            onClicked: {
                list.currentIndex = item.index;
                root.privacy.editPartner(item.partner.domain);
            }
            onMenuWanted: byPointer => {
                list.currentIndex = item.index;
                if (!item.partner.locked)
                    menu.openFor(item.partner.domain, byPointer, item);
            }
        }

        footer: Item {
            width: list.width - 2 * list.side
            height: button.height + 14

            AppButton {
                id: button

                y: 14
                width: parent.width
                text: qsTr("New partner")
                onClicked: root.privacy.addPartner()
            }
        }
    }

    AppMenu {
        id: menu

        property string domain

        function openFor(domain: string, byPointer: bool, place: Item): void {
            menu.domain = domain;
            if (byPointer)
                menu.popup();
            else
                menu.popup(place, 52, place.height - 8);
        }

        AppMenuItem {
            text: qsTr("Edit …")
            onTriggered: root.privacy.editPartner(menu.domain)
        }

        AppMenuItem {
            dangerous: true
            text: qsTr("Remove partner")
            onTriggered: root.partners.remove(menu.domain)
        }
    }
}
