// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// One's own picture, which opens something.
T.Button {
    id: root

    required property string name
    required property string address
    required property int availability
    property string picture
    property color ringColor: Theme.background

    implicitWidth: Math.max(Theme.iconButton, 36)
    implicitHeight: Math.max(Theme.iconButton, 36)
    focusPolicy: Qt.StrongFocus

    contentItem: Item {
        Avatar {
            anchors.centerIn: parent
            size: 32
            name: root.name
            address: root.address
            picture: root.picture
            availability: root.availability
            ringColor: root.ringColor
        }
    }

    background: Item {
        FocusRing {
            shown: root.visualFocus
            around: width / 2
        }
    }
}
