// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The federation check: what stands between two domains, line by line, and who must change it.
FocusScope {
    id: root

    required property FederationForm form
    property bool compact: false
    /// The fields are shown though a check was made.
    property bool asks: !form.aboutPerson

    readonly property bool untouched: form.state === FederationForm.Untouched
    /// There is room for the way back beside the column.
    readonly property bool roomy: column.x >= 60

    signal backWanted
    /// Something was done that the user should know of.
    signal noted(sentence: string)

    function copyReport(kind: int): void {
        clipboard.copy(kind === FederationForm.Json ? root.form.json() : root.form.text());
        root.noted(qsTr("Report copied."));
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Check connection")
    Keys.onEscapePressed: root.backWanted()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F5 && !root.form.running;
        if (event.accepted)
            root.form.start();
    }

    DetailBar {
        id: bar

        visible: root.compact
        width: parent.width
        title: qsTr("Check connection")
        compact: true
        backLabel: qsTr("Back")
        onBackWanted: root.backWanted()
    }

    AppFlickable {
        id: scroll

        anchors.top: root.compact ? bar.bottom : parent.top
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: column.implicitHeight + column.y + 36

        IconButton {
            visible: !root.compact
            x: root.roomy ? column.x - width - 12 : column.x
            y: column.y
            path: Icons.back
            label: qsTr("Back")
            onClicked: root.backWanted()
        }

        ColumnLayout {
            id: column

            width: Math.min(760, scroll.width - (root.compact ? 32 : 48))
            x: (scroll.width - width) / 2
            y: root.compact ? 16 : 32
            spacing: 16

            FederationHead {
                Layout.fillWidth: true
                Layout.leftMargin: root.compact || root.roomy ? 0 : 48
                focus: !root.untouched
                form: root.form
                compact: root.compact
                leads: !root.asks
                onCopyWanted: kind => root.copyReport(kind)
                onSaveWanted: kind => {
                    if (kind === FederationForm.Json)
                        jsonPicker.open();
                    else
                        textPicker.open();
                }
                onOtherWanted: {
                    root.asks = true;
                    fields.focusFirst();
                }
            }

            FederationFields {
                id: fields

                visible: root.asks || root.untouched
                Layout.fillWidth: true
                focus: root.untouched
                form: root.form
                compact: root.compact
            }

            FederationSummary {
                Layout.fillWidth: true
                form: root.form
            }

            CardGround {
                visible: root.form.lines.count > 0
                Layout.fillWidth: true
                implicitHeight: lines.implicitHeight + 16

                ColumnLayout {
                    id: lines

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: root.compact ? 12 : 18
                    anchors.rightMargin: root.compact ? 12 : 18
                    y: 8
                    spacing: 0

                    Repeater {
                        model: root.form.lines

                        FederationItem {
                            id: item

                            Layout.fillWidth: true
                            onToggled: root.form.lines.toggle(item.index)
                            onCopyWanted: text => {
                                clipboard.copy(text);
                                root.noted(qsTr("Command copied."));
                            }
                        }
                    }
                }
            }

            AppButton {
                visible: root.form.lines.minorCount > 0
                Layout.fillWidth: true
                kind: AppButton.Link
                text: root.form.lines.showsAll ? qsTr("Hide lines without a finding") : qsTr("Show %n more line(s) without a finding", "", root.form.lines.minorCount)
                onClicked: root.form.lines.showsAll = !root.form.lines.showsAll
            }

            EmptyState {
                visible: root.untouched
                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: 380
                Layout.topMargin: 24
                path: Icons.pulse
                title: qsTr("Nothing checked yet")
                sentence: qsTr("Enter a domain or the address of somebody. Verbund looks up its servers and tries to reach them; nothing about you is sent.")
            }
        }
    }

    Clipboard {
        id: clipboard
    }

    FilePicker {
        id: textPicker

        title: qsTr("Save report")
        filters: [qsTr("Text (%1)").arg("*.txt")]
        writes: true
        suffix: "txt"
        onChosen: file => root.form.saveTo(file, FederationForm.Text)
    }

    FilePicker {
        id: jsonPicker

        title: qsTr("Save report")
        filters: [qsTr("For programs (%1)").arg("*.json")]
        writes: true
        suffix: "json"
        onChosen: file => root.form.saveTo(file, FederationForm.Json)
    }
}
