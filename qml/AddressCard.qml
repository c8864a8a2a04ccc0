// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The IM address of the contact being edited: what it is, what carries it, and how it is found.
CardGround {
    id: root

    required property ContactForm form

    readonly property string source: AddressWords.source(form.candidates)

    /// The way to this address is to be looked at.
    signal checkWanted(address: string)

    implicitHeight: column.implicitHeight + 40

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 20
        spacing: 6

        AppText {
            kind: AppText.Label
            text: qsTr("IM address")
            Accessible.role: Accessible.Heading
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Title
            color: root.form.addressText.length > 0 ? Theme.text : Theme.muted
            text: root.form.addressText.length > 0 ? root.form.addressText : qsTr("None yet")
            wrapMode: Text.WrapAnywhere
            font.pixelSize: Math.round(20 * Theme.fontScale)
            Accessible.name: qsTr("IM address: %1").arg(text)
        }

        Flow {
            visible: root.form.addressText.length > 0
            Layout.fillWidth: true
            spacing: 6

            Repeater {
                model: root.form.carrierNames

                Chip {
                    id: chip

                    required property string modelData

                    text: chip.modelData
                    Accessible.name: qsTr("Carried by %1").arg(chip.modelData)
                }
            }

            AppText {
                visible: root.source.length > 0
                height: 22
                verticalAlignment: Text.AlignVCenter
                kind: AppText.Secondary
                text: qsTr("from: %1").arg(root.source)
            }
        }

        RowLayout {
            visible: root.form.lookingUp
            Layout.fillWidth: true
            spacing: 6

            Icon {
                path: Icons.clock
                color: Theme.muted
                size: 14
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: qsTr("Looking up the domain in the DNS …")
            }
        }

        AddressHints {
            Layout.fillWidth: true
            Layout.topMargin: 4
            form: root.form
            onCheckWanted: root.checkWanted(root.form.addressText)
        }

        ColumnLayout {
            visible: root.form.candidates.length > 0
            Layout.fillWidth: true
            spacing: 12

            Divider {
                Layout.fillWidth: true
                Layout.topMargin: 10
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Strong
                text: qsTr("How this address is found")
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }

            AddressFinding {
                Layout.fillWidth: true
                candidates: root.form.candidates
                onPinWanted: field => root.form.pin(field)
                onCheckWanted: address => root.checkWanted(address)
            }
        }

        ColumnLayout {
            visible: root.form.bothLines && root.form.addressText.length > 0
            Layout.fillWidth: true
            spacing: 4

            Divider {
                Layout.fillWidth: true
                Layout.topMargin: 10
                Layout.bottomMargin: 8
            }

            AppText {
                kind: AppText.Label
                text: qsTr("Protocol")
                Accessible.ignored: true
            }

            RouteChooser {
                Layout.fillWidth: true
                label: qsTr("Protocol")
                wish: root.form.wish
                onWishChosen: wish => root.form.wish = wish
            }
        }

        AppCheckBox {
            visible: root.form.canAsk && root.form.addressText.length > 0
            Layout.fillWidth: true
            Layout.topMargin: 10
            text: qsTr("Ask to see the presence")
            consequence: qsTr("The person is asked and decides. You can write at once.")
            checked: root.form.asksPresence
            onToggled: root.form.asksPresence = checked
        }
    }
}
