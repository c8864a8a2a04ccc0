// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client

/// A picture, else two initials on a colour that an address always has; and the dot of presence.
Item {
    id: root

    required property string name
    required property string address
    /// Hash of the picture; empty: none.
    property string picture
    property int availability: Presence.Offline
    property bool showsPresence: true
    property color ringColor: Theme.surface
    property real size: 40

    readonly property int colourIndex: Format.colourIndex(address.length > 0 ? address : name)
    readonly property real pixels: Math.ceil(size * Screen.devicePixelRatio)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        visible: !image.visible
        anchors.fill: parent
        radius: width / 2
        color: Theme.avatarBackground(root.colourIndex)
    }

    Text {
        visible: !image.visible
        anchors.centerIn: parent
        text: Format.initials(root.name)
        textFormat: Text.PlainText
        color: Theme.avatarText(root.colourIndex)
        font.pixelSize: Math.round(root.size * (root.size < 50 ? 0.37 : 0.34))
        font.weight: Font.DemiBold
    }

    // Comes round from the provider, which decodes it with care.
    Image {
        id: image

        visible: status === Image.Ready
        anchors.fill: parent
        source: root.picture.length > 0 ? "image://person/" + root.picture : ""
        sourceSize: Qt.size(root.pixels, root.pixels)
        asynchronous: true
        Accessible.ignored: true
    }

    PresenceDot {
        visible: root.showsPresence
        x: root.size - width + 2
        y: root.size - height + 2
        size: root.size >= 60 ? 14 : 10
        availability: root.availability
        ringColor: root.ringColor
    }
}
