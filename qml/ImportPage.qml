// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The preview of an import: what every entry of the file would become, and the choices.
FocusScope {
    id: root

    required property ImportForm form
    required property list<string> groups
    property bool compact: false

    readonly property bool beside: width >= 760
    readonly property bool empty: form.newCount + form.knownCount + form.badCount === 0

    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Import contacts")
    Keys.onEscapePressed: root.backWanted()

    DetailBar {
        id: bar

        width: parent.width
        title: qsTr("Import contacts")
        subtitle: root.form.fileName
        compact: root.compact
        onBackWanted: root.backWanted()
    }

    ColumnLayout {
        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        spacing: 0

        Banner {
            Layout.fillWidth: true
            slim: true
            kind: Banner.Danger
            text: root.form.errorText
        }

        Banner {
            Layout.fillWidth: true
            slim: true
            kind: Banner.Warning
            text: root.form.cut ? qsTr("The file holds more contacts than one import takes. The rest is left out.") : ""
        }

        ImportProgress {
            visible: root.form.busy
            Layout.fillWidth: true
            progress: root.form.progress
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ImportList {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                form: root.form
                groups: root.groups
                withOptions: !root.beside
                compact: root.compact
            }

            Divider {
                visible: root.beside
                Layout.fillHeight: true
            }

            Loader {
                active: root.beside
                visible: active
                Layout.fillHeight: true
                Layout.preferredWidth: 336
                sourceComponent: AppFlickable {
                    id: side

                    contentHeight: options.implicitHeight + 40

                    ImportOptions {
                        id: options

                        x: 20
                        y: 20
                        width: side.width - 40
                        form: root.form
                        groups: root.groups
                    }
                }
            }
        }
    }

    FormFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        compact: root.compact
        acceptText: root.compact ? qsTr("Import (%1)").arg(root.form.takenCount) : root.form.takenCount > 0 ? qsTr("Import %n contact(s)", "", root.form.takenCount) : qsTr("Import")
        acceptable: root.form.takenCount > 0 && !root.form.busy
        onCancelled: root.backWanted()
        onAccepted: root.form.start()
    }
}
