// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The request being answered, or what to do while there is none.
FocusScope {
    id: root

    required property Client client
    property bool compact: false

    /// The request is answered, or left for later.
    signal backWanted

    Connections {
        target: root.client

        function onAnswerChanged(): void {
            if (root.client.answer === null)
                root.backWanted();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    Loader {
        anchors.fill: parent
        focus: true
        active: root.client.answer !== null
        sourceComponent: RequestDetail {
            focus: true
            answer: root.client.answer
            own: root.client.own
            picture: root.client.contactDesk.pictures.own
            compact: root.compact
            onBackWanted: root.client.closeRequest()
        }
    }

    EmptyState {
        visible: root.client.answer === null
        anchors.centerIn: parent
        path: Icons.request
        title: root.client.requests.openCount > 0 ? qsTr("No request chosen") : qsTr("Everything is answered")
        sentence: root.client.requests.openCount > 0 ? qsTr("Choose a request at the left. Nothing is sent to anybody before you decide.") : qsTr("New requests appear at the left, with a red number at the tab.")
    }
}
