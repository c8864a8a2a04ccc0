// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Verbund.Client
import Verbund.Controls

/// What the user should know of the IM address of the contact he edits.
ColumnLayout {
    id: root

    required property ContactForm form

    readonly property string hint: {
        switch (root.form.hint) {
        case ContactForm.NoField:
            return qsTr("To write to this person, fill in one of these: SIP address, XMPP address or an e-mail address. A phone number helps only where a mapping rule makes an address of it.");
        case ContactForm.NoneUsable:
            return qsTr("None of the fields gives an address that can be used. Below it says why, and an e-mail, SIP or XMPP address would help.");
        case ContactForm.Unsure:
            return qsTr("By the records of the domain this address cannot be reached. Only your home server may know a way: messages may come back.");
        case ContactForm.PinLost:
            return qsTr("The pinned field cannot be used at present, so the order decides. The pin is kept.");
        default:
            return "";
        }
    }

    /// The way to the address is to be looked at.
    signal checkWanted

    visible: hint.length > 0 || form.mixedScripts || form.doubleName.length > 0
    spacing: 8

    Banner {
        Layout.fillWidth: true
        kind: root.form.hint === ContactForm.NoField ? Banner.Info : Banner.Warning
        text: root.hint
        actionText: root.form.hint === ContactForm.Unsure ? qsTr("Check connection") : ""
        onActionTriggered: root.checkWanted()
    }

    Banner {
        Layout.fillWidth: true
        kind: Banner.Danger
        text: root.form.mixedScripts ? qsTr("This address mixes letters of several scripts and may imitate another one. Ask the person before you trust it.") : ""
    }

    Banner {
        Layout.fillWidth: true
        kind: Banner.Warning
        text: root.form.doubleName.length > 0 ? qsTr("%1 in your contacts has the same IM address.").arg(root.form.doubleName) : ""
    }
}
