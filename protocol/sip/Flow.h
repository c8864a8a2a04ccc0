// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Framer.h"
#include "protocol/sip/SipMessage.h"
#include "protocol/sip/Timing.h"
#include "protocol/sip/Transport.h"

#include <QTimer>

#include <memory>

namespace verbund::sip {

/// One connection to the server as messages: frames, parses, keeps alive (RFC 5626 §3.5.1, §4.4.1). A message
/// that cannot be read is dropped and the connection kept; a stream that cannot be framed is closed.
class Flow final : public QObject {
    Q_OBJECT

public:
    Flow(std::unique_ptr<Transport> transport, const Timing &timing, QObject *parent = nullptr);
    ~Flow() override;

    /// Connects; opened() or closed() follows.
    void open(const Endpoint &endpoint, const QByteArray &domain);
    void send(const QByteArray &message);
    /// Ends when everything is sent; closed() follows.
    void close();
    /// Ends at once for this reason; closed() follows.
    void abandon(const Error &reason);
    /// Keeps alive in this rhythm from now on (Flow-Timer); 0: the usual one.
    void keepAlive(std::chrono::seconds interval);

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Transport &transport() const { return *m_transport; }

Q_SIGNALS:
    void opened();
    void received(const verbund::sip::SipMessage &message);
    /// Over, for this reason; kind None after close().
    void closed(const verbund::Error &reason);

private:
    void read(const QByteArray &bytes);
    void take(const Framer::Frame &frame, bool pongAwaited);
    void ping();
    void schedulePing();
    void finish(const Error &reason);

    std::unique_ptr<Transport> m_transport;
    Timing m_timing;
    Framer m_framer;
    QTimer m_ping;
    QTimer m_pong;
    QByteArray m_domain;
    bool m_halfPing = false;
    bool m_open = false;
    bool m_over = false;
};

} // namespace verbund::sip
