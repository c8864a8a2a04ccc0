// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// One's own picture; a click opens the six states, the end of do-not-disturb, the note and the settings.
AvatarButton {
    id: root

    required property OwnPresence own
    property bool opensUpwards: true

    signal settingsWanted

    name: own.name
    address: own.address
    availability: own.availability
    Accessible.name: qsTr("My status: %1").arg(own.words)
    onClicked: menu.open()

    AppToolTip {
        text: root.own.words
        visible: root.hovered && !Theme.touch && !menu.visible
    }

    AppMenu {
        id: menu

        x: root.opensUpwards ? 0 : root.width - width
        y: root.opensUpwards ? -height - 4 : root.height + 4
        implicitWidth: 264
        implicitHeight: contentHeight + topPadding + bottomPadding
        delegate: AppMenuItem {
            before: 22
        }

        OwnMenuHead {
            width: menu.availableWidth
            own: root.own
        }

        AppMenuSeparator {}

        Repeater {
            model: [Presence.Available, Presence.BeRightBack, Presence.Away, Presence.Busy, Presence.DoNotDisturb, Presence.Offline]

            AppMenuItem {
                id: item

                required property int modelData

                before: 22
                checkable: true
                text: Format.availability(item.modelData)
                chosen: root.own.chosen === item.modelData
                onTriggered: root.own.availability = item.modelData

                PresenceDot {
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    size: 12
                    availability: item.modelData
                    ringColor: item.highlighted ? Theme.hover : Theme.raised
                }
            }
        }

        StateEndMenu {
            title: qsTr("Do not disturb until …")
            own: root.own
            onTimeWanted: timeDialog.open()
        }

        AppMenuSeparator {}

        AppMenuItem {
            before: 22
            text: root.own.note.length > 0 ? qsTr("Change note …") : qsTr("Add note …")
            onTriggered: noteDialog.open()
        }

        AppMenuItem {
            before: 22
            text: qsTr("Settings")
            onTriggered: root.settingsWanted()
        }
    }

    StateEndDialog {
        id: timeDialog

        own: root.own
    }

    AppDialog {
        id: noteDialog

        title: qsTr("Status note")
        acceptText: qsTr("Save")
        onAboutToShow: note.text = root.own.note
        onOpened: note.forceActiveFocus()
        onAccepted: root.own.note = note.text

        contentItem: AppTextField {
            id: note

            label: qsTr("Status note")
            placeholderText: qsTr("For example: back at three")
            maximumLength: 256
            onAccepted: noteDialog.accept()
        }
    }
}
