// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Locator.h"
#include "tests/support/FakeResolver.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"

#include <QTest>

namespace tst_sip_locator {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

QStringList hosts(const QList<Endpoint> &endpoints)
{
    QStringList names;
    for (const Endpoint &endpoint : endpoints)
        names += endpoint.host;
    return names;
}

QStringList order(const QList<ServiceRecord> &records, const std::function<quint32(quint32)> &random)
{
    return hosts(orderedTargets(records, random));
}

quint32 least(quint32) { return 0; }
quint32 most(quint32 limit) { return limit; }

const QString srv = u"_sips._tcp.zahnfee.example"_s;

} // namespace

/// Where a domain's server is (RFC 3263, RFC 2782).
class tst_sip_locator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prioritiesComeBeforeWeights()
    {
        const QList<ServiceRecord> records{{u"c"_s, 1, 20, 100}, {u"a"_s, 1, 10, 1}, {u"b"_s, 1, 15, 0}};
        QCOMPARE(order(records, least), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(order(records, most), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void weightsDecideByChance()
    {
        const QList<ServiceRecord> records{{u"light"_s, 1, 10, 1}, {u"heavy"_s, 1, 10, 99}};
        QCOMPARE(order(records, [](quint32 sum) { return std::min(sum, 1U); }).first(), u"light"_s);
        QCOMPARE(order(records, [](quint32 sum) { return std::min(sum, 2U); }).first(), u"heavy"_s);
        QCOMPARE(order(records, most).first(), u"heavy"_s);
        int heavyFirst = 0;
        for (quint32 drawn = 0; drawn <= 100; ++drawn)
            heavyFirst +=
                order(records, [drawn](quint32 sum) { return std::min(sum, drawn); }).first() == u"heavy"_s;
        QCOMPARE(heavyFirst, 99);
    }

    void weightZeroIsChosenOnlyByZero()
    {
        const QList<ServiceRecord> records{{u"heavy"_s, 1, 10, 10}, {u"zero"_s, 1, 10, 0}};
        QCOMPARE(order(records, least), (QStringList{u"zero"_s, u"heavy"_s}));
        QCOMPARE(order(records, [](quint32 sum) { return std::min(sum, 1U); }),
            (QStringList{u"heavy"_s, u"zero"_s}));
    }

    void allOfWeightZeroAreTried()
    {
        const QList<ServiceRecord> records{{u"a"_s, 1, 0, 0}, {u"b"_s, 1, 0, 0}, {u"c"_s, 1, 0, 0}};
        QCOMPARE(order(records, most).size(), 3);
    }

    void recordsOfServiceAreFollowed()
    {
        m_resolver.serviceRecords[srv] = {
            {u"second.example"_s, 5062, 2, 0}, {u"first.example"_s, 5061, 1, 0}};
        m_resolver.addressRecords[u"first.example"_s] = {u"127.0.0.2"_s, u"::1"_s};
        m_resolver.addressRecords[u"second.example"_s] = {u"127.0.0.3"_s};
        const QList<Endpoint> expected{{u"127.0.0.2"_s, 5061}, {u"::1"_s, 5061}, {u"127.0.0.3"_s, 5062}};
        QCOMPARE(locate({}), expected);
    }

    void aTargetWithoutAddressIsPassedOver()
    {
        m_resolver.serviceRecords[srv] = {{u"gone.example"_s, 5061, 1, 0}, {u"first.example"_s, 5061, 2, 0}};
        m_resolver.addressRecords[u"first.example"_s] = {u"127.0.0.2"_s};
        QCOMPARE(hosts(locate({})), QStringList{u"127.0.0.2"_s});
    }

    void aDomainMayRefuse()
    {
        m_resolver.serviceRecords[srv] = {{u"."_s, 0, 0, 0}};
        m_resolver.addressRecords[u"zahnfee.example"_s] = {u"127.0.0.2"_s};
        QVERIFY(locate({}).isEmpty());
        QCOMPARE(m_error.kind, Error::Kind::ServerNotFound);
    }

    void withoutServiceRecordsTheDomainItselfIsTried()
    {
        m_resolver.addressRecords[u"zahnfee.example"_s] = {u"127.0.0.2"_s};
        QCOMPARE(locate({}), (QList<Endpoint>{{u"127.0.0.2"_s, 5061}}));
    }

    void aTentativeSignInNeedsARecord()
    {
        m_resolver.addressRecords[u"zahnfee.example"_s] = {u"127.0.0.2"_s};
        QVERIFY(locate({.tentative = true}).isEmpty());
        QCOMPARE(m_error.kind, Error::Kind::ServerNotFound);
        QVERIFY(!m_resolver.asked.contains(u"zahnfee.example"_s));
    }

    void aBrokenNameServerIsNoAnswer()
    {
        m_resolver.broken = {srv};
        m_resolver.addressRecords[u"zahnfee.example"_s] = {u"127.0.0.2"_s};
        QVERIFY(locate({}).isEmpty());
        QCOMPARE(m_error.cause, u"SERVFAIL"_s);
    }

    void aHostByHandComesBeforeDns()
    {
        m_resolver.serviceRecords[srv] = {{u"first.example"_s, 5061, 1, 0}};
        m_resolver.addressRecords[u"hand.example"_s] = {u"127.0.0.9"_s};
        QCOMPARE(
            locate({.host = u"hand.example"_s, .port = 15061}), (QList<Endpoint>{{u"127.0.0.9"_s, 15061}}));
        QCOMPARE(locate({.host = u"127.0.0.8"_s}), (QList<Endpoint>{{u"127.0.0.8"_s, 5061}}));
        QCOMPARE(locate({.host = u"::1"_s}), (QList<Endpoint>{{u"::1"_s, 5061}}));
        QVERIFY(!m_resolver.asked.contains(srv));
    }

    void nothingAtAllIsAnError()
    {
        QVERIFY(locate({}).isEmpty());
        QCOMPARE(m_error.kind, Error::Kind::ServerNotFound);
        QCOMPARE(m_error.subject, u"zahnfee.example"_s);
    }

    void domainsAreAskedForAsALabels()
    {
        QCOMPARE(toAscii(u"Zähnfee.example"_s), "xn--zhnfee-bua.example");
        QCOMPARE(toAscii(u"ZAHNFEE.example"_s), "zahnfee.example");
        QCOMPARE(toAscii(u"127.0.0.1"_s), "127.0.0.1");
    }

    void init() { m_resolver = {}; }

private:
    QList<Endpoint> locate(SignIn signIn)
    {
        signIn.address = *ImAddress::parse(u"info@zahnfee.example"_s);
        Locator locator(m_resolver);
        std::optional<QList<Endpoint>> found;
        connect(&locator, &Locator::found, this, [&](const QList<Endpoint> &endpoints, const Error &error) {
            found = endpoints;
            m_error = error;
        });
        locator.start(signIn);
        return waitFor([&] { return found.has_value(); }) ? *found : QList<Endpoint>{{u"never"_s, 0}};
    }

    FakeResolver m_resolver;
    Error m_error;
};

} // namespace tst_sip_locator

VERBUND_TEST(tst_sip_locator::tst_sip_locator)
#include "tst_sip_locator.moc"
