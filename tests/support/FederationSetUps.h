// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"

#include <array>

namespace verbund::test {

/// A set-up of the sandbox, and what the federation check has to say of it first.
struct FederationSetUp {
    using Check = FederationLine::Check;
    using Problem = FederationLine::Problem;
    using Verdict = FederationLine::Verdict;
    using Actor = FederationLine::Actor;

    /// What is wrong, for the test's log.
    const char *name;
    const char *domain;
    /// The first line that failed, or else that has a remark.
    Check check;
    Verdict verdict;
    Problem problem;
    Actor actor;
    /// Server by hand; empty: by DNS.
    const char *direct = "";
};

inline constexpr std::array federationSetUps{
    FederationSetUp{"no such domain", "no-such-domain.example", FederationSetUp::Check::Domain,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::DomainUnknown,
        FederationSetUp::Actor::User},
    FederationSetUp{"no SRV", "nosrv.example", FederationSetUp::Check::SipRecord,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::NoSipRecord, FederationSetUp::Actor::Dns},
    FederationSetUp{"mail only", "mailonly.example", FederationSetUp::Check::Domain,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::MailOnly, FederationSetUp::Actor::User},
    FederationSetUp{"not offered", "not-offered.example", FederationSetUp::Check::SipRecord,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::ServiceRefused,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"wrong port", "wrongport.example", FederationSetUp::Check::SipRecord,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::OtherPort, FederationSetUp::Actor::Dns},
    FederationSetUp{"target outside", "outside.example", FederationSetUp::Check::SipTarget,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::TargetOutside,
        FederationSetUp::Actor::Dns},
    FederationSetUp{"internal target", "internal.example", FederationSetUp::Check::SipTarget,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::TargetInternal,
        FederationSetUp::Actor::Dns},
    FederationSetUp{"alias", "alias.example", FederationSetUp::Check::SipTarget,
        FederationSetUp::Verdict::Warning, FederationSetUp::Problem::TargetAlias,
        FederationSetUp::Actor::Dns},
    FederationSetUp{"no address", "noaddress.example", FederationSetUp::Check::SipAddress,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::NoAddress, FederationSetUp::Actor::Dns},
    FederationSetUp{"several addresses", "addresses.example", FederationSetUp::Check::SipAddress,
        FederationSetUp::Verdict::Warning, FederationSetUp::Problem::SeveralAddresses,
        FederationSetUp::Actor::Dns},
    FederationSetUp{"port closed", "closed.example", FederationSetUp::Check::SipPort,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::PortClosed,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"silent port", "quiet.example", FederationSetUp::Check::SipPort,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::PortSilent,
        FederationSetUp::Actor::Network},
    FederationSetUp{"plain text", "plaintext.example", FederationSetUp::Check::SipTls,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::PlainText,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"wrong name", "sip-wrongname.example", FederationSetUp::Check::SipCertificate,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::WrongName,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"wildcard", "wildcard.example", FederationSetUp::Check::SipCertificate,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::Wildcard,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"only a URI", "sip-onlyuri.example", FederationSetUp::Check::SipCertificate,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::OnlyUriNames,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"unknown authority", "sip-unknownca.example", FederationSetUp::Check::SipTrust,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::UnknownAuthority,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"missing intermediate", "nochain.example", FederationSetUp::Check::SipTrust,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::MissingIntermediate,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"expired", "sip-expired.example", FederationSetUp::Check::SipValidity,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::Expired, FederationSetUp::Actor::Partner},
    FederationSetUp{"expiring", "expiring.example", FederationSetUp::Check::SipValidity,
        FederationSetUp::Verdict::Warning, FederationSetUp::Problem::ExpiresSoon,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"expired, XMPP", "expired.example", FederationSetUp::Check::XmppValidity,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::Expired, FederationSetUp::Actor::Partner},
    FederationSetUp{"XMPP without TLS", "xmpp-plain.example", FederationSetUp::Check::XmppTls,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::NoStartTls,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"domain unknown to its server", "zähne.example", FederationSetUp::Check::XmppStream,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::HostUnknown,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"Teams", "teams.example", FederationSetUp::Check::System,
        FederationSetUp::Verdict::Warning, FederationSetUp::Problem::TeamsAnswers,
        FederationSetUp::Actor::Partner},
    FederationSetUp{"direct, not said", "direct.example", FederationSetUp::Check::SipRecord,
        FederationSetUp::Verdict::Failed, FederationSetUp::Problem::NoSipRecord, FederationSetUp::Actor::Dns},
};

} // namespace verbund::test
