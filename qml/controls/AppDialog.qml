// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

/// A question over the window: title, content, cancel and one action.
T.Dialog {
    id: root

    required property string acceptText
    property bool dangerous: false
    property bool acceptable: true

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(420, (parent ? parent.width : 420) - 32)
    implicitHeight: implicitContentHeight + implicitHeaderHeight + implicitFooterHeight + topPadding + bottomPadding
    padding: 20
    topPadding: 8
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.dim
    }

    header: AppText {
        leftPadding: 20
        rightPadding: 20
        topPadding: 18
        kind: AppText.Title
        text: root.title
        wrapMode: Text.Wrap
    }

    footer: Item {
        implicitHeight: buttons.implicitHeight + 20

        RowLayout {
            id: buttons

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: 20
            anchors.rightMargin: 20
            spacing: 10

            Item {
                Layout.fillWidth: true
            }

            AppButton {
                Layout.maximumWidth: buttons.width / 2
                text: qsTr("Cancel")
                onClicked: root.reject()
            }

            AppButton {
                Layout.maximumWidth: buttons.width / 2
                kind: root.dangerous ? AppButton.OutlinedDanger : AppButton.Primary
                enabled: root.acceptable
                text: root.acceptText
                onClicked: root.accept()
            }
        }
    }

    background: PopupGround {
        radius: Theme.radiusCard
    }
}
