// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// One message: text, and below it the time and how far it came; a failed one says why.
FocusScope {
    id: root

    required property messageRow row
    required property int index
    property real margin: 28
    property bool ringed: false
    property bool whole: false

    readonly property bool own: row.message.outgoing
    readonly property bool failed: row.message.state === Message.Failed
    readonly property bool lengthy: row.message.body.length > 4200
    readonly property real column: Math.min(Theme.readingColumn, width - 2 * margin)
    readonly property real most: Math.min(Theme.bubble, width * (width < 600 ? 0.92 : 0.78), column)
    readonly property string sentence: own ? qsTr("You, %1, %2, %3").arg(Format.time(row.message.time)).arg(row.message.body.slice(0, 1000)).arg(Format.messageState(row.message.state)) : qsTr("%1, %2").arg(Format.time(row.message.time)).arg(row.message.body.slice(0, 1000))

    readonly property string route: qsTr("over %1").arg(Format.carrier(row.message.carrier))

    signal sendAgainWanted
    signal checkWanted
    signal menuWanted(text: string, link: string)

    implicitHeight: bubble.height + (failure.visible ? failure.height + 4 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: failed ? sentence + ". " + row.message.failure.sentence : sentence
    Accessible.description: route

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy) || event.key === Qt.Key_Menu) {
            root.menuWanted(root.row.message.body, "");
            event.accepted = true;
        }
    }
    Keys.onReturnPressed: event => {
        event.accepted = root.row.canSendAgain;
        if (root.row.canSendAgain)
            root.sendAgainWanted();
    }

    Rectangle {
        id: bubble

        x: root.own ? (root.width + root.column) / 2 - width : (root.width - root.column) / 2
        width: Math.min(root.most, Math.max(body.wanted, meta.implicitWidth, more.visible ? more.implicitWidth : 0) + 26)
        height: body.height + (more.visible ? more.height : 0) + meta.height + 20
        radius: Theme.radiusCard
        bottomRightRadius: root.own && root.row.lastOfRun ? Theme.radiusTail : radius
        bottomLeftRadius: !root.own && root.row.lastOfRun ? Theme.radiusTail : radius
        color: root.row.marked ? Theme.marked : root.own ? Theme.ownBubble : Theme.otherBubble
        border.width: root.own ? 0 : 1
        border.color: Theme.line

        HoverHandler {
            id: hover
        }

        MessageText {
            id: body

            x: 13
            y: 9
            width: bubble.width - 26
            plain: root.lengthy && !root.whole ? root.row.message.body.slice(0, 4000) + " …" : root.row.message.body
            html: root.lengthy && !root.whole ? "" : root.row.html
            onMenuWanted: (text, link) => root.menuWanted(text.length > 0 ? text : root.row.message.body, link)
        }

        AppButton {
            id: more

            visible: root.lengthy && !root.whole
            x: 13
            anchors.top: body.bottom
            kind: AppButton.Link
            text: qsTr("Show all")
            onClicked: root.whole = true
        }

        Row {
            id: meta

            anchors.right: parent.right
            anchors.rightMargin: 13
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9
            height: 14
            spacing: 6

            // Where it changes, and for whoever asks by pointer or keys; its place is kept, so that nothing moves.
            AppText {
                opacity: root.row.showsCarrier || hover.hovered || root.ringed ? 1 : 0
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                kind: AppText.Meta
                text: Format.carrier(root.row.message.carrier)
            }

            AppText {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                kind: AppText.Meta
                text: Format.time(root.row.message.time)
            }

            Tick {
                progress: root.row.message.state
            }
        }

        FocusRing {
            shown: root.ringed
            around: Theme.radiusCard
        }
    }

    Item {
        id: failure

        readonly property bool beside: words.implicitWidth + 10 + links.width <= root.column

        visible: root.failed
        x: bubble.x + bubble.width - width
        y: bubble.height + 4
        width: root.column
        height: beside ? Math.max(words.height, links.height) : words.height + links.height

        AppText {
            id: words

            x: parent.width - width - (failure.beside ? links.width + (links.width > 0 ? 10 : 0) : 0)
            width: Math.min(implicitWidth, root.column)
            topPadding: 4
            kind: AppText.Time
            color: Theme.danger
            text: root.row.message.failure.sentence
            wrapMode: Text.Wrap
        }

        Row {
            id: links

            x: parent.width - width
            y: failure.beside ? 0 : words.height
            spacing: 14

            AppButton {
                visible: root.row.canCheck
                kind: AppButton.Link
                text: qsTr("Check connection")
                onClicked: root.checkWanted()
            }

            AppButton {
                visible: root.row.canSendAgain
                kind: AppButton.Link
                text: qsTr("Send again")
                onClicked: root.sendAgainWanted()
            }
        }
    }
}
