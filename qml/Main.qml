// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// The window: one page per phase of the client, and the toasts beside it.
AppWindow {
    id: root

    required property Client client
    /// The desktop shows an icon of ours: closing the window does not end the program then.
    property bool hasTray: false

    readonly property int unread: client.chats ? client.chats.unread : 0
    readonly property bool dark: {
        switch (root.client.settings.theme) {
        case Settings.Dark:
            return true;
        case Settings.Light:
            return false;
        default:
            return Application.styleHints.colorScheme === Qt.Dark;
        }
    }
    readonly property bool narrow: width < 720

    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 480
    visible: true
    title: unread > 0 ? qsTr("(%1) Verbund").arg(unread) : "Verbund"

    onDarkChanged: Theme.dark = root.dark
    onNarrowChanged: Theme.touch = root.narrow
    onClosing: event => {
        if (root.hasTray && root.client.phase === Client.SignedIn) {
            event.accepted = false;
            root.hide();
        }
    }
    onActiveChanged: root.client.setWindowActive(root.active)
    Component.onCompleted: {
        Theme.dark = root.dark;
        Theme.touch = root.narrow;
    }

    Logo {
        visible: root.client.phase === Client.Starting
        anchors.centerIn: parent
        size: 48
    }

    Loader {
        anchors.fill: parent
        focus: active
        active: root.client.phase === Client.SignedOut
        sourceComponent: SignInPage {
            form: root.client.signInForm
            focus: true
        }
    }

    Loader {
        id: shell

        anchors.fill: parent
        focus: active
        active: root.client.phase === Client.SignedIn
        sourceComponent: Shell {
            objectName: "shell"
            client: root.client
            focus: true
        }
    }

    Loader {
        anchors.fill: parent
        focus: active
        active: root.client.phase === Client.Blocked
        sourceComponent: ProblemPage {
            focus: true
            problem: root.client.problem
            path: root.client.problemPath
            canStartAnew: root.client.canStartAnew
            onRetryWanted: root.client.retry()
            onStartAnewWanted: root.client.startAnew()
        }
    }

    ToastWindow {
        toasts: root.client.toasts
    }
}
