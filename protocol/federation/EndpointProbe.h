// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/FederationFacts.h"
#include "protocol/federation/TlsClient.h"
#include "protocol/federation/TrustStore.h"
#include "protocol/federation/XmppGreeting.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace verbund {

/// Looks at one address of a server: connects, sets up TLS, looks at the certificate, and closes.
class EndpointProbe final : public QObject {
    Q_OBJECT

public:
    /// What is said at that address before and under TLS.
    enum class Speech { Tls, XmppWithStartTls, XmppUnderTls };
    struct Plan {
        QString address;
        quint16 port = 0;
        Speech speech = Speech::Tls;
        /// The name that the server is asked for (A-labels); empty: none.
        QString serverName;
        /// Of the XMPP stream.
        QString domain;
        std::chrono::milliseconds connecting;
        std::chrono::milliseconds talking;
    };

    EndpointProbe(const Plan &plan, std::shared_ptr<const TrustStore> trust, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const EndpointFacts &facts() const { return m_facts; }

Q_SIGNALS:
    /// More is known.
    void learnt();

private:
    using Reach = EndpointFacts::Reach;
    using Talk = EndpointFacts::Talk;

    void connected();
    void failed();
    void received();
    void late();
    void beginTls();
    void takeTls(const QByteArray &bytes);
    void takeGreeting(const QByteArray &bytes);
    void refused(const QString &reason);
    void takeCertificate();
    void tlsFailed();
    void ping();
    /// The first connection counts no more, and the second is not begun.
    [[nodiscard]] bool isBetween() const { return m_before != Talk::Pending && !m_pinging; }
    void send();
    void end(Talk talk, const QString &reason = {});

    Plan m_plan;
    std::shared_ptr<const TrustStore> m_trust;
    QTcpSocket m_socket;
    QTimer m_timer;
    std::optional<XmppGreeting> m_greeting;
    std::unique_ptr<TlsClient> m_tls;
    EndpointFacts m_facts;
    /// The second connection, which asks whether the server speaks without TLS, and what was found before.
    bool m_pinging = false;
    Talk m_before = Talk::Pending;
    bool m_ended = false;
};

} // namespace verbund
