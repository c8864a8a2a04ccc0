// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"
#include "client/StateEnd.h"
#include "client/StoredChoice.h"
#include "client/SystemClock.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_own_presence {

using namespace Qt::StringLiterals;
using namespace verbund;

using Availability = Presence::Availability;
using End = OwnPresence::End;

/// What the user chose by hand, what others are shown, and what his other devices know of it.
class TestOwnPresence final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClientFixture> m_fixture;

    [[nodiscard]] OwnPresence &own() { return *m_fixture->client().own(); }
    [[nodiscard]] FakeClock &clock() { return m_fixture->clock; }
    [[nodiscard]] FakeIdleWatch &idleWatch() { return m_fixture->idleWatch; }
    [[nodiscard]] FakeSession &xmpp() { return m_fixture->session(Carrier::Xmpp); }
    [[nodiscard]] FakeSession &sip() { return m_fixture->session(Carrier::Sip); }

    // What is written is on disk once what was asked after it is answered.
    void restart()
    {
        const auto written = m_fixture->client().desk()->store().value(u"own presence"_s);
        QTRY_VERIFY(written.isFinished());
        m_fixture->restart();
        QTRY_VERIFY(m_fixture->client().own() && m_fixture->client().connection()->online());
        QTRY_COMPARE(m_fixture->client().connection()->status(), Connection::Status::Online);
    }
    // Today, where the test runs.
    static QDateTime at(int hour, int minute, int second = 0)
    {
        return QDateTime(QDate::currentDate(), QTime(hour, minute, second));
    }
    [[nodiscard]] Presence elsewhere(Availability availability, int later)
    {
        return {.address = {},
            .availability = availability,
            .note = u"on the road"_s,
            .since = clock().now().addSecs(later),
            .until = {},
            .automatic = false};
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ClientFixture>();
        clock().set(at(10, 0));
    }
    void cleanup() { m_fixture.reset(); }

    void aTimeOfDayIsReadAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        QTest::newRow("18:00") << u"18:00"_s << QTime(18, 0);
        QTest::newRow("18.30") << u"18.30"_s << QTime(18, 30);
        QTest::newRow("1830") << u"1830"_s << QTime(18, 30);
        QTest::newRow("830") << u"830"_s << QTime(8, 30);
        QTest::newRow("8") << u"8"_s << QTime(8, 0);
        QTest::newRow("with spaces") << u" 8:05 "_s << QTime(8, 5);
        QTest::newRow("midnight") << u"0:00"_s << QTime(0, 0);
        QTest::newRow("no such hour") << u"25:00"_s << QTime();
        QTest::newRow("no such minute") << u"12:60"_s << QTime();
        QTest::newRow("half typed") << u"12:"_s << QTime();
        QTest::newRow("a word") << u"noon"_s << QTime();
        QTest::newRow("other digits") << u"１８:００"_s << QTime();
        QTest::newRow("nothing") << QString() << QTime();
    }
    void aTimeOfDayIsReadAsPeopleTypeIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QTime, time);
        QCOMPARE(readTimeOfDay(typed).value_or(QTime()), time);
    }

    void aTimeThatHasPassedTodayIsTomorrows()
    {
        const QDateTime now = at(17, 30);
        QCOMPARE(nextTimeOfDay(QTime(18, 0), now), at(18, 0));
        QCOMPARE(nextTimeOfDay(QTime(17, 30), now).toLocalTime().date(), now.date().addDays(1));
        QCOMPARE(
            nextTimeOfDay(QTime(7, 0), now).toLocalTime(), QDateTime(now.date().addDays(1), QTime(7, 0)));
        QCOMPARE(nextMorning(now).toLocalTime(), QDateTime(now.date().addDays(1), QTime(8, 0)));
    }

    void aChoiceIsStoredWhole()
    {
        StoredChoice choice;
        choice.presence = {.address = {},
            .availability = Availability::DoNotDisturb,
            .note = u"“quoted” – and more"_s,
            .since = at(10, 0).toUTC(),
            .until = at(18, 0).toUTC(),
            .automatic = false};
        choice.began = at(9, 0).toUTC();
        QCOMPARE(readChoice(writeChoice(choice), u"not this"_s), choice);

        const StoredChoice earlier = readChoice(u"Busy"_s, u"in a meeting"_s);
        QCOMPARE(earlier.presence.availability, Availability::Busy);
        QCOMPARE(earlier.presence.note, u"in a meeting"_s);
        QCOMPARE(readChoice(u"{\"state\":7}"_s, {}).presence.availability, Availability::Available);
        QCOMPARE(readChoice(u"{broken"_s, {}).presence.availability, Availability::Available);
    }

    void theSystemsClockWakesWhoWaits()
    {
        SystemClock clock;
        QSignalSpy woke(&clock, &Clock::woke);
        clock.wakeAt({});
        clock.wakeAt(clock.now().addSecs(3600));
        clock.wakeAt(clock.now().addMSecs(30));
        clock.wakeAt(clock.now().addSecs(-5));
        QCOMPARE(woke.size(), 0); // never from within the call
        QTRY_COMPARE(woke.size(), 2);
    }

    void whoIsAvailableAndLeavesIsShownAsAwayUntilHeIsBack()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        QCOMPARE(idleWatch().timeout, std::chrono::minutes(10));
        clock().advance(3600);
        idleWatch().leave();
        QCOMPARE(own().availability(), Availability::Away);
        QCOMPARE(own().chosenAvailability(), Availability::Available);
        QVERIFY(own().isIdle());
        QCOMPARE(own().since(), clock().now().addSecs(-600));
        for (const FakeSession *session : {&xmpp(), &sip()}) {
            QCOMPARE(session->lastPresence.availability, Availability::Away);
            QVERIFY(session->lastPresence.automatic);
            QVERIFY(session->shared.isEmpty()); // only this device's
        }

        idleWatch().comeBack();
        QCOMPARE(own().availability(), Availability::Available);
        QVERIFY(!own().isIdle());
        QVERIFY(!xmpp().lastPresence.automatic);
        QCOMPARE(sip().lastPresence.availability, Availability::Available);
    }

    void whatWasChosenByHandIsNeverOverridden_data()
    {
        QTest::addColumn<Availability>("chosen");
        QTest::newRow("be right back") << Availability::BeRightBack;
        QTest::newRow("away") << Availability::Away;
        QTest::newRow("busy") << Availability::Busy;
        QTest::newRow("do not disturb") << Availability::DoNotDisturb;
        QTest::newRow("offline") << Availability::Offline;
    }
    void whatWasChosenByHandIsNeverOverridden()
    {
        QFETCH(const Availability, chosen);
        QVERIFY(m_fixture->signIn());
        own().setAvailability(chosen);
        QSignalSpy shown(&own(), &OwnPresence::shownChanged);
        idleWatch().leave();
        QCOMPARE(own().availability(), chosen);
        idleWatch().comeBack();
        QCOMPARE(own().availability(), chosen);
        QVERIFY(!own().presence().automatic);
        QCOMPARE(shown.size(), 0);
    }

    void whoChoosesIsThere()
    {
        QVERIFY(m_fixture->signIn());
        idleWatch().leave();
        own().setAvailability(Availability::Available);
        QCOMPARE(own().availability(), Availability::Available);
        idleWatch().leave();
        own().setAvailability(Availability::Busy);
        own().setAvailability(Availability::Available);
        QCOMPARE(own().availability(), Availability::Available);
    }

    void automaticAwayCanBeTurnedOff()
    {
        QVERIFY(m_fixture->signIn());
        idleWatch().leave();
        m_fixture->client().settings()->setAwayMinutes(0);
        QCOMPARE(idleWatch().timeout, std::chrono::minutes(0));
        QCOMPARE(own().availability(), Availability::Available);
        m_fixture->client().settings()->setAwayMinutes(5);
        QCOMPARE(idleWatch().timeout, std::chrono::minutes(5));
        m_fixture->client().signOut(false);
        QTRY_COMPARE(m_fixture->client().phase(), Client::Phase::SignedOut);
        QCOMPARE(idleWatch().timeout, std::chrono::minutes(0)); // nobody to show as away
    }

    void doNotDisturbEndsByItself_data()
    {
        QTest::addColumn<End>("end");
        QTest::addColumn<int>("minutes");
        QTest::newRow("half an hour") << End::HalfHour << 30;
        QTest::newRow("an hour") << End::OneHour << 60;
        QTest::newRow("tomorrow") << End::Tomorrow << 22 * 60;
    }
    void doNotDisturbEndsByItself()
    {
        QFETCH(const End, end);
        QFETCH(const int, minutes);
        QVERIFY(m_fixture->signIn());
        own().setNote(u"writing"_s);
        own().silence(end);
        const QDateTime until = at(10, 0).addSecs(minutes * 60);
        if (end == End::Tomorrow)
            QCOMPARE(own().until().toLocalTime().time(), QTime(8, 0));
        else
            QCOMPARE(own().until(), until);
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        QVERIFY(!xmpp().lastPresence.until.isValid()); // others do not learn it
        QCOMPARE(xmpp().shared.last().until, own().until());

        const QDateTime ends = own().until();
        clock().set(ends.addSecs(-1));
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        clock().set(ends);
        QCOMPARE(own().availability(), Availability::Available);
        QCOMPARE(own().note(), u"writing"_s);
        QCOMPARE(own().since(), ends);
        QVERIFY(!own().until().isValid());
        QCOMPARE(xmpp().lastPresence.availability, Availability::Available);
    }

    void anOpenEndStaysOpen()
    {
        QVERIFY(m_fixture->signIn());
        own().silence(End::HalfHour);
        own().silence(End::Open);
        clock().advance(24 * 3600);
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        own().silence(End::HalfHour);
        own().setAvailability(Availability::Busy);
        clock().advance(24 * 3600);
        QCOMPARE(own().availability(), Availability::Busy);
    }

    void theEndIsSaidInWords()
    {
        QVERIFY(m_fixture->signIn());
        QCOMPARE(own().words(), u"Available"_s);
        QVERIFY(own().silenceUntil(u"18:00"_s));
        QCOMPARE(own().words(), u"Do not disturb until 18:00"_s);
        QVERIFY(!own().silenceUntil(u"tea time"_s));
        QCOMPARE(own().until(), at(18, 0));
        QCOMPARE(own().endWords(u"9"_s), u"tomorrow, 09:00"_s);
        QVERIFY(own().endWords(u"9:"_s).isEmpty());
        own().silence(End::Tomorrow);
        QCOMPARE(own().words(), u"Do not disturb until tomorrow, 08:00"_s);
    }

    void anEndHoldsOverARestart()
    {
        QVERIFY(m_fixture->signIn());
        own().setNote(u"writing"_s);
        own().silence(End::OneHour);
        clock().advance(600);
        restart();
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        QCOMPARE(own().until(), at(11, 0));
        QCOMPARE(own().since(), at(10, 0));
        QCOMPARE(own().note(), u"writing"_s);
        clock().set(at(11, 0));
        QCOMPARE(own().availability(), Availability::Available);
    }

    void anEndComesAlsoWhileTheAppIsClosed()
    {
        QVERIFY(m_fixture->signIn());
        own().silence(End::OneHour);
        const auto written = m_fixture->client().desk()->store().value(u"own presence"_s);
        QTRY_VERIFY(written.isFinished());
        m_fixture->clock.advance(0);
        // Closed from here on: nobody hears the clock.
        m_fixture->client().shutDown();
        QTRY_VERIFY(!m_fixture->client().own());
        clock().set(at(15, 0));
        m_fixture->restart();
        QTRY_VERIFY(m_fixture->client().own() && m_fixture->client().connection()->online());
        QCOMPARE(own().availability(), Availability::Available);
        QCOMPARE(own().since(), at(11, 0));
        QCOMPARE(xmpp().lastPresence.availability, Availability::Available);
    }

    void whoWokeAComputerThatSleptFindsTheEndOver()
    {
        QVERIFY(m_fixture->signIn());
        own().silence(End::HalfHour);
        {
            // Its timers stood still.
            const QSignalBlocker asleep(&clock());
            clock().set(at(12, 0));
        }
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        idleWatch().comeBack();
        QCOMPARE(own().availability(), Availability::Available);
    }

    void anEndWhileNobodyIsThereEndsInAway()
    {
        QVERIFY(m_fixture->signIn());
        own().silence(End::OneHour);
        clock().advance(1800);
        idleWatch().leave();
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        clock().set(at(11, 0));
        QCOMPARE(own().availability(), Availability::Away);
        QVERIFY(own().isIdle());
        idleWatch().comeBack();
        QCOMPARE(own().availability(), Availability::Available);
    }

    void aChoiceIsToldToTheOtherDevicesOverBothProtocols()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        QVERIFY(xmpp().shared.isEmpty()); // nothing was ever chosen
        own().setAvailability(Availability::Busy);
        own().setNote(u"in a meeting"_s);
        for (const FakeSession *session : {&xmpp(), &sip()}) {
            QCOMPARE(session->shared.size(), 2);
            QCOMPARE(session->shared.last().availability, Availability::Busy);
            QCOMPARE(session->shared.last().note, u"in a meeting"_s);
            QVERIFY(session->shared.last().since > session->shared.first().since);
        }
        // The state itself began when it was chosen.
        QCOMPARE(own().since(), at(10, 0));
    }

    void whatAnotherDeviceChoseLaterIsFollowedAndNeverEchoed()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        own().setAvailability(Availability::Busy);
        xmpp().shared.clear();
        sip().shared.clear();
        xmpp().sink().presenceChosen(elsewhere(Availability::BeRightBack, 60));
        QCOMPARE(own().availability(), Availability::BeRightBack);
        QCOMPARE(own().note(), u"on the road"_s);
        QCOMPARE(sip().lastPresence.availability, Availability::BeRightBack);
        sip().sink().presenceChosen(elsewhere(Availability::BeRightBack, 60));
        QVERIFY(xmpp().shared.isEmpty());
        QVERIFY(sip().shared.isEmpty());

        // And the next choice here is later again, whatever the other one's clock says.
        own().setAvailability(Availability::Available);
        QCOMPARE(xmpp().shared.size(), 1);
        QVERIFY(xmpp().shared.last().since > clock().now().addSecs(60));
    }

    void whatAnotherDeviceChoseEarlierIsPutRightOnce()
    {
        QVERIFY(m_fixture->signInOverBoth({}, {}));
        own().setAvailability(Availability::Busy);
        sip().drop({.kind = Error::Kind::ConnectionLost});
        clock().advance(60);
        own().setAvailability(Availability::Away);
        xmpp().shared.clear();
        sip().shared.clear();
        m_fixture->client().connection()->retryNow();
        QTRY_COMPARE(sip().state(), Session::State::Online);
        sip().sink().presenceChosen(elsewhere(Availability::Busy, -60));
        QTRY_COMPARE(m_fixture->client().connection()->online(), Carriers::all());
        sip().sink().presenceChosen(elsewhere(Availability::Busy, -60));
        QCOMPARE(own().availability(), Availability::Away);
        QTRY_COMPARE(sip().shared.size(), 1);
        QCOMPARE(sip().shared.last().availability, Availability::Away);
        QVERIFY(xmpp().shared.isEmpty());
    }

    void aChoiceMadeOfflineIsToldAtTheNextConnection()
    {
        QVERIFY(m_fixture->signIn());
        xmpp().drop({.kind = Error::Kind::ConnectionLost});
        own().setAvailability(Availability::DoNotDisturb);
        QVERIFY(xmpp().shared.isEmpty());
        m_fixture->client().connection()->retryNow();
        QTRY_COMPARE(xmpp().shared.size(), 1);
        QCOMPARE(xmpp().shared.last().availability, Availability::DoNotDisturb);
    }

    void aLaterChoiceElsewhereGoesBeforeOneMadeOffline()
    {
        QVERIFY(m_fixture->signIn());
        xmpp().drop({.kind = Error::Kind::ConnectionLost});
        own().setAvailability(Availability::DoNotDisturb);
        m_fixture->client().connection()->retryNow();
        QTRY_COMPARE(xmpp().state(), Session::State::Online);
        xmpp().sink().presenceChosen(elsewhere(Availability::Available, 60));
        QTRY_COMPARE(m_fixture->client().connection()->status(), Connection::Status::Online);
        QCOMPARE(own().availability(), Availability::Available);
        QVERIFY(xmpp().shared.isEmpty());
    }

    void whatWasFollowedHoldsOverARestart()
    {
        QVERIFY(m_fixture->signIn());
        Presence chosen = elsewhere(Availability::DoNotDisturb, 0);
        chosen.until = at(12, 0).toUTC();
        xmpp().sink().presenceChosen(chosen);
        restart();
        QCOMPARE(own().availability(), Availability::DoNotDisturb);
        QCOMPARE(own().until(), at(12, 0));
        clock().set(at(12, 0));
        QCOMPARE(own().availability(), Availability::Available);
        // Told again by the server, it stays over.
        xmpp().sink().presenceChosen(chosen);
        QCOMPARE(own().availability(), Availability::Available);
    }

    void aChoiceThatHasEndedIsFollowedAsEnded()
    {
        QVERIFY(m_fixture->signIn());
        Presence chosen = elsewhere(Availability::DoNotDisturb, -3600);
        chosen.until = at(9, 30).toUTC();
        xmpp().sink().presenceChosen(chosen);
        QCOMPARE(own().availability(), Availability::Available);
        QCOMPARE(own().since(), at(9, 30));
        xmpp().sink().presenceChosen({});
        QCOMPARE(own().availability(), Availability::Available);
    }

    void aDeviceThatNobodyUsesFollowsAndStaysAway()
    {
        QVERIFY(m_fixture->signIn());
        idleWatch().leave();
        xmpp().sink().presenceChosen(elsewhere(Availability::Available, 60));
        QCOMPARE(own().availability(), Availability::Away);
        QVERIFY(xmpp().lastPresence.automatic);
        xmpp().sink().presenceChosen(elsewhere(Availability::Busy, 120));
        QCOMPARE(own().availability(), Availability::Busy);
        idleWatch().comeBack();
        QCOMPARE(own().availability(), Availability::Busy);
    }

    void openRequestsAndUnreadMessagesAreCountedTogether()
    {
        QVERIFY(m_fixture->signIn({contact(u"marta@zahnfee.example"_s, u"Marta"_s)}));
        QCOMPARE(m_fixture->client().waiting(), 0);
        QSignalSpy changed(&m_fixture->client(), &Client::waitingChanged);
        m_fixture->receive(u"marta@zahnfee.example"_s, u"Hello"_s);
        QTRY_COMPARE(m_fixture->client().waiting(), 1);
        m_fixture->request(u"r.perez@elhada.example"_s);
        QTRY_COMPARE(m_fixture->client().waiting(), 2);
        QCOMPARE(changed.size(), 2);
        m_fixture->client().signOut(false);
        QTRY_COMPARE(m_fixture->client().waiting(), 0);
    }
};

} // namespace tst_own_presence

VERBUND_TEST(tst_own_presence::TestOwnPresence)

#include "tst_own_presence.moc"
