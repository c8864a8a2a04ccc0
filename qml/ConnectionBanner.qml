// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What is going on with the connection, in words; gone while all is well.
Banner {
    id: root

    required property Lines connection

    readonly property bool waiting: connection.status === Connection.Waiting
    readonly property bool refused: connection.status === Connection.Refused

    slim: true
    kind: refused ? Banner.Danger : waiting ? Banner.Warning : Banner.Info
    actionText: waiting || refused ? qsTr("Try now") : ""
    text: {
        switch (root.connection.status) {
        case Connection.Connecting:
            return qsTr("Connecting …");
        case Connection.CatchingUp:
            return qsTr("Fetching what came while you were away …");
        case Connection.Waiting:
            return qsTr("Not connected. Next try at %1.").arg(Format.time(root.connection.nextTry)) + " " + root.connection.errorText;
        case Connection.Refused:
            return root.connection.errorText;
        case Connection.SignedOut:
            return qsTr("Not connected.");
        default:
            return "";
        }
    }
    onActionTriggered: root.connection.retryNow()
}
