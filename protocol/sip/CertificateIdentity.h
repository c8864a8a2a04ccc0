// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace verbund::sip {

/// The identities that a certificate claims, as far as they count for SIP (RFC 5922 §7.1).
struct CertificateIdentity {
    /// Hosts of URI names with the scheme sip, without a user.
    QByteArrayList sipDomains;
    QByteArrayList dnsNames;
    /// IPv4 and IPv6 addresses as text.
    QByteArrayList addresses;
    /// The last common name; counts only where there is no other name at all.
    QByteArray commonName;
    bool hasAlternativeNames = false;

    /// Reads a DER certificate; empty when it is none.
    [[nodiscard]] static CertificateIdentity read(const QByteArray &der);
    /// True when it speaks for this SIP domain (A-labels) or IP literal: URI names first, DNS names only
    /// without any of those, no wildcards, the common name only without alternative names (RFC 5922 §7.2).
    [[nodiscard]] bool matches(const QByteArray &domain) const;
};

} // namespace verbund::sip
