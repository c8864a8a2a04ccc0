// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client

/// Verbund's own toasts at the lower right of the screen. They never take the focus by appearing; a click into
/// a reply field takes it.
Window {
    id: root

    required property ToastsModel toasts

    readonly property int around: 16
    property bool replying: false

    flags: Qt.ToolTip | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | (replying ? Qt.Widget : Qt.WindowDoesNotAcceptFocus)
    color: "transparent"
    transientParent: null
    visible: toasts.count > 0
    width: 380 + 2 * around
    height: Math.max(1, column.implicitHeight + 2 * around)
    x: Screen.virtualX + Screen.desktopAvailableWidth - width - 4
    y: Screen.virtualY + Screen.desktopAvailableHeight - height - 4
    title: qsTr("Notifications")
    onVisibleChanged: {
        if (!root.visible)
            root.replying = false;
    }

    Column {
        id: column

        x: root.around
        y: root.around
        width: 380
        spacing: 12

        Repeater {
            model: root.toasts

            ToastCard {
                id: card

                width: column.width
                onReplyWanted: {
                    root.replying = true;
                    root.requestActivate();
                }
                onReplied: text => root.toasts.reply(card.toast.person.addressText, text)
                onReadMarked: root.toasts.markRead(card.toast.person.addressText)
                onOpened: root.toasts.activate(card.toast.person.addressText)
                onDismissed: root.toasts.dismiss(card.toast.person.addressText)
            }
        }
    }
}
