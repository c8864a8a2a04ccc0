// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// A word on a soft ground: external, warning, group.
Rectangle {
    id: root

    enum Kind {
        Accent,
        External,
        Warning,
        Danger,
        Ok
    }

    required property string text
    property int kind: Chip.Accent

    implicitWidth: label.implicitWidth + 14
    implicitHeight: Math.max(20, label.implicitHeight + 5)
    radius: Theme.radiusChip
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    color: {
        switch (root.kind) {
        case Chip.External:
            return Theme.externalSoft;
        case Chip.Warning:
            return Theme.warningSoft;
        case Chip.Danger:
            return Theme.dangerSoft;
        case Chip.Ok:
            return Theme.okSoft;
        default:
            return Theme.accentSoft;
        }
    }

    Text {
        id: label

        anchors.fill: parent
        anchors.leftMargin: 7
        anchors.rightMargin: 7
        verticalAlignment: Text.AlignVCenter
        text: root.text
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.pixelSize: Math.round(12 * Theme.fontScale)
        font.weight: Font.Medium
        color: {
            switch (root.kind) {
            case Chip.External:
                return Theme.external;
            case Chip.Warning:
                return Theme.warning;
            case Chip.Danger:
                return Theme.dangerInk;
            case Chip.Ok:
                return Theme.ok;
            default:
                return Theme.accent;
            }
        }
    }
}
