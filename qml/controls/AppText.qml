// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// Text in one of the sizes and weights of the look; always plain unless said otherwise.
Text {
    id: root

    enum Kind {
        PageTitle,
        Title,
        Name,
        Strong,
        Body,
        Secondary,
        Label,
        Time,
        Meta
    }

    property int kind: AppText.Body
    readonly property bool quiet: kind >= AppText.Secondary

    function pixels(kind: int): real {
        switch (kind) {
        case AppText.PageTitle:
            return 24;
        case AppText.Title:
            return 18;
        case AppText.Name:
            return 15;
        case AppText.Secondary:
            return 13;
        case AppText.Label:
        case AppText.Time:
            return 12;
        case AppText.Meta:
            return 11;
        default:
            return 14;
        }
    }

    function weight(kind: int): int {
        switch (kind) {
        case AppText.PageTitle:
        case AppText.Title:
            return Font.Bold;
        case AppText.Name:
        case AppText.Strong:
        case AppText.Label:
            return Font.DemiBold;
        default:
            return Font.Normal;
        }
    }

    color: quiet ? Theme.muted : Theme.text
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    elide: Text.ElideRight
    lineHeight: wrapMode === Text.NoWrap ? 1 : 1.16
    font.pixelSize: Math.round(pixels(kind) * Theme.fontScale)
    font.weight: weight(kind)
}
