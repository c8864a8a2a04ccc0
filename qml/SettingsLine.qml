// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One protocol of the account: how its connection is, why not, and what its server cannot do.
ColumnLayout {
    id: root

    required property lineRow row

    readonly property bool refused: row.status === Connection.Refused
    readonly property string statusText: {
        switch (root.row.status) {
        case Connection.Online:
            return qsTr("Connected");
        case Connection.CatchingUp:
            return qsTr("Connected, fetching messages");
        case Connection.Connecting:
            return qsTr("Connecting");
        case Connection.Waiting:
            return qsTr("Not connected, next try at %1").arg(Format.time(root.row.nextTry));
        default:
            return qsTr("Not connected");
        }
    }

    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        AppText {
            Layout.preferredWidth: 56
            Layout.alignment: Qt.AlignBaseline
            kind: AppText.Strong
            text: Format.carrier(root.row.carrier)
        }

        AppText {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            kind: AppText.Secondary
            color: root.refused ? Theme.danger : Theme.muted
            text: root.statusText
            wrapMode: Text.Wrap
        }
    }

    AppText {
        visible: root.row.errorText.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: 68
        kind: AppText.Secondary
        color: root.refused ? Theme.danger : Theme.muted
        text: root.row.errorText
        wrapMode: Text.Wrap
    }

    Repeater {
        model: root.row.limitations

        AppText {
            id: limitation

            required property string modelData

            Layout.fillWidth: true
            Layout.leftMargin: 68
            kind: AppText.Secondary
            text: limitation.modelData
            wrapMode: Text.Wrap
        }
    }
}
