// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Verbund.Client
import Verbund.Controls

/// What came of the federation check, in one sentence; how far it is while it runs.
Rectangle {
    id: root

    required property FederationForm form

    readonly property string sentence: form.summary

    function tell(): void {
        root.Accessible.announce(root.sentence, Accessible.Polite);
    }

    visible: sentence.length > 0
    implicitHeight: words.implicitHeight + 32
    radius: Theme.radiusCard
    color: {
        switch (root.form.verdict) {
        case FederationLine.Failed:
            return Theme.dangerSoft;
        case FederationLine.Warning:
            return Theme.warningSoft;
        case FederationLine.Ok:
            return Theme.okSoft;
        default:
            return Theme.accentSoft;
        }
    }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    AppText {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 17
        anchors.rightMargin: 17
        kind: AppText.Strong
        color: {
            switch (root.form.verdict) {
            case FederationLine.Failed:
                return Theme.dangerInk;
            case FederationLine.Warning:
                return Theme.warning;
            case FederationLine.Ok:
                return Theme.ok;
            default:
                return Theme.text;
            }
        }
        text: root.sentence
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.ignored: true
    }

    Connections {
        target: root.form

        function onFinished(): void {
            root.tell();
        }
    }
}
