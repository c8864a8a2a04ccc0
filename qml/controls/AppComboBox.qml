// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// One of a list of words.
T.ComboBox {
    id: root

    required property string label

    implicitWidth: 200
    implicitHeight: Math.max(Theme.fieldHeight, Theme.textSize + 20)
    leftPadding: 13
    rightPadding: 40
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.6
    font.family: Theme.family
    font.pixelSize: Theme.textSize
    Accessible.name: label
    Accessible.description: displayText

    delegate: MenuRow {
        id: row

        required property string modelData
        required property int index

        width: ListView.view.width
        text: row.modelData
        chosen: root.currentIndex === row.index
        highlighted: root.highlightedIndex === row.index
    }

    indicator: Icon {
        x: root.width - width - 13
        y: (root.height - height) / 2
        path: Icons.chevronDown
        size: 16
        stroke: 2.2
    }

    contentItem: AppText {
        text: root.displayText
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.activeFocus ? Theme.accent : Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }

    popup: T.Popup {
        y: root.height + 4
        width: root.width
        height: Math.min(contentItem.implicitHeight + 12, 320)
        padding: 6
        margins: 8

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: AppScrollBar {}
        }

        background: PopupGround {}
    }
}
