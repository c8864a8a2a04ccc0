// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// Over every page: what can be undone, and what became of an export.
Column {
    id: root

    required property ContactDesk desk
    required property PrivacyDesk privacy
    required property FederationForm federation

    property string notice
    property bool failed: false

    function say(sentence: string): void {
        root.failed = false;
        root.notice = sentence;
    }

    spacing: 8

    Connections {
        target: root.desk

        function onExported(count: int): void {
            root.say(qsTr("%n contact(s) exported.", "", count));
        }

        function onExportFailed(sentence: string): void {
            root.failed = true;
            root.notice = sentence;
        }
    }

    Connections {
        target: root.privacy

        function onExported(count: int): void {
            root.say(qsTr("%n person(s) exported.", "", count));
        }

        function onFailed(sentence: string): void {
            root.failed = true;
            root.notice = sentence;
        }
    }

    Connections {
        target: root.federation

        function onSaved(file: string): void {
            root.say(qsTr("The report is saved as %1.").arg(file));
        }

        function onFailed(sentence: string): void {
            root.failed = true;
            root.notice = sentence;
        }
    }

    // A failure stays until it is read.
    Timer {
        interval: 8000
        running: root.notice.length > 0 && !root.failed
        onTriggered: root.notice = ""
    }

    ActionBar {
        width: root.width
        text: root.notice
        onClosed: root.notice = ""
    }

    ActionBar {
        width: root.width
        text: root.desk.undo.pending ? root.desk.undo.text : ""
        actionText: qsTr("Undo")
        onActionTriggered: root.desk.undo.undo()
        onClosed: root.desk.undo.dismiss()
    }
}
