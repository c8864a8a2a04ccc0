// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One line of the federation check; open, it says what to do and how to repeat it by hand.
ColumnLayout {
    id: root

    required property federationRow row
    required property int index

    readonly property federationLine line: row.line
    readonly property string cure: line.cure
    readonly property int kind: {
        switch (root.line.verdict) {
        case FederationLine.Ok:
            return VerdictTile.Good;
        case FederationLine.Warning:
            return VerdictTile.Warning;
        case FederationLine.Failed:
            return VerdictTile.Bad;
        default:
            return VerdictTile.Idle;
        }
    }

    signal toggled
    signal copyWanted(text: string)

    spacing: 0

    Divider {
        visible: root.index > 0
        Layout.fillWidth: true
    }

    VerdictButton {
        Layout.fillWidth: true
        kind: root.kind
        verdict: Format.verdict(root.line.verdict)
        text: root.line.title
        finding: root.line.finding
        who: root.line.who
        unfolds: root.row.hasMore
        open: root.row.open
        onClicked: root.toggled()
    }

    ColumnLayout {
        visible: root.row.open
        Layout.fillWidth: true
        Layout.leftMargin: 45
        Layout.rightMargin: 5
        Layout.bottomMargin: 14
        spacing: 8

        AppText {
            visible: root.cure.length > 0
            Layout.fillWidth: true
            text: root.cure
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        AppText {
            visible: command.visible
            kind: AppText.Label
            text: qsTr("To repeat it by hand")
        }

        RowLayout {
            id: command

            visible: root.line.command.length > 0
            Layout.fillWidth: true
            spacing: 4

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: words.implicitHeight + 16
                radius: Theme.radiusControl
                color: Theme.background

                AppText {
                    id: words

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: 12
                    anchors.rightMargin: 12
                    kind: AppText.Secondary
                    color: Theme.text
                    text: root.line.command
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    font.family: "monospace"
                }
            }

            IconButton {
                Layout.alignment: Qt.AlignTop
                path: Icons.copy
                label: qsTr("Copy the command of “%1”").arg(root.line.title)
                onClicked: root.copyWanted(root.line.command)
            }
        }
    }
}
