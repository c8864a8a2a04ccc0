// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A box to tick, with its sentence beside it and what follows from it below.
T.CheckBox {
    id: root

    property string consequence
    property bool strong: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touch ? 44 : 24, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 28
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: consequence

    indicator: Rectangle {
        x: 0
        y: root.consequence.length > 0 ? root.topPadding : (root.height - height) / 2
        width: 18
        height: 18
        radius: 5
        color: root.checked ? Theme.accent : Theme.surface
        border.width: root.checked ? 0 : 2
        border.color: root.hovered ? Theme.accent : Theme.muted

        Icon {
            visible: root.checked
            anchors.centerIn: parent
            path: Icons.check
            color: Theme.accentText
            size: 14
            stroke: 2.6
        }

        FocusRing {
            shown: root.visualFocus
            around: 5
        }
    }

    contentItem: Column {
        spacing: 2

        AppText {
            width: parent.width
            height: root.consequence.length > 0 ? implicitHeight : Math.max(implicitHeight, root.availableHeight)
            verticalAlignment: Text.AlignVCenter
            kind: root.strong ? AppText.Strong : AppText.Body
            text: root.text
            wrapMode: Text.Wrap
        }

        AppText {
            visible: root.consequence.length > 0
            width: parent.width
            kind: AppText.Secondary
            text: root.consequence
            wrapMode: Text.Wrap
        }
    }
}
