// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// "How R. Pérez sees me": the own presence exactly as it would be sent, and what else he may.
Rectangle {
    id: root

    /// Who sees it.
    required property string name
    required property presence shown
    required property permission may
    required property OwnPresence own
    /// The own picture.
    property string picture

    readonly property string state: may.presence ? Format.availability(shown.availability) : qsTr("No presence information")

    implicitHeight: column.implicitHeight + 24
    radius: Theme.radiusControl
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("How %1 sees me").arg(name)

    component Line: RowLayout {
        id: line

        required property bool allowed
        required property string yes
        required property string no

        Layout.fillWidth: true
        spacing: 8

        Icon {
            path: line.allowed ? Icons.check : Icons.cross
            color: line.allowed ? Theme.ok : Theme.muted
            size: 14
            stroke: 2.2
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            color: line.allowed ? Theme.text : Theme.muted
            text: line.allowed ? line.yes : line.no
            wrapMode: Text.Wrap
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: 2
            spacing: 12

            Avatar {
                name: root.own.name
                address: root.own.address
                picture: root.may.picture ? root.picture : ""
                availability: root.shown.availability
                showsPresence: root.may.presence
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Strong
                    text: root.own.name
                }

                AppText {
                    Layout.fillWidth: true
                    kind: AppText.Secondary
                    text: root.shown.note.length > 0 ? root.state + " · " + root.shown.note : root.state
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }
            }
        }

        Line {
            allowed: root.may.picture
            yes: qsTr("Sees my contact picture")
            no: qsTr("Does not see my contact picture")
        }

        Line {
            allowed: root.may.note
            yes: qsTr("Sees my note")
            no: qsTr("Does not see my note")
        }

        Line {
            allowed: root.may.details
            yes: qsTr("Sees since when, and the kind of device")
            no: qsTr("Does not see since when, nor the kind of device")
        }

        Line {
            allowed: root.may.message
            yes: qsTr("May write to me")
            no: qsTr("Messages wait as a request")
        }

        Line {
            allowed: root.may.attention
            yes: qsTr("Messages raise a toast now")
            no: qsTr("Messages raise no toast now")
        }
    }
}
