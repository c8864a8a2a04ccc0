// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Controls

/// Below the list while several are chosen: one answer for all of them.
Item {
    id: root

    required property int count
    property bool canBlockDomains: false

    signal decided(level: int, told: bool)
    signal domainsBlocked

    implicitHeight: row.implicitHeight + 24

    Divider {
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: 10

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: root.count > 0 ? qsTr("One answer for all, with ten seconds to undo.") : qsTr("Choose who is to have one answer.")
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        AppButton {
            id: button

            kind: AppButton.Primary
            enabled: root.count > 0
            text: qsTr("Answer …")
            onClicked: menu.open()

            RequestsMenu {
                id: menu

                x: button.width - width
                y: -height - 4
                canBlockDomains: root.canBlockDomains
                onDecided: (level, told) => root.decided(level, told)
                onDomainsBlocked: root.domainsBlocked()
            }
        }
    }
}
