// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// Asks for the time of day until which nobody may disturb.
AppDialog {
    id: root

    required property OwnPresence own

    readonly property string endWords: own.endWords(time.text)

    title: qsTr("Do not disturb until …")
    acceptText: qsTr("Set")
    acceptable: endWords.length > 0
    onAboutToShow: time.clear()
    onOpened: time.forceActiveFocus()
    onAccepted: root.own.silenceUntil(time.text)

    contentItem: ColumnLayout {
        spacing: 8

        AppTextField {
            id: time

            Layout.fillWidth: true
            label: qsTr("Time of day")
            placeholderText: "18:00"
            maximumLength: 8
            onAccepted: {
                if (root.acceptable)
                    root.accept();
            }
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: root.acceptable ? qsTr("Ends by itself: %1").arg(root.endWords) : qsTr("Then you are available again.")
            wrapMode: Text.Wrap
        }
    }
}
