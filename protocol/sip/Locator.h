// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Resolver.h"
#include "protocol/SignIn.h"
#include "protocol/sip/Transport.h"

#include <QObject>

#include <functional>

namespace verbund::sip {

/// The SIP port over TLS (RFC 3261 §19.1.2).
inline constexpr quint16 tlsPort = 5061;

/// Records in the order to try them: by priority, among equals by chance in proportion to their weight (RFC
/// 2782); `random` gives a number from 0 up to and including its argument. Empty where the domain refuses.
[[nodiscard]] QList<Endpoint> orderedTargets(
    QList<ServiceRecord> records, const std::function<quint32(quint32)> &random);

/// Finds the addresses of a domain's SIP server over TLS (RFC 3263 §4): SRV `_sips._tcp`, then A and AAAA.
class Locator final : public QObject {
    Q_OBJECT

public:
    explicit Locator(Resolver &resolver, QObject *parent = nullptr);

    /// Looks up once; found() follows.
    void start(const SignIn &signIn);

Q_SIGNALS:
    /// The endpoints as IP addresses in the order to try them; an empty list says why in `error`.
    void found(const QList<verbund::sip::Endpoint> &endpoints, const verbund::Error &error);

private:
    void takeServices(const Result<QList<ServiceRecord>> &services);
    void resolveNext();
    void finish();

    Resolver &m_resolver;
    QString m_domain;
    QList<Endpoint> m_names;
    QList<Endpoint> m_endpoints;
    Error m_error;
    bool m_tentative = false;
};

/// The A-label form of a domain, in lower case (RFC 5890).
[[nodiscard]] QByteArray toAscii(const QString &domain);

} // namespace verbund::sip
