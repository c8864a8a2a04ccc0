// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQml

/// The line icons of Verbund, as SVG path data on a grid of 24; drawn for this project.
QtObject {
    readonly property string chat: "M4.5 5H19.5V16H9.5L4.5 20Z"
    readonly property string contacts: "M9 11.5A3.5 3.5 0 1 0 9 4.5A3.5 3.5 0 0 0 9 11.5ZM2.5 19.5C2.5 16.4 5.3 14.5 9 14.5C12.7 14.5 15.5 16.4 15.5 19.5M15.5 4.7A3.5 3.5 0 0 1 15.5 11.3M18 15C20.2 15.7 21.5 17.3 21.5 19.5"
    readonly property string request: "M10 11.5A3.5 3.5 0 1 0 10 4.5A3.5 3.5 0 0 0 10 11.5ZM3.5 19.5C3.5 16.4 6.3 14.5 10 14.5C10.8 14.5 11.5 14.6 12.2 14.8M18 13V20M14.5 16.5H21.5"
    readonly property string settings: "M12 15A3 3 0 1 0 12 9A3 3 0 0 0 12 15ZM12 3.2V5.8M12 18.2V20.8M3.2 12H5.8M18.2 12H20.8M5.8 5.8L7.6 7.6M16.4 16.4L18.2 18.2M5.8 18.2L7.6 16.4M16.4 7.6L18.2 5.8"
    readonly property string search: "M10.8 17.3A6.5 6.5 0 1 0 10.8 4.3A6.5 6.5 0 0 0 10.8 17.3ZM20 20L15.5 15.5"
    readonly property string plus: "M12 4.5V19.5M4.5 12H19.5"
    readonly property string back: "M15 4.5L7.5 12L15 19.5"
    readonly property string forward: "M9 4.5L16.5 12L9 19.5"
    readonly property string close: "M6 6L18 18M18 6L6 18"
    readonly property string info: "M12 20.5A8.5 8.5 0 1 0 12 3.5A8.5 8.5 0 0 0 12 20.5ZM12 11V16M12 7.9V8"
    readonly property string send: "M20.5 3.5L3.5 10L10.2 13.8L14 20.5ZM20.5 3.5L10.2 13.8"
    readonly property string check: "M5 12.5L10 17.5L19.5 7"
    readonly property string chevronDown: "M6.5 9.5L12 15L17.5 9.5"
    readonly property string arrowDown: "M12 4.5V19.5M5.5 13L12 19.5L18.5 13"
    readonly property string clock: "M12 20.5A8.5 8.5 0 1 0 12 3.5A8.5 8.5 0 0 0 12 20.5ZM12 7V12L15.5 14"
    readonly property string warning: "M12 4L21 19.5H3ZM12 10V14M12 16.7V16.8"
    readonly property string block: "M12 20.5A8.5 8.5 0 1 0 12 3.5A8.5 8.5 0 0 0 12 20.5ZM6 6L18 18"
    readonly property string trash: "M4.5 6.5H19.5M9.5 6.5V4H14.5V6.5M6.5 6.5L7.5 20H16.5L17.5 6.5"
    readonly property string copy: "M9 9H19.5V20H9ZM15 9V4H4.5V15H9"
    readonly property string offline: "M3.5 8.8C8.5 4.4 15.5 4.4 20.5 8.8M6.8 12.4C9.8 9.8 14.2 9.8 17.2 12.4M10 16A3 3 0 0 1 14 16M12 19.4V19.5M4 20.5L20 3.5"
    readonly property string lock: "M5.5 11H18.5V20H5.5ZM8.5 11V8A3.5 3.5 0 0 1 15.5 8V11"
    readonly property string server: "M4.5 4.5H19.5V10.5H4.5ZM4.5 13.5H19.5V19.5H4.5ZM8 7.5H8.1M8 16.5H8.1"
    readonly property string star: "M12 3.9L14.6 9.3L20.4 10L16.1 14L17.2 19.8L12 16.9L6.8 19.8L7.9 14L3.6 10L9.4 9.3Z"
    readonly property string more: "M5.5 12H5.6M12 12H12.1M18.4 12H18.5"
    readonly property string lines: "M4.5 7H19.5M7.5 12H16.5M10.5 17H13.5"
    readonly property string pin: "M9 4H15L14.3 10L17.5 14H6.5L9.7 10ZM12 14V20.5"
    readonly property string edit: "M4.5 19.5L5.5 15.3L16.4 4.4L19.6 7.6L8.7 18.5ZM14 6.8L17.2 10"
    readonly property string camera: "M4 7.5H8L9.5 5H14.5L16 7.5H20V19H4ZM12 16.3A3.3 3.3 0 1 0 12 9.7A3.3 3.3 0 0 0 12 16.3Z"
    readonly property string chevronUp: "M6.5 14.5L12 9L17.5 14.5"
    readonly property string dash: "M7 12H17"
    readonly property string cross: "M7 7L17 17M17 7L7 17"
    readonly property string open: "M10 5H5V19H19V14M13.5 5H19V10.5M19 5L11 13"
    readonly property string undo: "M8.5 5L4.5 9L8.5 13M4.5 9H14A5 5 0 0 1 14 19H9"
    readonly property string file: "M6 3.5H14L18.5 8V20.5H6ZM14 3.5V8H18.5"
    readonly property string eye: "M2.5 12C5 7.7 8.2 5.8 12 5.8C15.8 5.8 19 7.7 21.5 12C19 16.3 15.8 18.2 12 18.2C8.2 18.2 5 16.3 2.5 12ZM12 15A3 3 0 1 0 12 9A3 3 0 0 0 12 15Z"
    readonly property string partner: "M4.5 20V4.5H13.5V20M13.5 9.5H19.5V20M2.5 20H21.5M7.5 8.3H10.5M7.5 12H10.5M7.5 15.7H10.5M16.4 13.2H16.5M16.4 16.4H16.5"
    readonly property string pulse: "M3 12.5H7.2L10 5.5L14 19L16.8 12.5H21"
    readonly property string tick: "M4.5 12.5L9.5 17.5L19.5 6.5"
    readonly property string doubleTick: "M1.5 13L6 17.5L15.5 7M10.5 15.8L12.2 17.5L22 7"
    readonly property string exclamation: "M12 5V13.5M12 18.4V18.5"
    readonly property string logoBack: "M3 3.5H32A6 6 0 0 1 38 9.5V22A6 6 0 0 1 32 28H16L8 35V28H3Z"
    readonly property string logoFront: "M18.5 13.5H39A6.5 6.5 0 0 1 45.5 20V30.5A6.5 6.5 0 0 1 39 37H37V44L28.5 37H18.5A6.5 6.5 0 0 1 12 30.5V20A6.5 6.5 0 0 1 18.5 13.5Z"
}
