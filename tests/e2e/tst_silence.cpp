// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>
#include <QXmppClient.h>
#include <QXmppConfiguration.h>
#include <QXmppDiscoveryIq.h>
#include <QXmppMessage.h>
#include <QXmppPingIq.h>
#include <QXmppPresence.h>
#include <QXmppVCardIq.h>
#include <QXmppVersionIq.h>

namespace tst_silence {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto erik = u"erik.lund@zahnfee.example"_s;
const auto nora = u"nora.berg@zahnfee.example"_s;
const auto sued = u"sued@elhada.example"_s;
const auto departures = u"departures@toothfairy.example"_s;

QStringList linesOf(const QString &file)
{
    QFile log(qEnvironmentVariable("VERBUND_SANDBOX") + file);
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()).split(u'\n') : QStringList();
}

/// What the user's client has sent to somebody over XMPP, a line a stanza.
QStringList stanzas(const QString &user, const QString &to)
{
    QStringList sent;
    for (const QString &line : linesOf(u"/home/sent"_s)) {
        const QStringList words = line.split(u' ');
        if (words.size() == 4 && words[2].startsWith(user) && words[3].startsWith(to))
            sent += line;
    }
    return sent;
}

/// What the user's client has sent to somebody over SIP, a line a request.
QStringList requests(const QString &user, const QString &to)
{
    QStringList sent;
    for (const QString &line : linesOf(u"/sip-home/output"_s)) {
        if (line.contains(u"REQ "_s) && line.contains(u"f=sip:"_s + user)
            && (line.contains(u"t=sip:"_s + to) || line.contains(u" sip:"_s + to)))
            sent += line;
    }
    return sent;
}

/// Somebody's client at another domain that asks for everything there is to ask.
class Curious {
public:
    bool signIn(const QString &address)
    {
        QXmppConfiguration configuration;
        configuration.setJid(address);
        configuration.setPassword(sandboxPassword(address));
        configuration.setIgnoreSslErrors(
            true); // of no interest here; the sandbox's authority is not the system's
        m_client.connectToServer(configuration);
        return QTest::qWaitFor([this] { return m_client.isConnected(); }, 10'000);
    }

    void askFor(const QString &bare, const QString &full)
    {
        QXmppPresence subscribe(QXmppPresence::Subscribe);
        subscribe.setTo(bare);
        m_client.sendPacket(subscribe);
        QXmppPresence here;
        here.setTo(full);
        m_client.sendPacket(here);
        m_client.sendPacket(disco(full));
        m_client.sendPacket(named<QXmppVersionIq>(full));
        m_client.sendPacket(named<QXmppVCardIq>(full));
        m_client.sendPacket(named<QXmppPingIq>(full));
    }

    void write(const QString &to, const QString &body)
    {
        QXmppMessage message({}, to, body);
        message.setReceiptRequested(true);
        message.setMarkable(true);
        message.setState(QXmppMessage::Active);
        m_client.sendPacket(message);
    }

private:
    template <typename Iq> static Iq named(const QString &to)
    {
        Iq iq;
        iq.setType(QXmppIq::Get);
        iq.setTo(to);
        return iq;
    }
    static QXmppDiscoveryIq disco(const QString &to)
    {
        auto iq = named<QXmppDiscoveryIq>(to);
        iq.setQueryType(QXmppDiscoveryIq::InfoQuery);
        return iq;
    }

    QXmppClient m_client;
};

} // namespace

/// Until the user has decided, nothing at all goes from his client to somebody who asks or writes.
class TestSilence final : public QObject {
    Q_OBJECT

private:
    ProbeProcess m_user;

    // What the user may do meanwhile must not give him away either.
    void liveOn(const QString &stranger)
    {
        m_user.ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Busy"_s}, {u"note"_s, u"tooth count"_s}});
        m_user.ask({{u"do"_s, u"typing"_s}, {u"to"_s, stranger}});
        m_user.ask({{u"do"_s, u"markRead"_s}, {u"with"_s, stranger}});
        m_user.ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Available"_s}, {u"note"_s, QString()}});
    }

    // Whatever was to be sent before has been sent once a later message has arrived at somebody known.
    void letEverythingOut(ProbeProcess &known, const QString &body)
    {
        m_user.ask({{u"do"_s, u"send"_s}, {u"to"_s, nora}, {u"body"_s, body}});
        QVERIFY(!known.waitForEvent(u"message"_s, {{u"body"_s, body}}).isEmpty());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_user.signIn(erik, {{u"protocol"_s, u"Both"_s}})); }

    void cleanupTestCase() { QVERIFY(m_user.quit()); }

    void overXmppNoStanzaLeavesBeforeTheDecision()
    {
        ProbeProcess known;
        QVERIFY(known.signIn(nora, {{u"protocol"_s, u"Xmpp"_s}}));
        // The worst case: he has learned the name of the user's device.
        const QStringList own = stanzas(erik, {});
        QVERIFY(!own.isEmpty());
        const QString device = own.constLast().split(u' ')[2];
        QVERIFY(device.startsWith(erik + u'/'));

        Curious stranger;
        QVERIFY(stranger.signIn(sued));
        stranger.askFor(erik, device);
        stranger.write(erik, u"See https://elhada.example/offer.png"_s);
        QVERIFY(!m_user
                .waitForEvent(
                    u"request"_s, {{u"from"_s, sued}, {u"wrote"_s, true}, {u"asksPresence"_s, true}})
                .isEmpty());
        stranger.write(device, u"Are you there?"_s);
        stranger.askFor(erik, device);
        liveOn(sued);
        letEverythingOut(known, u"One"_s);
        QCOMPARE(stanzas(erik, sued), QStringList());
        // The counting counts: an answer is seen. He may write, and is not asked for his presence, which
        // would stay behind in an account that other tests use.
        m_user.ask({{u"do"_s, u"decide"_s}, {u"from"_s, sued}, {u"level"_s, u"Unknown"_s}});
        m_user.ask({{u"do"_s, u"send"_s}, {u"to"_s, sued}, {u"body"_s, u"Now I am."_s}});
        QTRY_VERIFY_WITH_TIMEOUT(!stanzas(erik, sued).isEmpty(), 10'000);
        QVERIFY(known.quit());
    }

    void overSipNoRequestLeavesBeforeTheDecision()
    {
        ProbeProcess known;
        ProbeProcess stranger;
        QVERIFY(known.signIn(nora, {{u"protocol"_s, u"Xmpp"_s}}));
        QVERIFY(stranger.signIn(departures, {{u"protocol"_s, u"Sip"_s}}));
        stranger.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, erik}, {u"name"_s, u"Erik"_s}});
        QVERIFY(!m_user.waitForEvent(u"request"_s, {{u"from"_s, departures}, {u"asksPresence"_s, true}})
                .isEmpty());
        stranger.ask({{u"do"_s, u"send"_s}, {u"to"_s, erik}, {u"body"_s, u"Are you there?"_s}});
        stranger.ask({{u"do"_s, u"send"_s}, {u"to"_s, erik}, {u"body"_s, u"Hello?"_s}});
        QVERIFY(!m_user.waitForEvent(u"request"_s, {{u"from"_s, departures}, {u"wrote"_s, true}}).isEmpty());
        liveOn(departures);
        letEverythingOut(known, u"Two"_s);
        QCOMPARE(requests(erik, departures), QStringList());
        QCOMPARE(stanzas(erik, departures), QStringList());
        for (const QJsonObject &said : stranger.said()) {
            if (said[u"event"] == u"person"_s && said[u"address"] == erik) {
                QCOMPARE(said[u"presence"].toString(), u"Offline"_s);
                QCOMPARE(said[u"note"].toString(), QString());
            }
        }
        m_user.ask({{u"do"_s, u"decide"_s}, {u"from"_s, departures}, {u"level"_s, u"External"_s}});
        QVERIFY(!stranger.waitForEvent(u"person"_s, {{u"address"_s, erik}, {u"presence"_s, u"Available"_s}})
                .isEmpty());
        m_user.ask({{u"do"_s, u"send"_s}, {u"to"_s, departures}, {u"body"_s, u"Now I am."_s}});
        QTRY_VERIFY_WITH_TIMEOUT(!requests(erik, departures).isEmpty(), 10'000);
        QVERIFY(known.quit() && stranger.quit());
    }
};

} // namespace tst_silence

VERBUND_TEST(tst_silence::TestSilence)

#include "tst_silence.moc"
