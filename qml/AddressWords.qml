// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import Verbund.Client

/// How an IM address is found, in words: the one place for them.
QtObject {
    id: root

    function field(field: int): string {
        switch (field) {
        case Card.Sip:
            return qsTr("SIP address");
        case Card.Xmpp:
            return qsTr("XMPP address");
        case Card.OfficeMail:
            return qsTr("E-mail (office)");
        case Card.PrivateMail:
            return qsTr("E-mail (private)");
        case Card.OtherMail:
            return qsTr("E-mail (other)");
        case Card.Phone:
            return qsTr("Phone number");
        case Card.List:
            return qsTr("Contact list");
        default:
            return "";
        }
    }

    /// The address as people write it.
    function address(one: candidate): string {
        return one.plain.length > 0 ? one.plain : one.address.text;
    }

    /// From which field the chosen address is; empty when none is chosen.
    function source(candidates: list<candidate>): string {
        for (let i = 0; i < candidates.length; ++i) {
            if (candidates[i].chosen)
                return root.field(candidates[i].field);
        }
        return "";
    }

    /// Why it won or lost.
    function verdict(one: candidate): string {
        switch (one.verdict) {
        case Candidate.Chosen:
            return qsTr("The first in the order that can be used.");
        case Candidate.Pinned:
            return qsTr("Pinned: you want this one, whatever the order says.");
        case Candidate.Later:
            return qsTr("Can be used, but another field comes first.");
        case Candidate.Same:
            return qsTr("The same address as one above.");
        case Candidate.Invalid:
            return qsTr("This is not an address.");
        case Candidate.Dropped:
            return qsTr("The mapping rules drop it.");
        case Candidate.NoRule:
            return qsTr("No mapping rule makes an address of this number.");
        case Candidate.NoLine:
            return qsTr("Needs a protocol that your account does not speak.");
        case Candidate.NoRecords:
            return qsTr("By its records in the DNS, %1 cannot be reached from your account.").arg(one.address.domain);
        case Candidate.Own:
            return qsTr("This is your own address.");
        default:
            return "";
        }
    }

    /// How its protocol was found; empty where the verdict says all.
    function reach(one: candidate): string {
        if (!one.usable)
            return "";
        switch (one.reach) {
        case Candidate.Named:
            return qsTr("The protocol is written in the field.");
        case Candidate.OwnDomain:
            return qsTr("Your own company: your home server delivers.");
        case Candidate.Records:
            return qsTr("The protocol is from the records of %1 in the DNS.").arg(one.address.domain);
        case Candidate.NotLookedUp:
            return qsTr("%1 is not looked up yet: your home server is assumed to know the way.").arg(one.address.domain);
        case Candidate.HomeServer:
            return qsTr("The DNS names no way to %1: only your home server may know one.").arg(one.address.domain);
        case Candidate.List:
            return qsTr("As on the contact list of your home server.");
        default:
            return "";
        }
    }

    /// What a mapping rule and the notation of public networks did to it; empty: nothing.
    function steps(one: candidate): string {
        const rule = one.rule >= 0 ? qsTr("Mapping rule %1 makes “%2” of it.").arg(one.rule + 1).arg(one.mapped) : "";
        const notation = one.plain.length > 0 ? qsTr("Public network: travels as %1.").arg(one.address.text) : "";
        return rule.length > 0 && notation.length > 0 ? rule + " " + notation : rule + notation;
    }
}
