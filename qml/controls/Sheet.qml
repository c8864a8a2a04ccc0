// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A panel that comes over the page from its right edge.
T.Popup {
    id: root

    required property string title
    property real wanted: 360

    parent: T.Overlay.overlay
    x: parent ? parent.width - width : 0
    y: 0
    width: parent && parent.width < wanted + 120 ? parent.width : wanted
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.dim
    }

    background: Rectangle {
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
