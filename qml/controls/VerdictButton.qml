// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// Something judged, as a row that opens: tile, title, what was found, and who has to act.
T.AbstractButton {
    id: root

    required property int kind
    /// The judgement as a word, for who does not see the tile.
    required property string verdict
    required property string finding
    property string who
    /// There is more to show.
    property bool unfolds: false
    property bool open: false

    /// There is room for who acts beside the title.
    readonly property bool beside: width >= 560

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch ? 44 : 36, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 5
    rightPadding: 5
    topPadding: 11
    bottomPadding: 11
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: [text, verdict, finding, who].filter(one => one.length > 0).join(", ")
    Accessible.checkable: unfolds
    Accessible.checked: open

    contentItem: RowLayout {
        spacing: 14

        VerdictTile {
            Layout.alignment: Qt.AlignTop
            kind: root.kind
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Strong
                    text: root.text
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    Accessible.ignored: true
                }

                AppText {
                    visible: root.beside && root.who.length > 0
                    Layout.alignment: Qt.AlignTop
                    kind: AppText.Time
                    text: root.who
                    Accessible.ignored: true
                }
            }

            AppText {
                visible: root.finding.length > 0
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.finding
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }

            AppText {
                visible: !root.beside && root.who.length > 0
                Layout.fillWidth: true
                kind: AppText.Time
                text: root.who
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Icon {
            Layout.alignment: Qt.AlignTop
            opacity: root.unfolds ? 1 : 0
            path: root.open ? Icons.chevronUp : Icons.chevronDown
            color: Theme.muted
            size: 16
        }
    }

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.unfolds && (root.hovered || root.down) ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: 0
            around: Theme.radiusRow
        }
    }
}
