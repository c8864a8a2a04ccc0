// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// "What would happen" with a number or an address, as the rules stand now.
ColumnLayout {
    id: root

    required property AddressRulesForm form

    readonly property string outcome: form.sample.length === 0 ? "" : form.outcome.length > 0 ? qsTr("becomes %1").arg(form.outcome) : qsTr("is dropped: no address comes of it")
    readonly property string backwards: form.sample.length > 0 && form.backwards.length > 0 ? qsTr("and back: %1").arg(form.backwards) : ""

    spacing: 4

    LabelledField {
        Layout.fillWidth: true
        label: qsTr("What would happen with")
        placeholderText: qsTr("a phone number or an address")
        hints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 1024
        text: root.form.sample
        onEdited: text => root.form.sample = text
    }

    RowLayout {
        visible: root.outcome.length > 0
        Layout.fillWidth: true
        spacing: 8

        VerdictTile {
            kind: root.form.outcome.length > 0 ? VerdictTile.Good : VerdictTile.Bad
        }

        AppText {
            Layout.fillWidth: true
            text: root.backwards.length > 0 ? root.outcome + " · " + root.backwards : root.outcome
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }

    AppText {
        visible: root.form.sampleGivenUp
        Layout.fillWidth: true
        kind: AppText.Secondary
        color: Theme.warning
        text: qsTr("One rule takes too long on this text and is passed over. Make its pattern simpler.")
        wrapMode: Text.Wrap
    }
}
