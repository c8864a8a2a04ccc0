// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The messages, oldest above; stays at the newest while the user is there, and where he is otherwise.
FocusScope {
    id: root

    required property ConversationModel conversation
    property bool compact: false

    /// At the newest message, and to stay there.
    property bool following: true
    /// Messages that came while the user was further up.
    property int missed: 0
    property int knownCount: 0
    property bool paging: false
    property int rowToKeep: -1

    readonly property real margin: compact ? 14 : 28
    readonly property bool seen: following && visible && Window.active && !conversation.hasNewer

    signal backWanted
    /// Why this message failed is to be looked at.
    signal checkWanted(failed: message)

    function follow(): void {
        if (root.conversation.hasNewer)
            root.conversation.showNewest();
        root.following = true;
        root.missed = 0;
        list.toEnd();
    }

    function settle(): void {
        root.following = !root.conversation.hasNewer && list.contentY + list.height >= list.originY + list.contentHeight - 32;
        if (root.following)
            root.missed = 0;
    }

    function page(): void {
        if (list.contentY - list.originY < 2 * list.height && root.conversation.hasOlder) {
            root.paging = true;
            root.conversation.loadOlder();
        }
        if (root.conversation.hasNewer && list.originY + list.contentHeight - list.contentY < 3 * list.height) {
            root.paging = true;
            root.conversation.loadNewer();
        }
    }

    function counted(): void {
        const more = root.conversation.count - root.knownCount;
        root.knownCount = root.conversation.count;
        if (!root.paging && !root.following && more > 0)
            root.missed += more;
        root.paging = false;
        if (root.seen)
            root.conversation.markRead();
    }

    onSeenChanged: {
        if (root.seen)
            root.conversation.markRead();
    }
    onConversationChanged: {
        root.missed = 0;
        root.knownCount = root.conversation.count;
        root.following = true;
        list.toEnd();
        if (root.seen)
            root.conversation.markRead();
    }
    Component.onCompleted: root.knownCount = root.conversation.count

    Connections {
        target: root.conversation

        function onCountChanged(): void {
            root.counted();
        }

        // At the very top the view would stay with the new first row instead of the one the user reads.
        function onRowsAboutToBeInserted(parent, first: int, last: int): void {
            root.rowToKeep = first === 0 && list.count > 0 && list.contentY <= list.originY + 1 && !root.following ? last + 1 : -1;
        }

        function onRowsInserted(): void {
            if (root.rowToKeep > 0)
                Qt.callLater(list.keepRow);
        }

        function onJumpedTo(row: int): void {
            root.following = false;
            list.positionViewAtIndex(row, ListView.Center);
        }
    }

    AppListView {
        id: list

        function toEnd(): void {
            list.positionViewAtEnd();
            // Margins count as well; positionViewAtEnd stops before them.
            list.contentY = Math.max(list.originY - list.topMargin, list.originY + list.contentHeight - list.height + list.bottomMargin);
        }

        function keepRow(): void {
            if (root.rowToKeep > 0)
                list.positionViewAtIndex(root.rowToKeep, ListView.Beginning);
            root.rowToKeep = -1;
        }

        // Who is just scrolling away is not pulled back.
        function stay(): void {
            if (root.following && !list.moving)
                list.toEnd();
        }

        anchors.fill: parent
        focus: true
        label: qsTr("Messages")
        model: root.conversation
        topMargin: Math.max(12, height - contentHeight - bottomMargin)
        bottomMargin: 4
        spacing: 4
        cacheBuffer: 400
        section.property: "day"

        section.delegate: DayLine {
            id: day

            required property string section

            width: list.width
            text: Format.day(day.section)
        }

        delegate: MessageBubble {
            id: bubble

            width: list.width
            margin: root.margin
            ringed: bubble.activeFocus && list.byKeyboard
            onSendAgainWanted: root.conversation.sendAgain(bubble.row.message.id)
            onCheckWanted: root.checkWanted(bubble.row.message)
            onMenuWanted: (text, link) => menu.openFor(text, link)
        }

        Keys.onEscapePressed: root.backWanted()

        onContentHeightChanged: Qt.callLater(list.stay)
        onHeightChanged: Qt.callLater(list.stay)
        onTopMarginChanged: Qt.callLater(list.stay)
        onContentYChanged: {
            if (list.moving || list.flicking) {
                root.settle();
                root.page();
            }
        }
        onCurrentIndexChanged: {
            if (list.byKeyboard) {
                root.settle();
                root.page();
            }
        }
        onMovementEnded: {
            root.settle();
            root.page();
        }
    }

    AppText {
        visible: root.conversation.loaded && root.conversation.count === 0
        anchors.centerIn: parent
        width: Math.min(320, parent.width - 48)
        horizontalAlignment: Text.AlignHCenter
        kind: AppText.Secondary
        text: qsTr("Nothing was written here yet. The first message is yours.")
        wrapMode: Text.Wrap
    }

    JumpButton {
        visible: root.conversation.hasNewer || (!root.following && list.contentHeight > list.height)
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: root.compact ? 14 : 20
        anchors.bottomMargin: 8
        missed: root.missed
        onClicked: root.follow()
    }

    MessageMenu {
        id: menu
    }
}
