// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProbeProcess.h"
#include "tests/support/Sanitized.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

namespace tst_crash {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QJsonObject overXmpp{{u"protocol"_s, u"Xmpp"_s}};
// Nobody else signs in as these: thousands of messages stay in their archives.
const auto tom = u"tom.lang@zahnfee.example"_s;
const auto olga = u"olga.sorokina@zahnfee.example"_s;
constexpr int messages = isSanitized ? 1'000 : 5'000;
constexpr int kills = isSanitized ? 20 : 50;

} // namespace

/// kill -9 in the middle of everything: nothing is lost, nothing is there twice.
class TestCrash final : public QObject {
    Q_OBJECT

private:
    // How often each body stands in the history with somebody.
    static QHash<QString, int> bodies(ProbeProcess &probe, const QString &with)
    {
        QHash<QString, int> count;
        const QJsonObject history =
            probe.ask({{u"do"_s, u"history"_s}, {u"with"_s, with}, {u"count"_s, 2 * messages}});
        for (const QJsonValue &message : history[u"messages"].toArray())
            ++count[message[u"body"].toString()];
        return count;
    }

private Q_SLOTS:
    void killedDuringCatchUpLosesAndDoublesNothing()
    {
        ProbeProcess sender;
        QVERIFY(sender.signIn(tom, overXmpp));
        for (int i = 0; i < messages; ++i)
            sender.tell({{u"do"_s, u"send"_s}, {u"to"_s, olga}, {u"body"_s, u"number %1"_s.arg(i)}});
        const QString last = u"number %1"_s.arg(messages - 1);
        QVERIFY(
            !sender.waitForEvent(u"messageChanged"_s, {{u"body"_s, last}, {u"state"_s, u"Sent"_s}}, 240'000)
                .isEmpty());

        ProbeProcess receiver;
        QRandomGenerator random(20'260'302);
        int rounds = 0;
        for (int i = 0; i < kills; ++i) {
            receiver.kill();
            receiver.start();
            receiver.forget();
            receiver.tell(
                {{u"do"_s, u"signIn"_s}, {u"address"_s, olga}, {u"password"_s, sandboxPassword(olga)},
                    {u"ca"_s, sandboxAuthority()}, {u"profile"_s, receiver.profile()}});
            // Killed at the n-th message of this round: a condition, not a time, so that it falls into the
            // catch-up.
            const int n = random.bounded(120);
            std::ignore = receiver.waitFor([n, seen = 0](const QJsonObject &said) mutable {
                seen = said[u"event"] == u"message"_s ? seen + 1 : seen;
                return seen > n || said[u"status"] == u"Online"_s;
            });
            ++rounds;
        }
        QCOMPARE(rounds, kills);
        receiver.kill();
        receiver.start();
        receiver.forget();
        QVERIFY(receiver.signIn(olga, overXmpp));
        const auto received = bodies(receiver, tom);
        for (int i = 0; i < messages; ++i)
            QCOMPARE(received.value(u"number %1"_s.arg(i)), 1);
        QVERIFY(sender.quit());
    }

    void killedWhileSendingSendsEachOnce()
    {
        constexpr int total = 300;
        ProbeProcess receiver;
        QVERIFY(receiver.signIn(olga, overXmpp));
        ProbeProcess sender;
        QVERIFY(sender.signIn(tom, overXmpp));
        QRandomGenerator random(7);
        int stored = 0;
        while (stored < total) {
            for (int i = 0; i < 30 && stored < total; ++i, ++stored)
                sender.tell({{u"do"_s, u"send"_s}, {u"to"_s, olga}, {u"body"_s, u"burst %1"_s.arg(stored)},
                    {u"id"_s, 100'000 + stored}});
            // Everything of this burst is stored; some of it is on its way.
            QVERIFY(!sender
                    .waitFor(
                        [stored](const QJsonObject &said) { return said[u"id"].toInt() == 99'999 + stored; })
                    .isEmpty());
            const int n = random.bounded(30);
            std::ignore = sender.waitFor(
                [n, seen = 0](const QJsonObject &said) mutable {
                    seen = said[u"state"] == u"Sent"_s ? seen + 1 : seen;
                    return seen >= n;
                },
                5'000);
            sender.kill();
            sender.start();
            sender.forget();
            QVERIFY(sender.signIn(tom, overXmpp));
        }
        const QString last = u"burst %1"_s.arg(total - 1);
        QVERIFY(!receiver.waitForEvent(u"message"_s, {{u"body"_s, last}}, 60'000).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(bodies(receiver, tom).count() >= total, true, 30'000);
        const auto received = bodies(receiver, tom);
        for (int i = 0; i < total; ++i)
            QCOMPARE(received.value(u"burst %1"_s.arg(i)), 1);
    }
};

} // namespace tst_crash

VERBUND_TEST(tst_crash::TestCrash)
#include "tst_crash.moc"
