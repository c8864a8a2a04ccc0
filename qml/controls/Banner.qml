// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

/// A sentence that matters, on a soft ground, with at most one action; some can be closed.
Rectangle {
    id: root

    enum Kind {
        Info,
        Warning,
        Danger
    }

    required property string text
    property int kind: Banner.Info
    property string actionText
    /// Slim and square at the edge of a page, or a card in it.
    property bool slim: false
    property bool closable: false

    readonly property color foreground: kind === Banner.Danger ? Theme.dangerInk : kind === Banner.Warning ? Theme.warning : Theme.accent

    signal actionTriggered
    signal closed

    visible: text.length > 0
    implicitHeight: visible ? row.implicitHeight + (slim ? 12 : 24) : 0
    radius: slim ? 0 : Theme.radiusRow
    color: kind === Banner.Danger ? Theme.dangerSoft : kind === Banner.Warning ? Theme.warningSoft : Theme.accentSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        Icon {
            Layout.alignment: root.slim || words.lineCount === 1 ? Qt.AlignVCenter : Qt.AlignTop
            path: root.kind === Banner.Info ? Icons.info : Icons.warning
            color: root.foreground
            size: 18
        }

        AppText {
            id: words

            Layout.fillWidth: true
            text: root.text
            color: root.kind === Banner.Info ? Theme.text : root.foreground
            wrapMode: Text.Wrap
            font.pixelSize: Math.round(13 * Theme.fontScale)
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        AppButton {
            visible: root.actionText.length > 0
            Layout.preferredHeight: 24
            kind: AppButton.Link
            text: root.actionText
            onClicked: root.actionTriggered()
        }

        IconButton {
            visible: root.closable
            Layout.preferredHeight: Theme.touch ? 44 : 28
            iconSize: 16
            iconColor: root.foreground
            path: Icons.close
            label: qsTr("Close")
            onClicked: root.closed()
        }
    }
}
