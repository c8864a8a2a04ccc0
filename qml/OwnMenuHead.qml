// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Who one is, what others are shown now and since when, over the menu of the states.
Column {
    id: root

    required property OwnPresence own

    topPadding: 6
    bottomPadding: 4
    leftPadding: 10
    rightPadding: 10
    spacing: 3

    AppText {
        width: root.width - 20
        kind: AppText.Strong
        text: root.own.address
        elide: Text.ElideMiddle
    }

    AppText {
        width: root.width - 20
        kind: AppText.Secondary
        text: root.own.words
        wrapMode: Text.Wrap
    }

    AppText {
        visible: text.length > 0
        width: root.width - 20
        kind: AppText.Secondary
        text: root.own.sinceWords
        wrapMode: Text.Wrap
    }

    AppText {
        visible: root.own.note.length > 0
        width: root.width - 20
        kind: AppText.Secondary
        text: root.own.note
        maximumLineCount: 2
        wrapMode: Text.Wrap
    }
}
