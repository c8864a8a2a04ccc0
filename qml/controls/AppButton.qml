// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A button with a word: primary, outlined, plain, danger, a link, or on an inverse ground.
T.Button {
    id: root

    enum Kind {
        Primary,
        Outlined,
        Plain,
        Danger,
        OutlinedDanger,
        Link,
        Inverse
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
        case AppButton.Inverse:
            return Theme.inverseAccent;
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
        case AppButton.Inverse:
            return "transparent";
        default:
            return root.hovered || root.down ? Theme.hover : "transparent";
        }
    }

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    implicitHeight: link ? Math.max(Theme.touch ? 44 : 24, implicitContentHeight + 4) : Math.max(Theme.controlHeight, implicitContentHeight + 12)
    leftPadding: link ? 0 : kind === AppButton.Inverse ? 10 : 17
    rightPadding: leftPadding
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
        font.underline: (root.link || root.kind === AppButton.Inverse) && root.hovered
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
