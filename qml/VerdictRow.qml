// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// One field's way to an IM address: what became of it and why; a usable one can be pinned.
RowLayout {
    id: root

    required property candidate one
    property bool pinnable: true
    property bool divided: false

    readonly property bool pinned: one.verdict === Candidate.Pinned
    readonly property string found: AddressWords.address(one)
    readonly property string reach: AddressWords.reach(one)
    readonly property string steps: AddressWords.steps(one)

    readonly property int kind: {
        if (root.one.chosen)
            return VerdictTile.Good;
        switch (root.one.verdict) {
        case Candidate.Later:
        case Candidate.Same:
        case Candidate.NoRule:
            return VerdictTile.Idle;
        default:
            return VerdictTile.Bad;
        }
    }

    /// The user pins it, or lets it go.
    signal pinWanted(pinned: bool)
    /// Why it cannot be reached is to be looked at.
    signal checkWanted

    function focusButton(): void {
        button.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 14

    VerdictTile {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 2
        kind: root.kind
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        AppText {
            Layout.fillWidth: true
            kind: AppText.Strong
            text: AddressWords.field(root.one.field)
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            color: Theme.text
            text: root.found.length > 0 && root.found !== root.one.text ? root.one.text + "\n→ " + root.found : root.one.text
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            maximumLineCount: 4
        }

        AppText {
            Layout.fillWidth: true
            kind: AppText.Secondary
            text: [AddressWords.verdict(root.one), root.steps, root.reach].filter(one => one.length > 0).join(" ")
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        AppText {
            visible: root.one.mixedScripts
            Layout.fillWidth: true
            kind: AppText.Secondary
            color: Theme.danger
            text: qsTr("Mixes letters of several scripts: it may imitate another address.")
            wrapMode: Text.Wrap
        }

        AppButton {
            id: button

            visible: root.pinnable && root.one.usable
            Layout.fillWidth: true
            kind: AppButton.Link
            text: root.pinned ? qsTr("Pinned · release") : qsTr("Always use this")
            Accessible.name: root.pinned ? qsTr("Release %1").arg(AddressWords.field(root.one.field)) : qsTr("Always use %1").arg(AddressWords.field(root.one.field))
            onClicked: root.pinWanted(!root.pinned)
        }

        AppButton {
            visible: root.one.verdict === Candidate.NoRecords
            Layout.fillWidth: true
            kind: AppButton.Link
            text: qsTr("Check connection")
            Accessible.name: qsTr("Check connection to %1").arg(root.one.address.domain)
            onClicked: root.checkWanted()
        }
    }
}
