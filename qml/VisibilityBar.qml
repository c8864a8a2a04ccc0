// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Title of "who sees what", how it is shown, and the export.
DetailBar {
    id: root

    required property VisibilityModel people

    signal exportWanted(kind: int)

    title: qsTr("Who sees what")
    subtitle: qsTr("%n person(s)", "", people.total)
    back: true
    backLabel: qsTr("Back to the settings")

    IconButton {
        id: view

        visible: root.people.total > 0
        path: Icons.lines
        label: qsTr("How the list is shown")
        onClicked: viewMenu.popup(view, view.width - viewMenu.width, view.height + 4)

        AppMenu {
            id: viewMenu

            AppMenuItem {
                text: qsTr("Group by relationship")
                checkable: true
                chosen: root.people.grouping === VisibilityModel.ByLevel
                onTriggered: root.people.grouping = VisibilityModel.ByLevel
            }

            AppMenuItem {
                text: qsTr("Group by domain")
                checkable: true
                chosen: root.people.grouping === VisibilityModel.ByDomain
                onTriggered: root.people.grouping = VisibilityModel.ByDomain
            }

            AppMenuItem {
                text: qsTr("Group by contact group")
                checkable: true
                chosen: root.people.grouping === VisibilityModel.ByGroup
                onTriggered: root.people.grouping = VisibilityModel.ByGroup
            }

            AppMenuSeparator {}

            AppMenuItem {
                text: qsTr("Sort by name")
                checkable: true
                chosen: root.people.order === VisibilityModel.ByName
                onTriggered: root.people.order = VisibilityModel.ByName
            }

            AppMenuItem {
                text: qsTr("Newest first")
                checkable: true
                chosen: root.people.order === VisibilityModel.NewestFirst
                onTriggered: root.people.order = VisibilityModel.NewestFirst
            }

            AppMenuItem {
                text: qsTr("What ends soon first")
                checkable: true
                chosen: root.people.order === VisibilityModel.EndingFirst
                onTriggered: root.people.order = VisibilityModel.EndingFirst
            }
        }
    }

    IconButton {
        id: more

        visible: root.people.total > 0
        path: Icons.more
        iconStroke: 3
        label: qsTr("Export")
        onClicked: exportMenu.popup(more, more.width - exportMenu.width, more.height + 4)

        AppMenu {
            id: exportMenu

            AppMenuItem {
                text: qsTr("Export as a table (CSV) …")
                onTriggered: root.exportWanted(PrivacyDesk.Csv)
            }

            AppMenuItem {
                text: qsTr("Export for programs (JSON) …")
                onTriggered: root.exportWanted(PrivacyDesk.Json)
            }
        }
    }
}
