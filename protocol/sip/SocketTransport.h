// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Transport.h"

#include <QSslSocket>

namespace verbund::sip {

/// TLS 1.2 or newer over QSslSocket, with the system's proxies and trust; the name is checked by
/// CertificateIdentity. Plain TCP only to loopback, for tests.
class SocketTransport final : public Transport {
    Q_OBJECT

public:
    enum class Security { Tls, PlainOnLoopback };

    /// `caFile`: PEM with additional authorities; empty: none.
    explicit SocketTransport(
        const QString &caFile, Security security = Security::Tls, QObject *parent = nullptr);

    ~SocketTransport() override;

    void open(const Endpoint &endpoint, const QByteArray &domain) override;
    void send(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] QByteArray localAddress() const override;
    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] bool wasSecured() const override { return m_secured; }

private:
    void judge(const QList<QSslError> &errors);
    void start();
    void finish(const Error &reason);
    [[nodiscard]] bool isRightPeer() const;

    QSslSocket m_socket;
    Security m_security;
    QByteArray m_domain;
    bool m_secured = false;
    bool m_open = false;
    bool m_over = false;
};

} // namespace verbund::sip
