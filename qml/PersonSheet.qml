// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// The panel about a person, over the page where there is no room beside it.
Sheet {
    id: root

    required property Client client

    signal editWanted(person: person)

    title: qsTr("Details")

    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 16
            Layout.preferredHeight: Theme.barHeight
            spacing: 8

            IconButton {
                path: Icons.back
                label: qsTr("Close details")
                onClicked: root.close()
            }

            AppText {
                Layout.fillWidth: true
                kind: AppText.Title
                text: root.title
            }
        }

        Divider {
            Layout.fillWidth: true
        }

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            active: root.visible && root.client.conversation !== null
            sourceComponent: PersonPanel {
                client: root.client
                person: root.client.conversation.person
                onEditWanted: person => {
                    root.close();
                    root.editWanted(person);
                }
            }
        }
    }
}
