// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One's own picture.
SettingsCard {
    id: root

    required property Pictures pictures
    required property OwnPresence own

    title: qsTr("My picture")

    ContactPicture {
        Layout.fillWidth: true
        name: root.own.name
        address: root.own.address
        picture: root.pictures.own
        onChosen: file => root.pictures.setOwn(file)
        onRemoved: root.pictures.clearOwn()
    }

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.pictures.errorText
    }

    AppText {
        Layout.fillWidth: true
        kind: AppText.Secondary
        text: qsTr("Everybody who is in your contacts sees it, outside the company as well. It is cut to a square and made small; what the file says beside the picture, such as the place, is left out.")
        wrapMode: Text.Wrap
    }
}
