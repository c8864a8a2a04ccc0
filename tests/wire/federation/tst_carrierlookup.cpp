// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/CarrierLookup.h"
#include "tests/support/FakeResolver.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_carrierlookup {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::test;

namespace {

const QString elhada = u"elhada.example"_s;
const QString toothfairy = u"toothfairy.example"_s;

ServiceRecord record(quint32 life = 300, const QString &target = u"server.example"_s, quint16 port = 5269)
{
    return {.target = target, .port = port, .priority = 0, .weight = 0, .timeToLive = life};
}

// Answers before the question has returned.
class InstantResolver final : public Resolver {
public:
    int asked = 0;
    Later<QList<ServiceRecord>> services(const QString &) override
    {
        ++asked;
        return ready<QList<ServiceRecord>>(QList{record()});
    }
    Later<QStringList> addresses(const QString &) override { return ready<QStringList>({}); }
    Later<QStringList> texts(const QString &) override { return ready<QStringList>({}); }
    QFuture<DnsAnswer> ask(const QString &, RecordType) override
    {
        return QtFuture::makeReadyValueFuture(DnsAnswer());
    }
};

// Gives its questions up, as at the end of the program.
class VanishingResolver final : public Resolver {
public:
    Later<QList<ServiceRecord>> services(const QString &) override
    {
        QPromise<Result<QList<ServiceRecord>>> promise;
        promise.start();
        return promise.future();
    }
    Later<QStringList> addresses(const QString &) override { return ready<QStringList>({}); }
    Later<QStringList> texts(const QString &) override { return ready<QStringList>({}); }
    QFuture<DnsAnswer> ask(const QString &, RecordType) override
    {
        return QtFuture::makeReadyValueFuture(DnsAnswer());
    }
};

} // namespace

/// How domains' carriers are found, with DNS and the clock as the test wants them.
class tst_carrierlookup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = QDateTime(QDate(2025, 3, 1), QTime(8, 0), QTimeZone::UTC);
        m_dns = std::make_shared<FakeResolver>();
        m_lookup = std::make_unique<CarrierLookup>(m_dns, nullptr, [this] { return m_now; });
        m_learnt = std::make_unique<QSignalSpy>(m_lookup.get(), &CarrierLookup::learnt);
    }

    void recordsDecideTheCarriers_data()
    {
        QTest::addColumn<QStringList>("services");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("carriers");
        const int sip = Carriers(Carrier::Sip).bits();
        const int xmpp = Carriers(Carrier::Xmpp).bits();
        const QString target = u"server.example"_s;
        QTest::newRow("nothing") << QStringList() << target << 0;
        QTest::newRow("federated SIP") << QStringList{u"_sipfederationtls"_s} << target << sip;
        QTest::newRow("SIP over TLS") << QStringList{u"_sips"_s} << target << sip;
        QTest::newRow("XMPP") << QStringList{u"_xmpp-server"_s} << target << xmpp;
        QTest::newRow("XMPP over TLS") << QStringList{u"_xmpps-server"_s} << target << xmpp;
        QTest::newRow("both") << QStringList{u"_sips"_s, u"_xmpp-server"_s} << target << (sip | xmpp);
        QTest::newRow("clients only") << QStringList{u"_xmpp-client"_s, u"_sip"_s} << target << 0;
        QTest::newRow("decidedly not offered") << QStringList{u"_sips"_s, u"_xmpp-server"_s} << u"."_s << 0;
        QTest::newRow("not offered, with the dot removed") << QStringList{u"_sips"_s} << QString() << 0;
    }
    void recordsDecideTheCarriers()
    {
        QFETCH(QStringList, services);
        QFETCH(QString, target);
        QFETCH(int, carriers);
        for (const QString &service : std::as_const(services))
            m_dns->serviceRecords.insert(service + u"._tcp."_s + elhada, {record(300, target)});
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        QVERIFY(waitFor([this] { return m_lookup->records().contains(elhada); }));
        QCOMPARE(m_lookup->records().value(elhada).carriers.bits(), carriers);
        QCOMPARE(m_dns->asked.size(), 4);
        QCOMPARE(m_learnt->size(), 1);
        QCOMPARE(m_learnt->first().first().value<QList<DomainRecords>>(),
            QList{m_lookup->records().value(elhada)});
    }

    void oneServerAmongSeveralIsEnough()
    {
        m_dns->serviceRecords.insert(xmppOf(elhada), {record(300, u"."_s), record(300, {}, 0), record()});
        learn({elhada});
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers(Carrier::Xmpp));
    }

    void answersHoldAsLongAsTheirRecordsSay_data()
    {
        QTest::addColumn<QList<quint32>>("lives");
        QTest::addColumn<int>("seconds");
        QTest::newRow("as said") << QList<quint32>{300} << 300;
        QTest::newRow("the shortest") << QList<quint32>{9000, 600, 7000} << 600;
        QTest::newRow("at least a minute") << QList<quint32>{5} << 60;
        QTest::newRow("not at all") << QList<quint32>{0} << 60;
        QTest::newRow("at most a day") << QList<quint32>{4'000'000'000} << 86400;
        QTest::newRow("no records") << QList<quint32>{} << 3600;
    }
    void answersHoldAsLongAsTheirRecordsSay()
    {
        QFETCH(QList<quint32>, lives);
        QFETCH(int, seconds);
        for (const quint32 life : std::as_const(lives))
            m_dns->serviceRecords[xmppOf(elhada)] += record(life);
        learn({elhada});
        QCOMPARE(m_now.secsTo(m_lookup->records().value(elhada).expires), seconds);
    }

    void nothingIsAskedAgainBeforeItExpires()
    {
        m_dns->serviceRecords.insert(xmppOf(elhada), {record(300)});
        learn({elhada});
        m_now = m_now.addSecs(299);
        m_lookup->want({elhada});
        m_lookup->setOnline(false);
        m_lookup->setOnline(true);
        m_lookup->want({toothfairy, elhada});
        QVERIFY(waitFor([this] { return m_lookup->records().contains(toothfairy); }));
        QCOMPARE(m_dns->asked.size(), 8);
    }

    void whatExpiresIsAskedAgainByItself()
    {
        m_dns->serviceRecords.insert(xmppOf(elhada), {record(300)});
        learn({elhada});
        m_dns->serviceRecords.clear();
        QCOMPARE(untilWakeUp(), 300'000);
        m_now = m_now.addMSecs(299'995);
        m_lookup->want({elhada}); // the timer learns of the clock
        m_now = m_now.addMSecs(5);
        QVERIFY(waitFor([this] { return m_learnt->size() == 2; }));
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers());
        QCOMPARE(untilWakeUp(), 3'600'000);
    }

    void whatExpiresSoonIsAskedTogether()
    {
        m_dns->serviceRecords.insert(xmppOf(elhada), {record(300)});
        m_dns->serviceRecords.insert(xmppOf(toothfairy), {record(320)});
        learn({elhada, toothfairy});
        m_now = m_now.addMSecs(299'995);
        m_lookup->want({elhada, toothfairy});
        m_now = m_now.addMSecs(5);
        QVERIFY(waitFor([this] { return m_dns->asked.size() == 16; }));
        QVERIFY(waitFor([this] { return m_learnt->size() == 2; }));
        QCOMPARE(m_learnt->last().first().value<QList<DomainRecords>>().size(), 2);
    }

    void withoutAnyoneWhoWantsItNothingWakesUp()
    {
        QCOMPARE(untilWakeUp(), -1);
        learn({elhada});
        QVERIFY(untilWakeUp() > 0);
        m_lookup->want({});
        QCOMPARE(untilWakeUp(), -1);
        m_lookup->want({elhada});
        QVERIFY(untilWakeUp() > 0);
        m_lookup->setOnline(false);
        QCOMPARE(untilWakeUp(), -1);
    }

    void offlineNothingIsAskedAndTheLastKnownHolds()
    {
        const DomainRecords old{.domain = elhada, .carriers = Carrier::Sip, .expires = m_now.addDays(-30)};
        m_lookup->restore({old});
        m_lookup->want({elhada, toothfairy});
        QCoreApplication::processEvents();
        QVERIFY(m_dns->asked.isEmpty());
        QCOMPARE(m_lookup->records().value(elhada), old);
        m_dns->serviceRecords.insert(xmppOf(elhada), {record()});
        m_lookup->setOnline(true);
        QVERIFY(waitFor([this] { return m_lookup->records().contains(toothfairy); }));
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers(Carrier::Xmpp));
    }

    void whatIsRestoredAndFreshIsNotAsked()
    {
        m_lookup->restore({{.domain = elhada, .carriers = Carrier::Sip, .expires = m_now.addSecs(60)}});
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        QCoreApplication::processEvents();
        QVERIFY(m_dns->asked.isEmpty());
    }

    void aTimeFarAheadIsNotBelieved()
    {
        m_lookup->restore({{.domain = elhada, .carriers = Carrier::Sip, .expires = m_now.addYears(10)}});
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        QVERIFY(waitFor([this] { return m_learnt->size() == 1; }));
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers());
    }

    void hostileThingsAreNotRestored()
    {
        m_lookup->restore({{.domain = u"Elhada.example"_s, .carriers = Carrier::Sip, .expires = m_now},
            {.domain = {}, .carriers = Carrier::Sip, .expires = m_now},
            {.domain = u"a..b"_s, .carriers = Carrier::Sip, .expires = m_now}});
        QVERIFY(m_lookup->records().isEmpty());
    }

    void failuresKeepTheLastKnownAndAreTriedMoreAndMoreSeldom()
    {
        const DomainRecords old{.domain = elhada, .carriers = Carrier::Sip, .expires = m_now};
        m_lookup->restore({old});
        m_dns->broken = allOf(elhada);
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        int asked = 0;
        for (const int pause : {60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            asked += 4;
            QVERIFY(waitFor([&] { return m_dns->asked.size() == asked && untilWakeUp() > 1000; }));
            QCOMPARE(untilWakeUp(), pause * 1000);
            QCOMPARE(m_lookup->records().value(elhada), old);
            m_now = m_now.addSecs(pause).addMSecs(-5);
            m_lookup->want({elhada});
            m_now = m_now.addMSecs(5);
        }
        QVERIFY(m_learnt->isEmpty());
        m_dns->broken.clear();
        QVERIFY(waitFor([this] { return m_learnt->size() == 1; }));
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers());
        QCOMPARE(untilWakeUp(), 3'600'000);
    }

    void anotherNetworkIsAskedAtOnce()
    {
        m_dns->broken = allOf(elhada);
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        QVERIFY(waitFor([this] { return untilWakeUp() == 60'000; }));
        m_dns->broken.clear();
        m_lookup->setOnline(false);
        m_lookup->setOnline(true);
        QVERIFY(waitFor([this] { return m_learnt->size() == 1; }));
    }

    void oneProtocolIsKnownThoughTheOtherCannotBeAsked()
    {
        m_lookup->restore({{.domain = elhada, .carriers = Carriers::all(), .expires = m_now}});
        m_dns->serviceRecords.insert(u"_sips._tcp."_s + elhada, {record(9000)});
        m_dns->serviceRecords.insert(u"_sips._tcp."_s + toothfairy, {record(9000)});
        m_dns->broken = {xmppOf(elhada), xmppOf(toothfairy)};
        learn({elhada, toothfairy});
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers::all());
        QCOMPARE(m_lookup->records().value(toothfairy).carriers, Carriers(Carrier::Sip));
        QCOMPARE(untilWakeUp(), 60'000);
    }

    void whatWasAskedInAnotherNetworkSaysNothing()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        m_lookup->setOnline(false);
        m_lookup->setOnline(true);
        m_dns->serviceRecords.insert(xmppOf(elhada), {record()});
        m_dns->holds = false;
        m_dns->release();
        QVERIFY(waitFor([this] { return m_learnt->size() == 1; }));
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers(Carrier::Xmpp));
        QCOMPARE(m_dns->asked.size(), 8);
    }

    void answersAfterGoingOfflineAreDropped()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        m_lookup->setOnline(false);
        m_dns->release();
        QCoreApplication::processEvents();
        QVERIFY(m_lookup->records().isEmpty());
        QCOMPARE(untilWakeUp(), -1);
    }

    void aFewAtATime()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        m_lookup->want(many(100));
        int rounds = 0;
        qsizetype most = 0;
        while (m_lookup->records().size() < 100) {
            most = std::max(most, m_dns->held.size());
            QVERIFY(++rounds < 1000);
            m_dns->release();
            QCoreApplication::processEvents();
        }
        QCOMPARE(most, 32);
        QVERIFY(rounds >= 13);
        QCOMPARE(m_dns->asked.size(), 400);
    }

    void whoTypesDoesNotWaitForTheList()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        QStringList list = many(1000);
        m_lookup->want(list);
        list += elhada;
        m_lookup->want(list);
        m_dns->holds = false;
        m_dns->release();
        QVERIFY(waitFor([this] { return m_lookup->records().contains(elhada); }));
        QVERIFY(m_lookup->records().size() < 30);
    }

    void whatNobodyWantsAnyMoreIsNotAsked()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        m_lookup->want(many(1000));
        m_lookup->want({elhada});
        m_dns->holds = false;
        m_dns->release();
        QVERIFY(waitFor([this] { return m_lookup->records().contains(elhada); }));
        QCOMPARE(m_dns->asked.size(), 4 * 9);
    }

    void tenThousandDomainsAreSaidInFewSignals()
    {
        m_lookup->setOnline(true);
        m_lookup->want(many(10'500));
        QVERIFY(
            waitFor([this] { return m_lookup->records().size() == 10'000 && untilWakeUp() > 1000; }, 60s));
        QCOMPARE(m_dns->asked.size(), 40'000);
        QSet<QString> said;
        for (const auto &signal : std::as_const(*m_learnt))
            for (const DomainRecords &records : signal.first().value<QList<DomainRecords>>())
                said += records.domain;
        QCOMPARE(said.size(), 10'000);
        QVERIFY2(m_learnt->size() < 400, qPrintable(QString::number(m_learnt->size())));
    }

    void whatIsKeptIsBounded()
    {
        QList<DomainRecords> known;
        for (const QString &domain : many(30'000))
            known += {.domain = domain, .carriers = {}, .expires = m_now};
        m_lookup->restore(known);
        QCOMPARE(m_lookup->records().size(), 10'000);
    }

    void namesThatDnsCannotHaveAreNotAsked()
    {
        const QString label(63, u'a');
        m_lookup->setOnline(true);
        m_lookup->want({{}, u"."_s, u".."_s, u"a..b"_s, u"a b.example"_s, u"_sips._tcp.elhada.example"_s,
            u"127.0.0.1"_s, u"2130706433"_s, u"0x7f000001"_s, u"[::1]"_s, u"::1"_s, label + u"a.example"_s,
            QStringList(4, label).join(u'.'), QString(1'000'000, u'a'), QString(1'000'000, u'.'),
            u"a\nb.example"_s, QString(QChar(0xd800)) + u".example"_s, u"xn--\u00fc.example"_s,
            QString(3, QChar(0))});
        QCoreApplication::processEvents();
        QVERIFY2(m_dns->asked.isEmpty(), qPrintable(m_dns->asked.join(u' ')));
        QCOMPARE(untilWakeUp(), -1);
    }

    void internationalNamesAreAskedAsDnsHasThem()
    {
        const QString domain = u"zähne.example"_s;
        m_dns->serviceRecords.insert(u"_xmpp-server._tcp.xn--zhne-loa.example"_s, {record()});
        learn({u"ZÄHNE.example."_s, u"xn--zhne-loa.example"_s, domain});
        QCOMPARE(m_lookup->records().size(), 1);
        QCOMPARE(m_lookup->records().value(domain).carriers, Carriers(Carrier::Xmpp));
        QCOMPARE(m_dns->asked.size(), 4);
    }

    void thousandsOfRecordsAreNotRead()
    {
        m_dns->serviceRecords.insert(
            xmppOf(elhada), QList<ServiceRecord>(100'000, record(300, u"."_s)) + QList{record()});
        learn({elhada});
        QCOMPARE(m_lookup->records().value(elhada).carriers, Carriers());
    }

    void answersAtOnceDoNotPileUp()
    {
        const auto dns = std::make_shared<InstantResolver>();
        CarrierLookup lookup(dns, nullptr, [this] { return m_now; });
        lookup.setOnline(true);
        lookup.want(many(10'000));
        QVERIFY(waitFor([&] { return lookup.records().size() == 10'000; }, 60s));
        QCOMPARE(dns->asked, 40'000);
    }

    void questionsGivenUpCountAsFailures()
    {
        CarrierLookup lookup(std::make_shared<VanishingResolver>(), nullptr, [this] { return m_now; });
        lookup.setOnline(true);
        lookup.want({elhada});
        QVERIFY(waitFor([&] { return untilWakeUp(lookup) == 60'000; }));
        QVERIFY(lookup.records().isEmpty());
    }

    void whoListensMayWantMore()
    {
        connect(
            m_lookup.get(), &CarrierLookup::learnt, this, [this] { m_lookup->want({elhada, toothfairy}); });
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        QVERIFY(waitFor([this] { return m_lookup->records().contains(toothfairy) && untilWakeUp() > 1000; }));
        QCOMPARE(m_dns->asked.size(), 8);
    }

    void itSaysWhenNothingIsAskedAnyMore()
    {
        QSignalSpy settled(m_lookup.get(), &CarrierLookup::settled);
        m_dns->holds = true;
        m_lookup->setOnline(true);
        settled.clear();
        m_lookup->want({elhada, u"a..b"_s});
        QCoreApplication::processEvents();
        QCOMPARE(settled.size(), 0);
        m_dns->release();
        QVERIFY(waitFor([&] { return settled.size() == 1; }));
        QVERIFY(m_lookup->records().contains(elhada));
        // Also where there was nothing to ask, and whoever hears it may want the same again.
        connect(m_lookup.get(), &CarrierLookup::settled, this, [this] { m_lookup->want({elhada}); });
        m_lookup->want({u"a..b"_s});
        QVERIFY(settled.size() >= 2);
    }

    void itMayGoWhileItAsks()
    {
        m_dns->holds = true;
        m_lookup->setOnline(true);
        m_lookup->want({elhada});
        m_lookup.reset();
        m_dns->release();
        QCoreApplication::processEvents();
    }

private:
    static QString xmppOf(const QString &domain) { return u"_xmpp-server._tcp."_s + domain; }
    static QStringList allOf(const QString &domain)
    {
        return {u"_sipfederationtls._tcp."_s + domain, u"_sips._tcp."_s + domain, xmppOf(domain),
            u"_xmpps-server._tcp."_s + domain};
    }
    static QStringList many(int count)
    {
        QStringList domains;
        for (int i = 0; i < count; ++i)
            domains += u"company-%1.example"_s.arg(i);
        return domains;
    }
    void learn(const QStringList &domains)
    {
        m_lookup->setOnline(true);
        m_lookup->want(domains);
        QVERIFY(waitFor([this] { return !m_learnt->isEmpty(); }));
    }
    // In milliseconds; -1: it sleeps for good.
    static qint64 untilWakeUp(const CarrierLookup &lookup)
    {
        const auto *timer = lookup.findChild<QTimer *>();
        return timer && timer->isActive() ? timer->interval() : -1;
    }

    qint64 untilWakeUp() const { return untilWakeUp(*m_lookup); }

    QDateTime m_now;
    std::shared_ptr<FakeResolver> m_dns;
    std::unique_ptr<CarrierLookup> m_lookup;
    std::unique_ptr<QSignalSpy> m_learnt;
};

} // namespace tst_carrierlookup

VERBUND_TEST(tst_carrierlookup::tst_carrierlookup)

#include "tst_carrierlookup.moc"
