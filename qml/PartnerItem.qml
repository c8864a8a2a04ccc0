// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// A partner: its domains, its kind, and why it cannot be changed where it is locked.
ListRow {
    id: root

    required property partner partner
    required property int index

    readonly property bool own: partner.type === Partner.Own
    readonly property string title: partner.description.length > 0 ? partner.description : partner.domain
    readonly property string domains: [partner.domain, ...partner.moreDomains].join(", ")
    readonly property string kind: Format.partnerType(partner.type)
    readonly property string meaning: Format.partnerTypeMeaning(partner.type)
    readonly property string locked: !partner.locked ? "" : own ? qsTr("Your own company: this always holds.") : qsTr("Set by your administrator. You cannot change it.")

    /// `byPointer`: the menu comes where the pointer is.
    signal menuWanted(byPointer: bool)

    implicitHeight: words.implicitHeight + 28
    leftPadding: 16
    rightPadding: 12
    Accessible.name: [title, domains === title ? "" : domains, kind, locked].filter(one => one.length > 0).join(", ")
    Accessible.description: meaning
    onPressAndHold: root.menuWanted(true)

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(true)
    }

    background: CardGround {
        color: !root.partner.locked && (root.hovered || root.down) ? Theme.hover : Theme.surface

        FocusRing {
            shown: root.ringed
            gap: -1
            around: Theme.radiusCard
        }
    }

    contentItem: Item {
        ColumnLayout {
            id: words

            anchors.left: parent.left
            anchors.right: more.visible ? more.left : parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Icon {
                    visible: root.partner.locked
                    path: Icons.lock
                    color: Theme.muted
                    size: 16
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Strong
                    text: root.title
                }
            }

            AppText {
                visible: root.domains !== root.title
                Layout.fillWidth: true
                kind: AppText.Secondary
                color: Theme.text
                text: root.domains
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 3
            }

            Chip {
                Layout.topMargin: 3
                Layout.bottomMargin: 2
                text: root.kind
                Accessible.ignored: true
                kind: {
                    switch (root.partner.type) {
                    case Partner.Own:
                        return Chip.Accent;
                    case Partner.Federated:
                        return Chip.Ok;
                    case Partner.Blocked:
                        return Chip.Danger;
                    case Partner.VerifiedPublic:
                        return Chip.External;
                    default:
                        return Chip.Warning;
                    }
                }
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.meaning
                wrapMode: Text.Wrap
            }

            AppText {
                visible: text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.locked
                wrapMode: Text.Wrap
            }
        }

        IconButton {
            id: more

            visible: !root.partner.locked
            // The keyboard has its menu key.
            focusPolicy: Qt.NoFocus
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconSize: 18
            iconStroke: 3
            path: Icons.more
            label: qsTr("Change the partner %1").arg(root.title)
            onClicked: root.menuWanted(false)
        }
    }
}
