// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/// Every colour, size and duration of the look; the window sets the four properties on top.
QtObject {
    id: root

    property bool dark: false
    /// Larger targets for fingers.
    property bool touch: false
    /// Off in tests and where the system asks for calm.
    property bool animated: true
    /// The system's interface font size over our 14 px.
    property real fontScale: 1

    readonly property color background: dark ? "#101615" : "#F4F6F6"
    readonly property color surface: dark ? "#161E1D" : "#FFFFFF"
    readonly property color raised: dark ? "#1D2726" : "#FFFFFF"
    readonly property color text: dark ? "#E6ECEB" : "#16201F"
    readonly property color muted: dark ? "#9AA9A7" : "#5A6866"
    readonly property color line: dark ? "#283433" : "#E1E7E6"
    readonly property color outline: dark ? "#3A4846" : "#CBD5D3"
    readonly property color hover: dark ? "#1B2524" : "#EEF3F2"
    readonly property color accent: dark ? "#3CC2B2" : "#0B7A6F"
    readonly property color accentHover: dark ? "#55CDBE" : "#096A60"
    readonly property color accentText: dark ? "#062321" : "#FFFFFF"
    readonly property color accentSoft: dark ? "#173B37" : "#DDF1EE"
    readonly property color optionChosen: dark ? "#122725" : "#EAF4F2"
    readonly property color ownBubble: dark ? "#17423C" : "#D8F0EC"
    readonly property color otherBubble: dark ? "#1F2A29" : "#FFFFFF"
    readonly property color danger: dark ? "#FF7A70" : "#C8372D"
    /// Danger as text on its own soft ground.
    readonly property color dangerInk: dark ? "#FF8C83" : "#B02A21"
    readonly property color dangerSoft: dark ? "#43201D" : "#FBE4E2"
    readonly property color dangerText: dark ? "#2B0906" : "#FFFFFF"
    readonly property color external: dark ? "#B59BF5" : "#6D4AC2"
    readonly property color externalSoft: dark ? "#2B2347" : "#ECE6FA"
    readonly property color warning: dark ? "#F0B45A" : "#9A5B00"
    readonly property color warningSoft: dark ? "#3A2C12" : "#FFF1D6"
    readonly property color ok: dark ? "#5ED295" : "#1B7F4B"
    readonly property color okSoft: dark ? "#15362A" : "#DFF4E8"
    /// What stands on a ground in the colour of text: toasts of the window, tooltips.
    readonly property color inverseText: background
    readonly property color inverseAccent: dark ? "#0B6B62" : "#5CD6C7"
    readonly property color marked: dark ? "#4A3C14" : "#FFE9B0"
    readonly property color dim: dark ? "#99000000" : "#66101615"
    readonly property color shadow: "#000000"

    readonly property color presenceAvailable: dark ? "#3DA36C" : "#22A35A"
    readonly property color presenceAway: dark ? "#D9A23A" : "#E7A11A"
    readonly property color presenceBusy: dark ? "#DE5248" : "#D8382C"
    readonly property color presenceOffline: dark ? "#909B99" : "#5A6866"

    readonly property string family: Application.font.family
    readonly property int textSize: Math.round(14 * fontScale)
    readonly property int pagePadding: touch ? 16 : 24
    readonly property int controlHeight: touch ? 48 : 38
    readonly property int fieldHeight: touch ? 48 : 36
    readonly property int iconButton: touch ? 44 : 36
    readonly property int rowHeight: Math.max(60, Math.round(60 * fontScale))
    readonly property int barHeight: 64
    readonly property int rail: 72
    readonly property int sidePanel: 296
    readonly property int readingColumn: 760
    readonly property int bubble: 460

    readonly property int radiusCard: 16
    readonly property int radiusRow: 12
    readonly property int radiusControl: 10
    readonly property int radiusChip: 6
    readonly property int radiusTail: 5

    readonly property int quick: animated ? 120 : 0

    /// Eight stable colours for people without a picture.
    function avatarBackground(index: int): color {
        switch (index % 8) {
        case 0:
            return root.dark ? "#E5CFBE" : "#FFE0C7";
        case 1:
            return root.dark ? "#C3D0E4" : "#CFE3FF";
        case 2:
            return root.dark ? "#CDDAC6" : "#DCEFD2";
        case 3:
            return root.dark ? "#DBC7D3" : "#F4D6E8";
        case 4:
            return root.dark ? "#CAD8DA" : "#D7ECEF";
        case 5:
            return root.dark ? "#D0CBE1" : "#E3DCFB";
        case 6:
            return root.dark ? "#E0D8B8" : "#F8ECBE";
        default:
            return root.dark ? "#E3C9C6" : "#FBDAD6";
        }
    }

    function avatarText(index: int): color {
        switch (index % 8) {
        case 0:
            return root.dark ? "#714012" : "#8A4300";
        case 1:
            return root.dark ? "#244573" : "#1D4C8F";
        case 2:
            return root.dark ? "#325623" : "#2E6217";
        case 3:
            return root.dark ? "#6E2754" : "#8B2465";
        case 4:
            return root.dark ? "#1F5058" : "#145A66";
        case 5:
            return root.dark ? "#45327D" : "#4E33A0";
        case 6:
            return root.dark ? "#5B4A0E" : "#6B5200";
        default:
            return root.dark ? "#712B24" : "#8F2A20";
        }
    }
}
