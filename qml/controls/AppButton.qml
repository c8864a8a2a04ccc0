// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A button with a word: primary, outlined, plain, danger, or a link.
T.Button {
    id: root

    enum Kind {
        Primary,
        Outlined,
        Plain,
        Danger,
        OutlinedDanger,
        Link
    }

    property int kind: AppButton.Outlined

    readonly property bool link: kind === AppButton.Link
    readonly property color foreground: {
        switch (root.kind) {
        case AppButton.Primary:
            return Theme.accentText;
        case AppButton.Plain:
            return Theme.muted;
        case AppButton.Danger:
        case AppButton.OutlinedDanger:
            return Theme.danger;
        case AppButton.Link:
            return Theme.accent;
        default:
            return Theme.text;
        }
    }
    readonly property color ground: {
        switch (root.kind) {
        case AppButton.Primary:
            return root.hovered || root.down ? Theme.accentHover : Theme.accent;
        case AppButton.Outlined:
        case AppButton.OutlinedDanger:
            return root.hovered || root.down ? Theme.hover : Theme.surface;
        case AppButton.Link:
            return "transparent";
        default:
            return root.hovered || root.down ? Theme.hover : "transparent";
        }
    }

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: link ? Math.max(Theme.touch ? 44 : 24, implicitContentHeight + 4) : Math.max(Theme.controlHeight, implicitContentHeight + 12)
    leftPadding: link ? 0 : 17
    rightPadding: link ? 0 : 17
    opacity: enabled ? 1 : 0.5
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        color: root.foreground
        elide: Text.ElideRight
        horizontalAlignment: root.link ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Math.round((root.link ? 13 : 14) * Theme.fontScale)
        font.weight: Font.DemiBold
        font.underline: root.link && root.hovered
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.ground
        border.width: root.kind === AppButton.Outlined || root.kind === AppButton.OutlinedDanger ? 1 : 0
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
