// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/SystemResolver.h"
#include "protocol/sip/SipSession.h"
#include "protocol/sip/SocketTransport.h"
#include "tests/support/ProbeProcess.h"
#include "tests/support/RecordingSink.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace verbund::test {

inline constexpr int patience = 8'000;

inline ImAddress address(const QString &text) { return ImAddress::parse(text).value_or(ImAddress()); }

/// The real connection; keeps what came in, byte by byte.
class HeardTransport final : public sip::Transport {
public:
    HeardTransport(const QString &caFile, QByteArray &heard)
        : m_inner(caFile)
    {
        connect(&m_inner, &Transport::opened, this, &Transport::opened);
        connect(&m_inner, &Transport::closed, this, &Transport::closed);
        connect(&m_inner, &Transport::received, this, [this, &heard](const QByteArray &bytes) {
            heard += bytes;
            Q_EMIT received(bytes);
        });
    }
    void open(const sip::Endpoint &endpoint, const QByteArray &domain) override
    {
        m_inner.open(endpoint, domain);
    }
    void send(const QByteArray &bytes) override { m_inner.send(bytes); }
    void close() override { m_inner.close(); }
    [[nodiscard]] QByteArray localAddress() const override { return m_inner.localAddress(); }
    [[nodiscard]] QByteArray name() const override { return m_inner.name(); }
    [[nodiscard]] bool wasSecured() const override { return m_inner.wasSecured(); }

private:
    sip::SocketTransport m_inner;
};

/// One user at one device.
struct User {
    explicit User(const QString &name, const QString &device = QStringLiteral("device"))
        : own(address(name))
        , signIn{.address = own,
              .password = sandboxPassword(name),
              .host = {},
              .port = 0,
              .caFile = sandboxAuthority(),
              .tentative = false,
              .deviceId = device}
    {
        QObject::connect(&session, &Session::limitationsChanged, &session,
            [this](const QList<Session::Limitation> &now) { limitations = now; });
        QObject::connect(&session, &Session::failed, &session,
            [](const Error &error) { qInfo() << "failed:" << error.kind << error.cause; });
    }
    bool start(const Presence &presence = {.address = {}, .availability = Presence::Availability::Available})
    {
        const int before = sink.timesCaughtUp;
        session.start(signIn, presence);
        return QTest::qWaitFor([this] { return session.state() != Session::State::Connecting; }, patience)
            && session.state() == Session::State::Online
            && QTest::qWaitFor([&] { return sink.timesCaughtUp > before; }, patience);
    }
    bool stop()
    {
        session.stop();
        return QTest::qWaitFor([this] { return session.state() == Session::State::Offline; }, patience);
    }
    Message message(const ImAddress &to, const QString &body) const
    {
        Message message;
        message.peer = to;
        message.body = body;
        message.time = QDateTime::currentDateTimeUtc();
        message.originId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        message.stanzaId = message.originId;
        message.outgoing = true;
        return message;
    }
    Later<void> say(const ImAddress &to, const QString &body) { return session.send(message(to, body)); }
    Error failure()
    {
        session.start(signIn, {});
        (void)QTest::qWaitFor([this] { return session.state() == Session::State::Offline; }, patience);
        return failures.count() == 1 ? failures.at(0).at(0).value<Error>() : Error();
    }
    // The last presence of somebody that came.
    Presence seen(const ImAddress &of) const
    {
        for (auto it = sink.presences.crbegin(); it != sink.presences.crend(); ++it)
            if (it->address == of)
                return *it;
        return {};
    }
    bool hears(const QString &body) const
    {
        return std::ranges::contains(sink.messages, body, &Message::body);
    }

    ImAddress own;
    SignIn signIn;
    RecordingSink sink;
    /// All that came over his connections.
    QByteArray heard;
    SipSession session{sink,
        {.resolver = std::make_shared<SystemResolver>(),
            .transport = [this](const QString &ca) { return std::make_unique<HeardTransport>(ca, heard); },
            .timing = {}}};
    QSignalSpy failures{&session, &Session::failed};
    QList<Session::Limitation> limitations;
};

inline Picture jpeg(qsizetype size)
{
    return {.bytes = QByteArray("\xff\xd8\xff\xe0") + QByteArray(size, 'j'),
        .mimeType = QStringLiteral("image/jpeg")};
}

inline bool done(const Later<void> &later)
{
    if (!QTest::qWaitFor([&] { return later.isFinished(); }, patience))
        return false;
    if (!later.result())
        qInfo() << later.result().error().kind << later.result().error().cause;
    return later.result().has_value();
}

inline Error errorOf(const Later<void> &later)
{
    (void)QTest::qWaitFor([&] { return later.isFinished(); }, 40'000);
    return later.isFinished() && !later.result() ? later.result().error() : Error();
}

} // namespace verbund::test
