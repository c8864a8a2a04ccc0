// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What is checked, the report, and the button to do it again or to stop it.
FocusScope {
    id: root

    required property FederationForm form
    property bool compact: false
    /// Checking again is the first thing to do here.
    property bool leads: true

    signal copyWanted(kind: int)
    signal saveWanted(kind: int)
    signal otherWanted

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        width: parent.width
        columns: root.compact ? 1 : 2
        columnSpacing: 12
        rowSpacing: 12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            AppText {
                visible: !root.compact
                Layout.fillWidth: true
                kind: AppText.PageTitle
                text: qsTr("Check connection")
                Accessible.role: Accessible.Heading
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Secondary
                text: root.form.question.length > 0 ? root.form.question : qsTr("How a domain is reached, what stands in the way, and who must change it.")
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 4
            }
        }

        RowLayout {
            visible: root.form.state !== FederationForm.Untouched
            Layout.fillWidth: root.compact
            spacing: root.compact ? 8 : 12

            AppButton {
                visible: root.form.hasReport
                Layout.fillWidth: root.compact
                text: qsTr("Copy report")
                onClicked: root.copyWanted(FederationForm.Text)
            }

            AppButton {
                focus: true
                Layout.fillWidth: root.compact
                kind: root.form.running || !root.leads ? AppButton.Outlined : AppButton.Primary
                text: root.form.running ? qsTr("Cancel") : qsTr("Check again")
                onClicked: {
                    if (root.form.running)
                        root.form.cancel();
                    else
                        root.form.start();
                }
            }

            IconButton {
                id: more

                path: Icons.more
                iconStroke: 3
                label: qsTr("More about the check")
                onClicked: menu.popup(more, more.width - menu.width, more.height + 4)

                AppMenu {
                    id: menu

                    AppMenuItem {
                        text: qsTr("Check another domain …")
                        onTriggered: root.otherWanted()
                    }

                    AppMenuSeparator {}

                    AppMenuItem {
                        enabled: root.form.hasReport
                        text: qsTr("Save report …")
                        onTriggered: root.saveWanted(FederationForm.Text)
                    }

                    AppMenuItem {
                        enabled: root.form.hasReport
                        text: qsTr("Copy for programs (JSON)")
                        onTriggered: root.copyWanted(FederationForm.Json)
                    }

                    AppMenuItem {
                        enabled: root.form.hasReport
                        text: qsTr("Save for programs (JSON) …")
                        onTriggered: root.saveWanted(FederationForm.Json)
                    }
                }
            }
        }
    }
}
