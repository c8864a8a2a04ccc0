// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Subscription.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_subscription {

using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

const QByteArray active = "NOTIFY\nEvent: presence\nSubscription-State: active;expires=600"
                          "\nContact: <sip:presence.zahnfee.example>";
const QByteArray accepted = "200 OK\nExpires: 600\nContact: <sip:presence.zahnfee.example>";

QByteArray terminated(const QByteArray &reason)
{
    return "NOTIFY\nEvent: presence\nSubscription-State: terminated" + reason;
}

/// A subscription to a colleague's presence over a conversation.
struct Watching : SipConversation {
    explicit Watching(const Timing &timing = {}, bool eventList = false)
        : SipConversation(timing)
        , subscription(std::make_unique<Subscription>(agent(),
              SubscriptionWish{.target = "sip:info@zahnfee.example",
                  .event = "presence",
                  .accept = "application/pidf+xml",
                  .eventList = eventList},
              timing))
        , acceptances(subscription.get(), &Subscription::accepted)
        , notifies(subscription.get(), &Subscription::notified)
        , ends(subscription.get(), &Subscription::ended)
    {
        subscription->start();
    }

    /// Subscribes and brings it to life.
    [[nodiscard]] bool begin()
    {
        if (!client("SUBSCRIBE sip:info@zahnfee.example SIP/2.0"))
            return false;
        server(accepted);
        server(active);
        return client("200 OK") && notifies.count() == 1;
    }

    [[nodiscard]] int end() const { return ends.count() == 1 ? ends.at(0).at(0).toInt() : -1; }

    std::unique_ptr<Subscription> subscription;
    QSignalSpy acceptances;
    QSignalSpy notifies;
    QSignalSpy ends;
};

} // namespace

/// Subscription dialogs (RFC 6665).
class tst_sip_subscription : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itAsksAndIsNotified()
    {
        Watching it({}, true);
        QVERIFY(
            it.client("SUBSCRIBE sip:info@zahnfee.example SIP/2.0\nTo: <sip:info@zahnfee.example>\n"
                      "Event: presence\nExpires: 3600\nAccept: application/pidf+xml\nSupported: eventlist\n"
                      "Contact: <sip:liza@127.0.0.1:40000;transport=tls;ob>"));
        it.server(accepted);
        QCOMPARE(it.acceptances.count(), 1);
        it.server(active + "\nContent-Type: application/pidf+xml\n\n<presence/>");
        QVERIFY(it.client("200 OK\nCSeq: 1 NOTIFY"));
        QCOMPARE(it.notifies.count(), 1);
        QCOMPARE(it.notifies.at(0).at(0).value<SipMessage>().body().toByteArray(), "<presence/>");
        QCOMPARE(it.subscription->state(), Subscription::State::Active);
        QVERIFY(it.silent());
    }

    void aPendingSubscriptionWaits()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server("202 Accepted\nExpires: 600");
        it.server("NOTIFY\nEvent: presence\nSubscription-State: pending;expires=600");
        QCOMPARE(it.subscription->state(), Subscription::State::Pending);
        it.server(active);
        QCOMPARE(it.subscription->state(), Subscription::State::Active);
    }

    void aNotifyMayOvertakeTheAnswerWithARewrittenUri()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server(
            "NOTIFY sip:somebody@10.0.0.1:9;x=y\nEvent: presence\nSubscription-State: active;expires=600"
            "\nContact: <sip:presence.zahnfee.example>\nRecord-Route: <sip:a.example;lr>, "
            "<sip:b.example;lr>");
        QVERIFY(it.client("200 OK\nRecord-Route: <sip:a.example;lr>, <sip:b.example;lr>"));
        QCOMPARE(it.notifies.count(), 1);
        it.answerEarlier(0, accepted + "\nRecord-Route: <sip:b.example;lr>, <sip:a.example;lr>");
        it.subscription->start();
        QVERIFY(it.client(
            "SUBSCRIBE sip:presence.zahnfee.example SIP/2.0\nTo: <sip:info@zahnfee.example>;tag=server"
            "\nCSeq: 2 SUBSCRIBE\nRoute: <sip:a.example;lr>"));
        QCOMPARE(it.last().values(HeaderName::Route),
            (QList<QByteArrayView>{"<sip:a.example;lr>", "<sip:b.example;lr>"}));
    }

    void theRouteOfAnAnswerIsTurnedRound()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server(accepted + "\nRecord-Route: <sip:b.example;lr>\nRecord-Route: <sip:a.example;lr>");
        it.subscription->start();
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0"));
        QCOMPARE(it.last().values(HeaderName::Route),
            (QList<QByteArrayView>{"<sip:a.example;lr>", "<sip:b.example;lr>"}));
    }

    void aRepeatedNotifyIsToldOnce()
    {
        Watching it;
        QVERIFY(it.begin());
        it.serverSequence = 1;
        it.server(active);
        QVERIFY(it.client("200 OK\nCSeq: 1 NOTIFY"));
        QCOMPARE(it.notifies.count(), 1);
    }

    void aCountMayBeginAtZero()
    {
        Watching it;
        it.serverSequence = 0;
        QVERIFY(it.begin());
        it.server(active);
        QCOMPARE(it.notifies.count(), 2);
    }

    void aLateNotifyIsRefused()
    {
        Watching it;
        it.serverSequence = 5;
        QVERIFY(it.begin());
        it.serverSequence = 4;
        it.server(active);
        QVERIFY(it.client("500 "));
        QCOMPARE(it.notifies.count(), 1);
        it.serverSequence = 9;
        it.server(active);
        QVERIFY(it.client("200 "));
        QCOMPARE(it.notifies.count(), 2);
    }

    void aSecondNotifierIsRefused()
    {
        Watching it;
        QVERIFY(it.begin());
        it.serverTag = "other";
        it.server(active);
        QVERIFY(it.client("481 "));
        QCOMPARE(it.notifies.count(), 1);
    }

    void aNotifyOfAnotherKindIsRefused_data()
    {
        QTest::addColumn<QByteArray>("notify");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray state = "\nSubscription-State: active";
        QTest::newRow("longer event") << "NOTIFY\nEvent: presence.winfo" + state << QByteArray("489 ");
        QTest::newRow("other event") << "NOTIFY\nEvent: dialog" + state << QByteArray("489 ");
        QTest::newRow("no event") << "NOTIFY" + state << QByteArray("489 ");
        QTest::newRow("event with a parameter")
            << "NOTIFY\nEvent: presence ;x=1" + state << QByteArray("200 ");
        QTest::newRow("no state") << QByteArray("NOTIFY\nEvent: presence") << QByteArray("400 ");
        QTest::newRow("other tag") << "NOTIFY\nEvent: presence\nTo: <sip:liza@zahnfee.example>;tag=x" + state
                                   << QByteArray("481 ");
        QTest::newRow("other call") << "NOTIFY\nEvent: presence\nCall-ID: x" + state << QByteArray("481 ");
    }
    void aNotifyOfAnotherKindIsRefused()
    {
        QFETCH(QByteArray, notify);
        QFETCH(QByteArray, answer);
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server(notify);
        QVERIFY(it.client(answer));
        QCOMPARE(it.notifies.count(), answer == "200 " ? 1 : 0);
    }

    void aForgottenDialogIsMadeAnew()
    {
        Watching it;
        QVERIFY(it.begin());
        const QByteArray old = it.last().callId().toByteArray();
        it.subscription->start();
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0\nCall-ID: " + old));
        it.server("481 Subscription Does Not Exist");
        QVERIFY(it.client(
            "SUBSCRIBE sip:info@zahnfee.example SIP/2.0\nCSeq: 1 SUBSCRIBE\nTo: <sip:info@zahnfee.example>"));
        QVERIFY(it.last().callId() != old);
        QCOMPARE(it.ends.count(), 0);
    }

    void forgettingAgainAndAgainEndsIt()
    {
        Watching it({.retry = 1ms});
        int tries = 0;
        for (; it.ends.isEmpty() && tries < 10; ++tries) {
            QVERIFY(it.client("SUBSCRIBE"));
            it.server("481 Subscription Does Not Exist");
        }
        QCOMPARE(it.end(), 481);
        QVERIFY(tries > 2 && tries < 10);
    }

    void theTimeIsRaised()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE\nExpires: 3600"));
        it.server("423 Interval Too Brief\nMin-Expires: 7200");
        QVERIFY(it.client("SUBSCRIBE\nExpires: 7200"));
        it.server(accepted);
        QCOMPARE(it.acceptances.count(), 1);
    }

    void senselessMinimumsEndIt()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE\nExpires: 3600"));
        it.server("423 Interval Too Brief\nMin-Expires: 60");
        QCOMPARE(it.end(), 423);
    }

    void someRefusalsAreFinal_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {403, 404, 405, 489, 501, 603})
            QTest::addRow("%d", status) << status;
    }
    void someRefusalsAreFinal()
    {
        QFETCH(int, status);
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server(QByteArray::number(status) + " No");
        QCOMPARE(it.end(), status);
        it.subscription->start();
        QVERIFY(it.silent());
    }

    void othersPass_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("503") << QByteArray("503 Service Unavailable");
        QTest::newRow("500") << QByteArray("500 Server Error");
        QTest::newRow("480") << QByteArray("480 Temporarily Unavailable");
        QTest::newRow("silence") << QByteArray();
    }
    void othersPass()
    {
        QFETCH(QByteArray, answer);
        Watching it({.transaction = answer.isEmpty() ? 10ms : 5'000ms, .retry = 10ms});
        QVERIFY(it.client("SUBSCRIBE"));
        const QByteArray old = it.last().callId().toByteArray();
        if (!answer.isEmpty())
            it.server(answer);
        QVERIFY(it.client("SUBSCRIBE\nCSeq: 1 SUBSCRIBE"));
        QVERIFY(it.last().callId() != old);
        QCOMPARE(it.ends.count(), 0);
    }

    void theServerSaysWhenToTryAgain()
    {
        Watching it({.retry = 0ms});
        QVERIFY(it.client("SUBSCRIBE"));
        it.server("503 Service Unavailable\nRetry-After: 1");
        QVERIFY(it.silent());
        QVERIFY(it.client("SUBSCRIBE"));
    }

    void itIsRenewedBeforeItLapses()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.server("200 OK\nExpires: 1\nContact: <sip:presence.zahnfee.example>");
        QVERIFY(it.silent());
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0\nCSeq: 2 SUBSCRIBE\n"
                          "To: <sip:info@zahnfee.example>;tag=server"));
    }

    void theNotifySaysHowLongItLasts()
    {
        Watching it;
        QVERIFY(it.begin());
        it.server("NOTIFY\nEvent: presence\nSubscription-State: active;expires=1");
        QVERIFY(it.client("200 "));
        QVERIFY(it.silent());
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0"));
    }

    void someEndsAreFinal_data()
    {
        QTest::addColumn<QByteArray>("reason");
        for (const char *reason : {"rejected", "noresource", "invariant"})
            QTest::newRow(reason) << QByteArray(reason);
    }
    void someEndsAreFinal()
    {
        QFETCH(QByteArray, reason);
        Watching it;
        QVERIFY(it.begin());
        it.server(terminated(";reason=" + reason));
        QVERIFY(it.client("200 OK"));
        QCOMPARE(it.notifies.count(), 2);
        QCOMPARE(it.end(), 0);
        QVERIFY(it.silent());
    }

    void someEndsAreBeginnings_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("deactivated") << QByteArray(";reason=deactivated") << true;
        QTest::newRow("timeout") << QByteArray(";reason=timeout") << true;
        QTest::newRow("probation") << QByteArray(";reason=probation") << false;
        QTest::newRow("probation with time") << QByteArray(";reason=probation;retry-after=1") << false;
        QTest::newRow("giveup") << QByteArray(";reason=giveup") << false;
        QTest::newRow("unknown") << QByteArray(";reason=whatever") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void someEndsAreBeginnings()
    {
        QFETCH(QByteArray, reason);
        QFETCH(bool, atOnce);
        Watching it({.retry = 50ms});
        QVERIFY(it.begin());
        const QByteArray old = it.last().callId().toByteArray();
        it.server(terminated(reason));
        QVERIFY(it.client("200 OK"));
        if (!atOnce)
            QVERIFY(it.silent());
        QVERIFY(it.client("SUBSCRIBE sip:info@zahnfee.example SIP/2.0\nCSeq: 1 SUBSCRIBE"));
        QVERIFY(it.last().callId() != old);
        QCOMPARE(it.ends.count(), 0);
    }

    void aServerThatEndsEachOneMakesNoHotLoop()
    {
        Watching it({.retry = 1h});
        QVERIFY(it.begin());
        it.server(terminated(";reason=deactivated"));
        QVERIFY(it.client("200 OK"));
        QVERIFY(it.client("SUBSCRIBE"));
        it.server(accepted);
        it.server(terminated(";reason=deactivated"));
        QVERIFY(it.client("200 OK"));
        QVERIFY(it.silent());
    }

    void anUnknownStateKeepsIt()
    {
        Watching it;
        QVERIFY(it.begin());
        it.server("NOTIFY\nEvent: presence\nSubscription-State: waiting;expires=600");
        QVERIFY(it.client("200 OK"));
        QCOMPARE(it.subscription->state(), Subscription::State::Active);
        QVERIFY(it.silent());
    }

    void stoppingUnsubscribes()
    {
        Watching it;
        QVERIFY(it.begin());
        it.subscription->stop();
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0\nExpires: 0\nCSeq: 2 SUBSCRIBE"));
        it.server("200 OK\nExpires: 0");
        it.server(terminated(";reason=timeout"));
        QVERIFY(it.client("200 OK"));
        QVERIFY(it.silent());
        QCOMPARE(it.ends.count(), 0);
        QCOMPARE(it.notifies.count(), 1);
    }

    void stoppingBeforeAnAnswerLeavesNothing()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.subscription->stop();
        it.server(active);
        QVERIFY(it.client("481 "));
        it.answerEarlier(0, accepted);
        QVERIFY(it.silent());
        QCOMPARE(it.acceptances.count(), 0);
    }

    void restartingTakesAnotherDialog()
    {
        Watching it;
        QVERIFY(it.begin());
        const QByteArray old = it.last().callId().toByteArray();
        it.subscription->restart();
        QVERIFY(it.client("SUBSCRIBE sip:presence.zahnfee.example SIP/2.0\nExpires: 0\nCall-ID: " + old));
        QVERIFY(it.client("SUBSCRIBE sip:info@zahnfee.example SIP/2.0\nExpires: 3600"));
        QVERIFY(it.last().callId() != old);
        it.server(accepted);
        it.server(active);
        QVERIFY(it.client("200 OK"));
        QCOMPARE(it.notifies.count(), 2);
    }

    void askingWhileAskingAsksOnceMore()
    {
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        it.subscription->start();
        it.subscription->start();
        QVERIFY(it.silent());
        it.server(accepted);
        QVERIFY(it.client("SUBSCRIBE\nCSeq: 2 SUBSCRIBE"));
        it.server(accepted);
        QVERIFY(it.silent());
    }

    void aLostConnectionIsLeftToOthers()
    {
        Watching it({.retry = 1ms});
        QVERIFY(it.client("SUBSCRIBE"));
        it.breakOff();
        QCOMPARE(it.ends.count(), 0);
        QVERIFY(it.silent());
    }

    void itMayBeDestroyedByWhatItTells_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("accepted") << accepted;
        QTest::newRow("notified") << active;
        QTest::newRow("ended by refusal") << QByteArray("404 Not Found");
        QTest::newRow("ended by the server") << terminated(";reason=rejected");
    }
    void itMayBeDestroyedByWhatItTells()
    {
        QFETCH(QByteArray, message);
        Watching it;
        QVERIFY(it.client("SUBSCRIBE"));
        const auto destroy = [&] { it.subscription.reset(); };
        QObject::connect(it.subscription.get(), &Subscription::accepted, destroy);
        QObject::connect(it.subscription.get(), &Subscription::notified, destroy);
        QObject::connect(it.subscription.get(), &Subscription::ended, destroy);
        it.server(message);
        QVERIFY(!it.subscription);
        it.server(active);
    }
};

} // namespace tst_sip_subscription

VERBUND_TEST(tst_sip_subscription::tst_sip_subscription)
#include "tst_sip_subscription.moc"
