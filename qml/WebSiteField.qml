// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// An address in the web; a click on the button, and nothing else, opens it.
ColumnLayout {
    id: root

    required property string text

    /// Only what a browser shows; anything else is not handed to the system.
    readonly property bool openable: /^(https?:\/\/)?[^\s\/@:<>"]+\.[^\s@<>"]+$/i.test(text.trim())
    readonly property string target: /^https?:\/\//i.test(text.trim()) ? text.trim() : "https://" + text.trim()

    signal edited(text: string)
    signal accepted

    spacing: 4

    AppText {
        kind: AppText.Label
        text: qsTr("Web site")
        Accessible.ignored: true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 4

        AppTextField {
            Layout.fillWidth: true
            label: qsTr("Web site")
            maximumLength: 1024
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            text: root.text
            onTextEdited: root.edited(text)
            onAccepted: root.accepted()
        }

        IconButton {
            visible: root.openable
            path: Icons.open
            label: qsTr("Open in the browser")
            onClicked: Qt.openUrlExternally(encodeURI(root.target))
        }
    }
}
