// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// A picture with the two things that can be done with it.
RowLayout {
    id: root

    required property string name
    required property string address
    required property string picture
    /// There is one of one's own giving, which can be taken away.
    property bool removable: picture.length > 0

    signal chosen(file: url)
    signal removed

    spacing: 16

    Avatar {
        size: 72
        name: root.name
        address: root.address
        picture: root.picture
        showsPresence: false
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        AppButton {
            text: qsTr("Choose picture …")
            onClicked: picker.open()
        }

        AppButton {
            visible: root.removable
            kind: AppButton.Plain
            text: qsTr("Remove picture")
            onClicked: root.removed()
        }
    }

    FilePicker {
        id: picker

        title: qsTr("Choose picture")
        filters: [qsTr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.gif *.bmp *.webp")]
        onChosen: file => root.chosen(file)
    }
}
