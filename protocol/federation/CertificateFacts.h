// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>

namespace verbund {

/// What a certificate says, as far as it matters between servers; all text is bounded and on one line.
struct CertificateFacts {
    /// Its common name, else its organisation or first name.
    QString subject;
    QString issuer;
    QString issuerOrganisation;
    /// Host of where the issuer's certificate can be fetched (RFC 5280 §4.2.2.1); nobody fetches it here.
    QString issuerHost;
    QString commonName;
    /// Alternative names, in lower case.
    QStringList dnsNames;
    QStringList uris;
    /// Addresses, and the names that XMPP has of its own (RFC 6120 §13.7.1.4: SRVName, XmppAddr).
    QStringList addresses;
    QStringList services;
    QStringList xmppAddresses;
    bool hasAlternativeNames = false;
    QDateTime notBefore;
    QDateTime notAfter;
    bool forServers = false;
    bool forClients = false;

    /// Reads a DER certificate; without a subject where it is none.
    [[nodiscard]] static CertificateFacts read(const QByteArray &der);

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// Whether a chain of certificates leads to a trusted authority, whatever its dates.
struct ChainFacts {
    enum class Kind { Trusted, UnknownAuthority, SelfSigned, MissingIntermediate, Weak, Invalid };

    Kind kind = Kind::Invalid;
    /// Whose certificate, or which authority.
    QString subject;
    /// In the words of the TLS library.
    QString reason;
    /// Where it is trusted: from the server's certificate up to the last one below the trusted authority.
    QList<CertificateFacts> path{};

    friend bool operator==(const ChainFacts &, const ChainFacts &) = default;
};

} // namespace verbund
