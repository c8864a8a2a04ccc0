// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A page of the rail or the bottom bar: icon, word, count.
T.AbstractButton {
    id: root

    required property string path
    property bool current: false
    property bool urgent: false
    property int count: 0
    property bool inBar: false

    readonly property color foreground: current ? Theme.accent : Theme.muted
    readonly property color ground: current && !inBar ? Theme.accentSoft : hovered && !inBar ? Theme.hover : "transparent"

    implicitWidth: 56
    implicitHeight: 52
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? qsTr("%1, %n new", "", count).arg(text) : text
    Accessible.selected: current

    contentItem: Item {
        Icon {
            id: icon

            x: (parent.width - width) / 2
            y: 8
            path: root.path
            color: root.foreground
            size: 22
        }

        Badge {
            x: icon.x + 12
            y: 1
            count: root.count
            urgent: root.urgent
            ring: 1
            ringColor: root.current && !root.inBar ? Theme.accentSoft : root.inBar ? Theme.surface : Theme.background
        }

        AppText {
            y: 32
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            kind: AppText.Meta
            text: root.text
            color: root.foreground
            font.weight: root.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusRow
        color: root.ground

        FocusRing {
            shown: root.visualFocus
            gap: root.inBar ? -2 : 2
            around: Theme.radiusRow
        }
    }
}
