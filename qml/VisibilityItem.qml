// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Somebody in "who sees what": the relationship, since when, until when and why. Columns where there is room.
ListRow {
    id: root

    required property visibilityRow row
    required property int index
    property bool columns: false

    readonly property relation relation: row.relation
    readonly property string level: Format.level(relation.level)
    readonly property string sees: Format.consequence(relation.level, row.type)
    readonly property string why: Format.origin(relation.origin)
    readonly property string since: Format.since(relation.since)
    readonly property string until: Format.until(relation.until)
    readonly property string term: [since, until].filter(one => one.length > 0).join(" · ")

    /// The server is to be told once more.
    signal againWanted
    /// `byPointer`: the menu comes where the pointer is.
    signal menuWanted(byPointer: bool)

    implicitHeight: Math.max(Theme.rowHeight, words.implicitHeight + 20, columns ? Math.max(relationship.implicitHeight, term.implicitHeight) + 20 : 0)
    Accessible.name: [row.name, row.addressText, level, since, until, why, row.problem].filter(one => one.length > 0).join(", ")
    Accessible.description: sees
    onPressAndHold: root.menuWanted(true)

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(true)
    }

    contentItem: Item {
        Avatar {
            y: root.columns ? (parent.height - height) / 2 : 4
            name: root.row.name
            address: root.row.addressText
            picture: root.row.picture
            showsPresence: false
            ringColor: root.ground
        }

        ColumnLayout {
            id: words

            x: 52
            width: (root.columns ? relationship.x - 16 : more.x - 4) - x
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            AppText {
                Layout.fillWidth: true
                kind: AppText.Strong
                text: root.row.name
            }

            AppText {
                visible: root.row.shownAddress !== root.row.name
                Layout.fillWidth: true
                kind: AppText.Secondary
                elide: Text.ElideMiddle
                text: root.row.shownAddress
            }

            RelationChip {
                visible: !root.columns
                Layout.topMargin: 2
                Layout.bottomMargin: 2
                level: root.relation.level
                Accessible.ignored: true
            }

            AppText {
                visible: !root.columns && text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                color: Theme.text
                text: root.term
                wrapMode: Text.Wrap
            }

            AppText {
                visible: !root.columns
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.why
                wrapMode: Text.Wrap
            }

            RelationProblem {
                Layout.fillWidth: true
                visible: !root.columns && text.length > 0
                text: root.row.problem
                onAgainWanted: root.againWanted()
            }
        }

        ColumnLayout {
            id: relationship

            visible: root.columns
            x: term.x - width - 16
            width: 290
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            RelationChip {
                level: root.relation.level
                Accessible.ignored: true
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.sees
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }

            RelationProblem {
                Layout.fillWidth: true
                text: root.row.problem
                onAgainWanted: root.againWanted()
            }
        }

        ColumnLayout {
            id: term

            visible: root.columns
            x: more.x - width - 12
            width: 230
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            AppText {
                visible: text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                color: Theme.text
                text: root.since
            }

            AppText {
                visible: text.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                color: Theme.text
                text: root.until
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.why
            }
        }

        IconButton {
            id: more

            // The keyboard has its menu key.
            focusPolicy: Qt.NoFocus
            anchors.right: parent.right
            anchors.rightMargin: root.columns ? -6 : -16
            anchors.verticalCenter: parent.verticalCenter
            iconSize: 18
            iconStroke: 3
            path: Icons.more
            label: qsTr("Change what %1 sees").arg(root.row.name)
            onClicked: root.menuWanted(false)
        }
    }
}
