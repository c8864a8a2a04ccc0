// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/SignIn.h"

#include <QDnsLookup>
#include <QObject>

namespace verbund::xmpp {

/// One way to reach a server.
struct Endpoint {
    QString host;
    quint16 port = 0;
    bool directTls = false;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// One SRV record, or the fact that a service is refused ("." as its target).
struct ServiceRecord {
    QString target;
    quint16 port = 0;
    quint16 priority = 0;
};

/// The ways in the order to try them: both kinds of record by priority, direct TLS first among equals
/// (XEP-0368 §3); without any record the domain itself (RFC 6120 §3.2.2); empty where the domain refuses the
/// service.
[[nodiscard]] QList<Endpoint> endpointsFrom(
    const QList<ServiceRecord> &directTls, const QList<ServiceRecord> &startTls, const QString &domain);
/// The ways to an explicitly given host: 5223 speaks TLS at once, other ports by STARTTLS.
[[nodiscard]] QList<Endpoint> endpointsFor(const QString &host, quint16 port);

/// Finds the ways to a domain's server by DNS.
class ServerLookup : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Looks up once; found() follows. A tentative sign-in goes only where a record says so.
    void start(const SignIn &signIn);
    /// False when DNS itself could not be asked, which says nothing about the domain.
    [[nodiscard]] bool isAnswered() const;

Q_SIGNALS:
    void found(const QList<verbund::xmpp::Endpoint> &endpoints);

private:
    void finishOne();

    QDnsLookup m_directTls;
    QDnsLookup m_startTls;
    QString m_domain;
    int m_pending = 0;
    bool m_tentative = false;
};

} // namespace verbund::xmpp
