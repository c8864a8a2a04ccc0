// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_sip_client {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const auto olga = u"olga.sorokina@zahnfee.example"_s;
const auto petra = u"petra.winkler@zahnfee.example"_s;
const auto liza = u"liza@toothfairy.example"_s;
const auto desk = u"desk@toothfairy.example"_s;
const QJsonObject overSip{{u"protocol"_s, u"Sip"_s}};
const QJsonObject overBoth{{u"protocol"_s, u"Both"_s}};

QJsonObject send(const QString &to, const QString &body)
{
    return {{u"do"_s, u"send"_s}, {u"to"_s, to}, {u"body"_s, body}};
}

QJsonArray listOf(ProbeProcess &probe, const QString &command)
{
    return probe.ask({{u"do"_s, command}})[command].toArray();
}

} // namespace

/// The whole client over SIP, and over both protocols at once.
class TestSipClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInOverSipAlone()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(liza, overSip));
        QVERIFY(probe.quit());
    }

    void findsByItselfWhatTheDomainSpeaks()
    {
        ProbeProcess both;
        QVERIFY(both.signIn(petra));
        ProbeProcess sipOnly;
        QVERIFY(sipOnly.signIn(desk));
        ProbeProcess xmppOnly;
        QVERIFY(xmppOnly.signIn(u"liza@elhada.example"_s));
        QVERIFY(both.quit() && sipOnly.quit() && xmppOnly.quit());
    }

    void wrongPasswordIsOneSentence()
    {
        ProbeProcess probe;
        probe.tell({{u"do"_s, u"signIn"_s}, {u"address"_s, liza}, {u"password"_s, u"wrong"_s},
            {u"ca"_s, sandboxAuthority()}, {u"profile"_s, probe.profile()}, {u"protocol"_s, u"Sip"_s}});
        const QJsonObject failed = probe.waitForEvent(u"signInFailed"_s);
        QCOMPARE(failed[u"kind"].toString(), u"NotAuthorized"_s);
        QVERIFY(!failed[u"sentence"].toString().isEmpty());
    }

    void requestMessageAndReceiptAcrossFederation()
    {
        ProbeProcess info;
        ProbeProcess freelancer;
        QVERIFY(info.signIn(petra, overBoth));
        QVERIFY(freelancer.signIn(liza, overSip));
        freelancer.ask({{u"do"_s, u"addContact"_s}, {u"address"_s, petra}, {u"name"_s, u"Petra"_s}});
        const QJsonObject request =
            info.waitForEvent(u"request"_s, {{u"from"_s, liza}, {u"state"_s, u"Open"_s}});
        QVERIFY(request[u"asksPresence"].toBool());
        freelancer.ask(send(petra, u"Which address do I give to customers?"_s));
        QVERIFY(
            !info.waitForEvent(u"request"_s, {{u"from"_s, liza}, {u"wrote"_s, true}, {u"state"_s, u"Open"_s}})
                .isEmpty());

        info.ask({{u"do"_s, u"presence"_s}, {u"state"_s, u"Busy"_s}, {u"note"_s, u"tooth count"_s}});
        info.ask({{u"do"_s, u"decide"_s}, {u"from"_s, liza}, {u"level"_s, u"External"_s},
            {u"name"_s, u"Liza Thompson"_s}, {u"group"_s, u"Niederlassung UK"_s}});
        const QJsonObject seen =
            freelancer.waitForEvent(u"person"_s, {{u"address"_s, petra}, {u"presence"_s, u"Busy"_s}});
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen[u"note"].toString(), QString());
        QVERIFY(!info.waitForEvent(u"person"_s, {{u"address"_s, liza}, {u"name"_s, u"Liza Thompson"_s}})
                .isEmpty());
        // Liza is asked in turn, and agreed by asking first.
        QVERIFY(!info.waitForEvent(u"person"_s, {{u"address"_s, liza}, {u"presence"_s, u"Available"_s}})
                .isEmpty());

        info.forget();
        freelancer.forget();
        info.ask(send(liza, u"info@zahnfee.example, day and night."_s));
        QVERIFY(!freelancer
                .waitForEvent(u"message"_s,
                    {{u"body"_s, u"info@zahnfee.example, day and night."_s}, {u"route"_s, u"Sip"_s}})
                .isEmpty());
        // By now each knows what the other's system takes.
        freelancer.ask(send(petra, u"Thanks!"_s));
        QVERIFY(!info.waitForEvent(u"message"_s, {{u"body"_s, u"Thanks!"_s}}).isEmpty());
        freelancer.ask(send(petra, u"See you on Monday."_s));
        QVERIFY(!freelancer
                .waitForEvent(
                    u"messageChanged"_s, {{u"body"_s, u"See you on Monday."_s}, {u"state"_s, u"Delivered"_s}})
                .isEmpty());
        info.ask({{u"do"_s, u"markRead"_s}, {u"with"_s, liza}});
        QVERIFY(!freelancer
                .waitForEvent(
                    u"messageChanged"_s, {{u"body"_s, u"See you on Monday."_s}, {u"state"_s, u"Read"_s}})
                .isEmpty());
        QVERIFY(info.quit() && freelancer.quit());

        // The list is the server's: another device has it, with its group.
        ProbeProcess second;
        QVERIFY(second.signIn(petra, overSip));
        bool grouped = false;
        for (const QJsonValue &contact : listOf(second, u"contacts"_s))
            grouped |= contact[u"address"] == liza
                && contact[u"groups"].toArray() == QJsonArray{u"Niederlassung UK"_s};
        QVERIFY(grouped);
        // Whom this account has blocked in another test is remembered by the server too.
        for (const QJsonValue &request : listOf(second, u"requests"_s))
            QVERIFY2(request[u"state"] == u"Blocked"_s, QJsonDocument(request.toObject()).toJson());
        QVERIFY(second.quit());
    }

    void oneConversationWhateverCarriedIt()
    {
        ProbeProcess both;
        ProbeProcess sip;
        ProbeProcess xmpp;
        QVERIFY(both.signIn(olga, overBoth));
        QVERIFY(sip.signIn(petra, overSip));
        QVERIFY(xmpp.signIn(petra, {{u"protocol"_s, u"Xmpp"_s}}));
        sip.ask(send(olga, u"over SIP"_s));
        QVERIFY(
            !both.waitForEvent(u"message"_s, {{u"body"_s, u"over SIP"_s}, {u"route"_s, u"Sip"_s}}).isEmpty());
        xmpp.ask(send(olga, u"over XMPP"_s));
        QVERIFY(!both.waitForEvent(u"message"_s, {{u"body"_s, u"over XMPP"_s}, {u"route"_s, u"Xmpp"_s}})
                .isEmpty());
        const QJsonArray chats = both.ask({{u"do"_s, u"conversations"_s}})[u"conversations"].toArray();
        int withPetra = 0;
        for (const QJsonValue &chat : chats)
            withPetra += chat[u"with"] == petra ? 1 : 0;
        QCOMPARE(withPetra, 1);
        const auto history = both.ask({{u"do"_s, u"history"_s}, {u"with"_s, petra}})[u"messages"].toArray();
        QVERIFY(history.size() >= 2);

        // A pin decides the way back.
        for (const auto &route : {u"Sip"_s, u"Xmpp"_s}) {
            both.ask({{u"do"_s, u"pin"_s}, {u"address"_s, petra}, {u"route"_s, route}});
            both.ask(send(petra, u"back over "_s + route));
            ProbeProcess &there = route == u"Sip"_s ? sip : xmpp;
            QVERIFY(
                !there.waitForEvent(u"message"_s, {{u"body"_s, u"back over "_s + route}, {u"route"_s, route}})
                    .isEmpty());
        }
        QVERIFY(both.quit() && sip.quit() && xmpp.quit());
    }

    void refusalIsASentenceOnTheMessage()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(desk, overSip));
        for (const auto &[to, kind] : {std::pair(u"busy@toothfairy.example"_s, u"RecipientBusy"_s),
                 std::pair(u"nobody@toothfairy.example"_s, u"RecipientNotFound"_s),
                 std::pair(u"retry@toothfairy.example"_s, u"ServerOverloaded"_s)}) {
            probe.forget();
            probe.ask(send(to, u"Hello?"_s));
            const QJsonObject failed = probe.waitForEvent(u"messageChanged"_s, {{u"state"_s, u"Failed"_s}});
            QCOMPARE(failed[u"failure"][u"kind"].toString(), kind);
            QVERIFY(!failed[u"failure"][u"sentence"].toString().isEmpty());
        }
        QVERIFY(probe.quit());
    }

    void whatTheServerLacksIsSaid()
    {
        ProbeProcess probe;
        QVERIFY(probe.signIn(u"info@bare.example"_s, overSip));
        QVERIFY(!probe
                .waitFor([](const QJsonObject &said) {
                    return said[u"event"] == u"limitations"_s && said[u"missing"].toArray().size() == 3;
                })
                .isEmpty());
        probe.ask(
            {{u"do"_s, u"addContact"_s}, {u"address"_s, u"liza@bare.example"_s}, {u"name"_s, u"Liza"_s}});
        QVERIFY(!probe.waitForEvent(u"person"_s, {{u"address"_s, u"liza@bare.example"_s}}).isEmpty());
        ProbeProcess other;
        QVERIFY(other.signIn(u"liza@bare.example"_s, overSip));
        probe.ask(send(u"liza@bare.example"_s, u"still works"_s));
        QVERIFY(!other.waitForEvent(u"message"_s, {{u"body"_s, u"still works"_s}}).isEmpty());
        QVERIFY(probe.quit() && other.quit());
    }

    void aServerThatComesBackIsSignedInToAgain()
    {
        const QString server = qEnvironmentVariable("VERBUND_SERVER");
        ProbeProcess one;
        ProbeProcess other;
        QVERIFY(one.signIn(desk, overSip));
        QVERIFY(other.signIn(liza, overSip));
        one.forget();
        other.forget();
        QCOMPARE(QProcess::execute(server, {u"sip-partner"_s, u"kill"_s}), 0);
        QVERIFY(!one.waitForEvent(u"connection"_s, {{u"status"_s, u"Waiting"_s}}).isEmpty());
        one.ask(send(liza, u"written while the server was away"_s));
        QCOMPARE(QProcess::execute(server, {u"sip-partner"_s, u"start"_s}), 0);
        QCOMPARE(QProcess::execute(server, {u"sip-partner"_s, u"wait"_s}), 0);
        QVERIFY(
            !other.waitForEvent(u"message"_s, {{u"body"_s, u"written while the server was away"_s}}, 60'000)
                .isEmpty());
        QVERIFY(one.quit() && other.quit());
    }

    void killedWhileAThousandArriveLosesAndDoublesNothing()
    {
        constexpr int messages = 1'000;
        const auto from = u"departures@toothfairy.example"_s;
        const auto to = u"arrivals@toothfairy.example"_s;
        ProbeProcess sender;
        ProbeProcess receiver;
        QVERIFY(sender.signIn(from, overSip));
        QVERIFY(receiver.signIn(to, overSip));
        // So that the sender knows that receipts are taken, and the Message-ID tells doubles.
        sender.ask(send(to, u"first"_s));
        QVERIFY(!receiver.waitForEvent(u"message"_s, {{u"body"_s, u"first"_s}}).isEmpty());
        receiver.ask(send(from, u"hello"_s));
        QVERIFY(!sender.waitForEvent(u"message"_s, {{u"body"_s, u"hello"_s}}).isEmpty());
        QVERIFY(QTest::qWaitFor([&] {
            sender.ask(send(to, u"with receipt"_s));
            return !sender
                        .waitForEvent(u"messageChanged"_s,
                            {{u"body"_s, u"with receipt"_s}, {u"state"_s, u"Delivered"_s}}, 500)
                        .isEmpty();
        }));

        constexpr int kills = 10;
        for (int kill = 0; kill < kills; ++kill) {
            for (int i = 0; i < messages / kills; ++i)
                sender.tell(send(to, u"number %1"_s.arg(kill * messages / kills + i)));
            // At another message of each round: a condition, not a time.
            const int enough = 9 * kill;
            std::ignore = receiver.waitFor(
                [&, seen = 0](const QJsonObject &said) mutable {
                    seen += said[u"event"] == u"message"_s ? 1 : 0;
                    return seen > enough;
                },
                3'000);
            receiver.kill();
            receiver.start();
            receiver.forget();
            QVERIFY(receiver.signIn(to, overSip));
        }
        const QString last = u"number %1"_s.arg(messages - 1);
        QVERIFY(
            !sender.waitForEvent(u"messageChanged"_s, {{u"body"_s, last}, {u"state"_s, u"Sent"_s}}, 60'000)
                .isEmpty());
        // How often each came.
        const auto times = [&] {
            QHash<QString, int> bodies;
            const auto history = receiver
                                     .ask({{u"do"_s, u"history"_s}, {u"with"_s, from},
                                         {u"count"_s, 3 * messages}})[u"messages"]
                                     .toArray();
            for (const QJsonValue &message : history)
                ++bodies[message[u"body"].toString()];
            QList<int> times;
            for (int i = 0; i < messages; ++i)
                times += bodies.value(u"number %1"_s.arg(i));
            return times;
        };
        // What the server kept meanwhile comes at a sign-in after it has noticed that it did not arrive.
        for (int round = 0; round < 15 && times().contains(0); ++round) {
            QVERIFY(receiver.quit());
            receiver.start();
            receiver.forget();
            QVERIFY(receiver.signIn(to, overSip));
            std::ignore = QTest::qWaitFor([&] { return !times().contains(0); }, 3'000);
        }
        QCOMPARE(times(), QList<int>(messages, 1));
        QVERIFY(sender.quit() && receiver.quit());
    }
};

} // namespace tst_sip_client

VERBUND_TEST(tst_sip_client::TestSipClient)
#include "tst_sip_client.moc"
