// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/SystemResolver.h"
#include "tests/support/TestMain.h"
#include "tests/wire/federation/DnsServer.h"

#include <QTest>

namespace tst_dns_answers {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

constexpr quint16 a = 1;
constexpr quint16 cname = 5;
constexpr quint16 mx = 15;
constexpr quint16 aaaa = 28;
constexpr quint16 srv = 33;

using Outcome = DnsAnswer::Outcome;

DnsRecord service(const QByteArray &target, quint16 port = 5061)
{
    QByteArray data("\0\x01\0\x02", 4);
    data += char(port >> 8);
    data += char(port & 0xff);
    return {srv, data + (target.isEmpty() ? QByteArray(1, '\0') : dnsName(target))};
}

} // namespace

/// A name server that says whatever it likes, and what is made of it.
class tst_dns_answers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // One try of one second, where the server says nothing.
        qputenv("RES_OPTIONS", "timeout:1 attempts:1");
    }

    void recordsAreRead()
    {
        QCOMPARE(ask(RecordType::A, {{a, QByteArray("\x7f\0\0\x07", 4)}}),
            (DnsAnswer{.outcome = Outcome::Records, .values = {u"127.0.0.7"_s}}));
        QCOMPARE(ask(RecordType::Aaaa, {{aaaa, QByteArray::fromHex("20010db8000000000000000000000001")}}),
            (DnsAnswer{.outcome = Outcome::Records, .values = {u"2001:db8::1"_s}}));
        QCOMPARE(ask(RecordType::Mx,
                     {{mx, QByteArray("\0\x14", 2) + dnsName("second.example")},
                         {mx, QByteArray("\0\x0a", 2) + dnsName("first.example")}}),
            (DnsAnswer{.outcome = Outcome::Records, .values = {u"first.example"_s, u"second.example"_s}}));
        const DnsAnswer found = ask(RecordType::Srv, {service("sip.toothfairy.example")});
        QCOMPARE(found.outcome, Outcome::Records);
        QCOMPARE(found.services,
            (QList<ServiceRecord>{{.target = u"sip.toothfairy.example"_s,
                .port = 5061,
                .priority = 1,
                .weight = 2,
                .timeToLive = 60}}));
    }

    void oneFailureIsToldFromAnother()
    {
        QCOMPARE(ask(RecordType::Srv, {}).outcome, Outcome::Nothing);
        QCOMPARE(ask(RecordType::Srv, {}, 3).outcome, Outcome::NoName);
        QCOMPARE(ask(RecordType::Srv, {}, 2).outcome, Outcome::Failed);
        QCOMPARE(ask(RecordType::Srv, {}, 5).outcome, Outcome::Failed);
    }

    void noMailIsNoMailServer()
    {
        const DnsAnswer none = ask(RecordType::Mx, {{mx, QByteArray("\0\0", 2) + '\0'}});
        QVERIFY(none.values.isEmpty());
        QVERIFY(none.outcome != Outcome::Records);
    }

    void aServiceThatIsNotOfferedHasNoTarget()
    {
        const DnsAnswer none = ask(RecordType::Srv, {service({}, 0)});
        QCOMPARE(none.services.size(), 1);
        QVERIFY(none.services.first().target.isEmpty() || none.services.first().target == u".");
    }

    void aliasesAreNamed()
    {
        const DnsAnswer found = ask(RecordType::A,
            {{cname, dnsName("edge.elhada.example")},
                {a, QByteArray("\x7f\0\0\x07", 4), "edge.elhada.example"}});
        QCOMPARE(found.outcome, Outcome::Records);
        QCOMPARE(found.alias, u"edge.elhada.example"_s);
    }

    void aliasesInACircleMakeNoSense()
    {
        const DnsAnswer found = ask(
            RecordType::A, {{cname, dnsName("b.example")}, {cname, dnsName("asked.example"), "b.example"}});
        QCOMPARE(found.outcome, Outcome::Invalid);
        QVERIFY(found.values.isEmpty());
    }

    void otherTypesMakeNoSense()
    {
        const DnsAnswer found = ask(RecordType::Srv, {{a, QByteArray("\x7f\0\0\x07", 4)}});
        QVERIFY(found.services.isEmpty() && found.values.isEmpty());
        QVERIFY(found.outcome == Outcome::Invalid || found.outcome == Outcome::Nothing);
    }

    void aThousandRecordsAreBounded()
    {
        QList<DnsRecord> many;
        for (int i = 0; i < 1000; ++i)
            many += service("sip" + QByteArray::number(i) + ".toothfairy.example");
        m_server.setAnswer([&](const QByteArray &question, bool overTcp) {
            return DnsServer::answer(question, overTcp ? many : QList<DnsRecord>(), 0, !overTcp);
        });
        const DnsAnswer found = result(RecordType::Srv);
        QVERIFY(m_server.askedOverTcp() > 0);
        QCOMPARE(found.outcome, Outcome::Records);
        QCOMPARE(found.services.size(), SystemResolver::mostRecords);
        QVERIFY(found.more);
    }

    // Qt reads as far as it can, so that a record cut off is none.
    void whatIsCutOffIsNoRecord()
    {
        for (const qsizetype left : {13, 30, 60}) {
            m_server.setAnswer([&](const QByteArray &question, bool) {
                return DnsServer::answer(question, {service("sip.toothfairy.example")}).first(left);
            });
            const DnsAnswer found = result(RecordType::Srv);
            QVERIFY(found.outcome != Outcome::Records);
            QVERIFY(found.services.isEmpty());
        }
    }

    void rubbishInRecordsMakesNoSense()
    {
        for (const QByteArray &data : {QByteArray(), QByteArray("\0", 1), QByteArray(4, '\xff'),
                 QByteArray("\0\x01\0\x02\x13\xc5\xc0\xff", 8),
                 QByteArray("\0\x01\0\x02\x13\xc5\x3fsip", 10)}) {
            const DnsAnswer found = ask(RecordType::Srv, {{srv, data}});
            for (const ServiceRecord &record : found.services)
                QVERIFY(record.target.size() < 256);
        }
    }

    void silenceIsNoAnswer()
    {
        m_server.setAnswer([](const QByteArray &, bool) { return QByteArray(); });
        QCOMPARE(result(RecordType::Srv).outcome, Outcome::Silent);
    }

    void anAnswerToSomethingElseIsNone()
    {
        m_server.setAnswer([](const QByteArray &question, bool) {
            QByteArray wrong = DnsServer::answer(question, {service("evil.example")});
            wrong[0] = char(~wrong[0]);
            return wrong;
        });
        QVERIFY(result(RecordType::Srv).services.isEmpty());
    }

    void questionsEndWithTheResolver()
    {
        QFuture<DnsAnswer> open;
        m_server.setAnswer([](const QByteArray &, bool) { return QByteArray(); });
        {
            SystemResolver resolver(u"127.0.0.1"_s, m_server.port());
            open = resolver.ask(u"asked.example"_s, RecordType::A);
        }
        QVERIFY(open.isCanceled());
    }

private:
    DnsAnswer ask(RecordType type, const QList<DnsRecord> &records, quint8 code = 0)
    {
        m_server.setAnswer(
            [=](const QByteArray &question, bool) { return DnsServer::answer(question, records, code); });
        return result(type);
    }

    DnsAnswer result(RecordType type)
    {
        SystemResolver resolver(u"127.0.0.1"_s, m_server.port());
        const auto future = resolver.ask(u"asked.example"_s, type);
        const bool came = QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
        return came ? future.result() : DnsAnswer{.outcome = Outcome::Silent, .alias = u"never"_s};
    }

    DnsServer m_server;
};

} // namespace tst_dns_answers

VERBUND_TEST(tst_dns_answers::tst_dns_answers)

#include "tst_dns_answers.moc"
