// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/SystemResolver.h"
#include "protocol/sip/Framer.h"
#include "protocol/sip/SipSession.h"
#include "protocol/sip/SocketTransport.h"
#include "storage/Store.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/Waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;

namespace {

double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

QString passwordOf(const QString &user)
{
    QFile accounts(qEnvironmentVariable("VERBUND_SANDBOX_ACCOUNTS"));
    if (!accounts.open(QIODevice::ReadOnly))
        qFatal("There is no sandbox here: run this by platforms/linux/enter.");
    for (const QString &line : QString::fromUtf8(accounts.readAll()).split(u'\n')) {
        if (line.startsWith(user + u' '))
            return line.section(u' ', 1);
    }
    qFatal("no such account");
}

// What crosses one SIP connection.
struct Traffic {
    qint64 sent = 0;
    qint64 received = 0;
    int requests = 0;
    int notifications = 0;
};

// The real connection, counted.
class CountedTransport final : public sip::Transport {
public:
    CountedTransport(const QString &caFile, Traffic &traffic)
        : m_inner(caFile)
        , m_traffic(traffic)
    {
        connect(&m_inner, &Transport::opened, this, &Transport::opened);
        connect(&m_inner, &Transport::closed, this, &Transport::closed);
        connect(&m_inner, &Transport::received, this, [this](const QByteArray &bytes) {
            m_traffic.received += bytes.size();
            m_traffic.notifications += int(bytes.count("NOTIFY sip:"));
            Q_EMIT received(bytes);
        });
    }
    void open(const sip::Endpoint &endpoint, const QByteArray &domain) override
    {
        m_inner.open(endpoint, domain);
    }
    void send(const QByteArray &bytes) override
    {
        m_traffic.sent += bytes.size();
        m_traffic.requests += bytes.startsWith("SIP/2.0") ? 0 : 1;
        m_inner.send(bytes);
    }
    void close() override { m_inner.close(); }
    [[nodiscard]] QByteArray localAddress() const override { return m_inner.localAddress(); }
    [[nodiscard]] QByteArray name() const override { return m_inner.name(); }
    [[nodiscard]] bool wasSecured() const override { return m_inner.wasSecured(); }

private:
    sip::SocketTransport m_inner;
    Traffic &m_traffic;
};

// Puts what arrives into a real store, as the client does.
class StoringSink final : public SessionSink {
public:
    explicit StoringSink(Store &store)
        : m_store(store)
    {
    }
    int stored = 0;
    int timesCaughtUp = 0;

    Later<void> arrived(const Arrival &arrival) override
    {
        return m_store.append(arrival).then(
            &m_store, [this](const Result<Appended> &appended) -> Result<void> {
                if (!appended)
                    return fail(appended.error());
                stored += int(appended->added.size());
                return {};
            });
    }
    Later<QString> archivePosition() override { return ready<QString>({}); }
    void caughtUp() override { ++timesCaughtUp; }
    void contactsReceived(const QList<Contact> &) override { }
    Later<QList<Contact>> storedContacts() override { return ready<QList<Contact>>({}); }
    void contactChanged(const Contact &) override { }
    void contactRemoved(const ImAddress &) override { }
    void presenceChanged(const Presence &) override { }
    bool pictureShown(const ImAddress &, const QString &) override { return false; }
    void pictureReceived(const ImAddress &, const Picture &) override { }
    void blockedDomainsReceived(const QStringList &) override { }
    [[nodiscard]] Permission permission(const ImAddress &) const override { return {.presence = true}; }
    void relationsReceived(const QList<Relation> &) override { }
    void relationsChanged(const QList<Relation> &, const QList<ImAddress> &) override { }
    void presenceChosen(const Presence &) override { }
    [[nodiscard]] bool isStranger(const ImAddress &) const override { return false; }
    void typingChanged(const ImAddress &, bool) override { }
    void requested(const PresenceRequest &) override { }
    void requestWithdrawn(const ImAddress &) override { }
    void blockListReceived(const QList<ImAddress> &) override { }

private:
    Store &m_store;
};

SipSession::Ground counted(Traffic &traffic)
{
    return {.resolver = std::make_shared<SystemResolver>(),
        .transport = [&traffic](
                         const QString &ca) { return std::make_unique<CountedTransport>(ca, traffic); },
        .timing = {}};
}

SignIn signInOf(const QString &user)
{
    return {.address = address(user),
        .password = passwordOf(user),
        .host = {},
        .port = 0,
        .caFile = qEnvironmentVariable("VERBUND_SANDBOX_CA"),
        .tentative = false,
        .deviceId = u"bench"_s};
}

const Presence available{.address = {}, .availability = Presence::Availability::Available};

// From one client through the server into another one's encrypted history, until its 200 has come back.
void messagesPerSecond(int count)
{
    QTemporaryDir folder;
    const auto opening = Store::open(folder.filePath(u"history.db"_s), QByteArray(32, 'k'));
    if (!test::waitFor([&] { return opening.isFinished(); }))
        qFatal("the store does not open");
    const std::shared_ptr<Store> store = opening.result().value();
    StoringSink sink(*store);
    test::RecordingSink senderSink;
    Traffic traffic;
    SipSession receiver(sink, counted(traffic));
    SipSession sender(senderSink, std::make_shared<SystemResolver>());
    receiver.start(signInOf(u"anna.becker@zahnfee.example"_s), available);
    sender.start(signInOf(u"tom.lang@zahnfee.example"_s), available);
    if (!test::waitFor([&] { return sink.timesCaughtUp && senderSink.timesCaughtUp; }, 20s))
        qFatal("no sign-in");
    Message message;
    message.peer = address(u"anna.becker@zahnfee.example"_s);
    message.body = u"The quarterly tooth count is ready, please have a look before Monday."_s;
    int acknowledged = 0;
    int sent = 0;
    constexpr int window = 100;
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuSeconds();
    const auto fill = [&] {
        while (sent < count && sent - acknowledged < window) {
            message.time = QDateTime::currentDateTimeUtc();
            message.originId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            ++sent;
            sender.send(message).then(
                &sender, [&](const Result<void> &done) { acknowledged += done ? 1 : 0; });
        }
        return acknowledged >= count;
    };
    if (!test::waitFor(fill, 120s))
        qFatal("only %d of %d were acknowledged", acknowledged, count);
    const double wall = double(timer.nsecsElapsed()) / 1e9;
    std::printf("MESSAGE in → stored → 200: %d messages, %.0f/s, %.3f ms CPU each (both clients), %d in the "
                "history\n",
        count, count / wall, (cpuSeconds() - cpu) * 1000 / count, sink.stored);
    sender.stop();
    receiver.stop();
    std::ignore = test::waitFor([&] {
        return sender.state() == Session::State::Offline && receiver.state() == Session::State::Offline;
    });
}

int seenOf(const test::RecordingSink &sink)
{
    QSet<ImAddress> seen;
    for (const Presence &presence : sink.presences)
        if (presence.availability != Presence::Availability::Offline)
            seen.insert(presence.address);
    return int(seen.size());
}

// A list of so many contacts, all of whom show presence: from start() to the last of them.
void signInWithContacts(int count)
{
    Traffic traffic;
    const SignIn signIn = signInOf(u"jonas.dietz@zahnfee.example"_s);
    test::RecordingSink first;
    {
        SipSession session(first, counted(traffic));
        session.start(signIn, available);
        if (!test::waitFor([&] { return first.timesCaughtUp > 0; }, 20s))
            qFatal("no sign-in");
        for (int i = 1; i <= count; ++i) {
            const ImAddress one = address(u"contact-%1@zahnfee.example"_s.arg(i, 4, 10, QChar(u'0')));
            std::ignore =
                session.saveContact({.address = one, .name = u"Contact %1"_s.arg(i), .groups = {u"Bench"_s}});
            std::ignore = session.subscribe(one);
        }
        if (!test::waitFor([&] { return seenOf(first) >= count; }, 60s))
            qFatal("only %d are seen", seenOf(first));
        session.stop();
        std::ignore = test::waitFor([&] { return session.state() == Session::State::Offline; });
    }
    traffic = {};
    test::RecordingSink sink;
    SipSession session(sink, counted(traffic));
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuSeconds();
    double online = 0;
    double listed = 0;
    session.start(signIn, available);
    const bool all = test::waitFor(
        [&] {
            const double now = double(timer.nsecsElapsed()) / 1e9;
            if (online == 0 && session.state() == Session::State::Online)
                online = now;
            if (listed == 0 && sink.contactLists > 0)
                listed = now;
            return seenOf(sink) >= count;
        },
        60s);
    std::printf("sign-in with %d contacts: registered %.3f s, list %.3f s, %s presences %.3f s, %.3f s CPU\n"
                "  SIP: %d requests out, %d NOTIFYs in, %lld bytes out, %lld bytes in; XCAP: 3 GETs on one "
                "connection\n",
        count, online, listed, all ? "all" : "NOT ALL", double(timer.nsecsElapsed()) / 1e9,
        cpuSeconds() - cpu, traffic.requests, traffic.notifications, static_cast<long long>(traffic.sent),
        static_cast<long long>(traffic.received));
    session.stop();
    std::ignore = test::waitFor([&] { return session.state() == Session::State::Offline; });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"messages"_s, u"How many to send."_s, u"count"_s, u"5000"_s});
    options.addOption({u"contacts"_s, u"How many on the list, at most 1000."_s, u"count"_s, u"1000"_s});
    options.process(application);
    messagesPerSecond(options.value(u"messages"_s).toInt());
    signInWithContacts(std::min(options.value(u"contacts"_s).toInt(), 1'000));
    return 0;
}
