// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Flow.h"

#include <QPointer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace verbund::sip {

Flow::Flow(std::unique_ptr<Transport> transport, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_timing(timing)
{
    m_ping.setSingleShot(true);
    m_pong.setSingleShot(true);
    connect(m_transport.get(), &Transport::opened, this, [this] {
        m_open = true;
        schedulePing();
        Q_EMIT opened();
    });
    connect(m_transport.get(), &Transport::received, this, &Flow::read);
    connect(m_transport.get(), &Transport::closed, this, &Flow::finish);
    connect(&m_ping, &QTimer::timeout, this, &Flow::ping);
    connect(&m_pong, &QTimer::timeout, this, [this] {
        abandon({.kind = Error::Kind::ConnectionLost,
            .subject = QString::fromLatin1(m_domain),
            .cause = u"no answer to a keep-alive"_s});
    });
}

// The transport may say once more that it ends, while it is destroyed.
Flow::~Flow() { m_transport->disconnect(this); }

void Flow::open(const Endpoint &endpoint, const QByteArray &domain)
{
    m_domain = domain;
    m_transport->open(endpoint, domain);
}

void Flow::send(const QByteArray &message)
{
    if (m_open)
        m_transport->send(message);
}

void Flow::close()
{
    m_ping.stop();
    m_pong.stop();
    m_transport->close();
}

void Flow::abandon(const Error &reason) { finish(reason); }

void Flow::keepAlive(std::chrono::seconds interval)
{
    if (interval.count() > 0)
        m_timing.ping = interval;
    schedulePing();
}

// Usually a minute and more: Qt makes the timer as coarse as that allows, for few wake-ups.
// Between 80 and 100 % of it, so that clients do not fall into step (RFC 5626 §4.4).
void Flow::schedulePing()
{
    const auto spread = 0.8 + 0.2 * QRandomGenerator::global()->generateDouble();
    m_ping.start(std::chrono::milliseconds(qint64(double(m_timing.ping.count()) * spread)));
}

void Flow::ping()
{
    m_transport->send("\r\n\r\n");
    m_pong.start(m_timing.pong);
}

void Flow::read(const QByteArray &bytes)
{
    // Whatever comes shows that the other side lives, also the beginning of something long.
    const bool awaited = m_pong.isActive();
    if (awaited) {
        m_pong.stop();
        schedulePing();
    }
    m_framer.feed(bytes);
    // Whoever takes a message may end this flow.
    const QPointer guard(this);
    while (!m_over) {
        const auto frame = m_framer.next();
        if (!frame)
            break;
        take(*frame, awaited);
        if (!guard)
            return;
    }
    if (const auto &error = m_framer.error(); error && !m_over)
        abandon({.kind = error->kind == Error::Kind::TooLarge ? Error::Kind::ProtocolViolation : error->kind,
            .subject = QString::fromLatin1(m_domain),
            .cause = error->cause});
}

void Flow::take(const Framer::Frame &frame, bool pongAwaited)
{
    using Kind = Framer::Frame::Kind;
    // A ping may come in two pieces: then it looks like two answers that nobody asked for.
    const bool half = frame.kind == Kind::Pong && !pongAwaited;
    const bool ping = frame.kind == Kind::Ping || (half && m_halfPing);
    m_halfPing = half && !ping;
    if (ping)
        m_transport->send("\r\n");
    if (frame.kind != Kind::Message)
        return;
    if (const auto message = SipMessage::parse(frame.bytes))
        Q_EMIT received(*message);
}

void Flow::finish(const Error &reason)
{
    if (std::exchange(m_over, true))
        return;
    m_open = false;
    m_ping.stop();
    m_pong.stop();
    const QPointer guard(this);
    m_transport->close();
    if (guard)
        Q_EMIT closed(reason);
}

} // namespace verbund::sip

#include "moc_Flow.cpp"
