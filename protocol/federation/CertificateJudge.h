// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/JudgeParts.h"

namespace verbund {

/// Whether a certificate names exactly the SIP server (A-labels); an identity of the domain as a URI (RFC
/// 5922) is not enough for systems that federate by `_sipfederationtls._tcp`.
[[nodiscard]] FederationLine sipNameLine(
    const CertificateFacts &certificate, const QString &host, const QString &domain);
/// Whether a certificate names the XMPP domain (RFC 6120 §13.7.1).
[[nodiscard]] FederationLine xmppNameLine(const CertificateFacts &certificate, const QString &domain);
/// Whether it is trusted, and for both ways between servers.
[[nodiscard]] FederationLine trustLine(
    FederationLine::Check check, const CertificateFacts &certificate, const ChainFacts &trust);
/// Whether all of the chain are valid now, and for how long.
[[nodiscard]] FederationLine validityLine(
    FederationLine::Check check, const QList<CertificateFacts> &path, const QDateTime &now);

} // namespace verbund
