// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Transport.h"

#include <QByteArrayList>

namespace verbund::test {

/// A connection whose other end is the test: it opens, brings bytes and breaks when told.
class FakeTransport final : public sip::Transport {
    Q_OBJECT

public:
    using Transport::Transport;

    /// The other side is there.
    void accept();
    /// The other side sends.
    void deliver(const QByteArray &bytes) { Q_EMIT received(bytes); }
    /// The connection ends.
    void breakOff(Error::Kind kind = Error::Kind::ConnectionLost);
    /// What was sent and not yet taken; taken by this.
    [[nodiscard]] QByteArrayList takeSent() { return std::exchange(m_sent, {}); }
    [[nodiscard]] qsizetype sentCount() const { return m_sent.size(); }
    [[nodiscard]] const sip::Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] const QByteArray &domain() const { return m_domain; }
    [[nodiscard]] bool isClosed() const { return m_over; }

    void open(const sip::Endpoint &endpoint, const QByteArray &domain) override;
    void send(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] QByteArray localAddress() const override { return "127.0.0.1:40000"; }
    [[nodiscard]] QByteArray name() const override { return "TLS"; }
    [[nodiscard]] bool wasSecured() const override { return m_open; }

Q_SIGNALS:
    /// open() was called.
    void asked();
    /// Something was sent.
    void sent();

private:
    sip::Endpoint m_endpoint;
    QByteArray m_domain;
    QByteArrayList m_sent;
    bool m_open = false;
    bool m_over = false;
};

} // namespace verbund::test
