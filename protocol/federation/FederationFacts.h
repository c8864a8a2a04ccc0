// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Resolver.h"
#include "protocol/federation/CertificateFacts.h"

#include <QDateTime>

#include <optional>

namespace verbund {

/// What was learnt at one address of a server.
struct EndpointFacts {
    enum class Reach { Pending, Open, Refused, Silent, NoRoute };
    /// How the conversation went. Encrypted: TLS stands, or would for who shows a certificate.
    enum class Talk {
        Pending,
        Encrypted,
        PlainText,
        TooOld,
        Failed,
        Silent,
        NoStartTls,
        NotXmpp,
        HostUnknown,
        Refused,
    };

    QString address;
    Reach reach = Reach::Pending;
    /// This device's own address is one of a private network; and so is the server's.
    bool fromPrivate = false;
    bool toPrivate = false;
    Talk talk = Talk::Pending;
    /// The other side's reason, in its words or those of the TLS library.
    QString reason;
    QString version;
    QString cipher;
    bool asksForCertificate = false;
    /// As it was sent, the server's own first.
    QList<CertificateFacts> chain;
    ChainFacts trust;
    /// XMPP (RFC 6120): STARTTLS is mandatory; after TLS, what is known of SASL EXTERNAL and dialback.
    bool requiresTls = false;
    bool streamKnown = false;
    bool external = false;
    bool dialback = false;
    /// Nothing more comes.
    bool settled = false;

    friend bool operator==(const EndpointFacts &, const EndpointFacts &) = default;
};

/// A server that a record names.
struct TargetFacts {
    /// As DNS has it (A-labels), without trailing dot.
    QString host;
    quint16 port = 0;
    /// TLS from the first byte (XEP-0368), where STARTTLS is usual.
    bool directTls = false;
    std::optional<DnsAnswer> ipv4;
    std::optional<DnsAnswer> ipv6;
    /// Those that are tried; complete once both answers are there.
    QList<EndpointFacts> endpoints;

    friend bool operator==(const TargetFacts &, const TargetFacts &) = default;
};

/// What was learnt about one protocol of a domain.
struct ServiceFacts {
    /// `_sipfederationtls._tcp` or `_xmpp-server._tcp`.
    std::optional<DnsAnswer> usual;
    /// `_sips._tcp` or `_xmpps-server._tcp`.
    std::optional<DnsAnswer> other;
    /// The server is known by hand: DNS is not asked for records.
    bool direct = false;
    /// The domain itself is tried, because there is no record (RFC 6120 §3.2.2).
    bool fallback = false;
    /// No further target comes.
    bool searched = false;
    QList<TargetFacts> targets;

    friend bool operator==(const ServiceFacts &, const ServiceFacts &) = default;
};

/// All that a check has learnt so far.
struct FederationFacts {
    /// As DNS has it (A-labels); empty: what was asked for is no domain.
    QString domain;
    /// What was asked for, as people read it.
    QString subject;
    bool own = false;
    QString direct;
    QDateTime now;
    std::optional<DnsAnswer> ipv4;
    std::optional<DnsAnswer> ipv6;
    std::optional<DnsAnswer> mail;
    ServiceFacts sip;
    ServiceFacts xmpp;

    friend bool operator==(const FederationFacts &, const FederationFacts &) = default;
};

} // namespace verbund
