// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Account.h"
#include "client/Backoff.h"
#include "client/Format.h"
#include "client/Links.h"
#include "client/Routing.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_rules {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace std::chrono_literals;

class TestRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delaysGrowAndAreSpread()
    {
        Backoff least;
        Backoff most;
        std::chrono::milliseconds previous{0};
        for (int i = 0; i < 20; ++i) {
            const auto low = least.next(0.0);
            const auto high = most.next(0.999);
            QVERIFY(low >= previous);
            QVERIFY(high >= low);
            QVERIFY(high <= Backoff::longest);
            previous = low;
        }
        QCOMPARE(previous, Backoff::longest / 2);
        least.reset();
        QCOMPARE(least.next(0.0), Backoff::first / 2);
    }

    void onlyWebAddressesBecomeLinks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("html");
        QTest::newRow("none") << u"no link <b>here</b>"_s << QString();
        QTest::newRow("script") << u"javascript://alert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("link")
            << u"see https://zahnfee.example/a?b=1&c=2 now"_s
            << u"see <a href=\"https://zahnfee.example/a?b=1&amp;c=2\">https://zahnfee.example/a?b=1&amp;c=2</a> now"_s;
        QTest::newRow("full stop") << u"https://zahnfee.example."_s
                                   << u"<a href=\"https://zahnfee.example\">https://zahnfee.example</a>."_s;
        QTest::newRow("brackets")
            << u"(https://zahnfee.example/x)"_s
            << u"(<a href=\"https://zahnfee.example/x\">https://zahnfee.example/x</a>)"_s;
        QTest::newRow("brackets within")
            << u"https://zahnfee.example/x_(y)"_s
            << u"<a href=\"https://zahnfee.example/x_(y)\">https://zahnfee.example/x_(y)</a>"_s;
        QTest::newRow("markup beside")
            << u"<img src=x> https://zahnfee.example/ \"onclick"_s
            << u"&lt;img src=x&gt; <a href=\"https://zahnfee.example/\">https://zahnfee.example/</a> &quot;onclick"_s;
        QTest::newRow("no host") << u"https:///path"_s << QString();
    }

    void onlyWebAddressesBecomeLinks()
    {
        QFETCH(QString, body);
        QFETCH(QString, html);
        QCOMPARE(linkedHtml(body), html);
    }

    void hostileBodiesDoNotHangTheLinks()
    {
        QVERIFY(linkedHtml(u"https://a.example "_s.repeated(5'000)).isEmpty());
        QVERIFY(linkedHtml(u"http://"_s.repeated(2'000)).size() < 1'000'000);
        QCOMPARE(linkedHtml(u"https://a.example "_s.repeated(1'000)).count(u"<a "_s), 200);
    }

    void excerptsAreEscapedAroundTheirMarks()
    {
        const SearchHit hit{.message = {}, .excerpt = u"a <b> night shift"_s, .marks = {{6, 5}}};
        QCOMPARE(markedHtml(hit), u"a &lt;b&gt; <b>night</b> shift"_s);
        const SearchHit wrong{.message = {}, .excerpt = u"abc"_s, .marks = {{2, 9}}};
        QCOMPARE(markedHtml(wrong), u"abc"_s);
    }

    void serversAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("none") << QString() << QString() << 0;
        QTest::newRow("host") << u" xmpp.zahnfee.example "_s << u"xmpp.zahnfee.example"_s << 0;
        QTest::newRow("port") << u"xmpp.zahnfee.example:5223"_s << u"xmpp.zahnfee.example"_s << 5223;
        QTest::newRow("IPv4") << u"127.0.0.2:5222"_s << u"127.0.0.2"_s << 5222;
        QTest::newRow("IPv6") << u"[::1]:5222"_s << u"::1"_s << 5222;
    }

    void serversAreReadAsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto server = HostAndPort::parse(text);
        QVERIFY(server);
        QCOMPARE(server->host, host);
        QCOMPARE(int(server->port), port);
    }

    void whatIsNoServerIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"host:0x1", "host:99999", "a b", "user@host", "host/path", "host?x", "[::1", "http://host"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoServerIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!HostAndPort::parse(text));
    }

    void routesFollowTheRulesInTheirOrder_data()
    {
        constexpr Carriers none;
        constexpr Carriers both = Carriers::all();
        constexpr Carriers xmpp = Carrier::Xmpp;
        constexpr Carriers sip = Carrier::Sip;
        QTest::addColumn<RouteFacts>("facts");
        QTest::addColumn<Carrier>("route");
        const auto row = [](const char *name, const RouteFacts &facts, Carrier route) {
            QTest::newRow(name) << facts << route;
        };
        const auto toXmpp = Carrier::Xmpp;
        const auto toSip = Carrier::Sip;
        row("nothing known", {}, toXmpp);
        row("only XMPP", {.lines = xmpp, .online = xmpp, .contact = sip, .last = toSip}, toXmpp);
        row("only SIP", {.lines = sip, .online = none, .contact = xmpp, .last = toXmpp}, toSip);
        row("pin before all",
            {.pin = toSip, .lines = both, .online = xmpp, .contact = xmpp, .reachable = xmpp, .last = toXmpp},
            toSip);
        row("pin to a line that is gone", {.pin = toSip, .lines = xmpp, .online = xmpp}, toXmpp);
        row("pin before any line is known", {.pin = toSip}, toSip);
        row("contact over SIP only", {.lines = both, .online = both, .contact = sip, .last = toXmpp}, toSip);
        row("contact over SIP only, and that is down", {.lines = both, .online = xmpp, .contact = sip},
            toSip);
        row("contact over both, XMPP down",
            {.lines = both, .online = sip, .contact = both, .reachable = xmpp}, toSip);
        row("contact over both, there over SIP",
            {.lines = both, .online = both, .contact = both, .reachable = sip, .last = toXmpp}, toSip);
        row("contact over both, there over both",
            {.lines = both, .online = both, .contact = both, .reachable = both, .last = toSip}, toSip);
        row("contact over both, nowhere there", {.lines = both, .online = both, .contact = both}, toXmpp);
        row("no contact, wrote over SIP", {.lines = both, .online = both, .last = toSip}, toSip);
        row("no contact, XMPP down", {.lines = both, .online = sip, .last = toXmpp}, toSip);
        row("both down, wrote over SIP", {.lines = both, .contact = both, .last = toSip}, toSip);
    }

    void routesFollowTheRulesInTheirOrder()
    {
        QFETCH(RouteFacts, facts);
        QFETCH(Carrier, route);
        QCOMPARE(routeOf(facts), route);
    }

    void protocolsAreTriedAsChosen()
    {
        Account account;
        QCOMPARE(account.wanted(), Carriers::all());
        QVERIFY(account.isTentative(Carrier::Xmpp) && account.isTentative(Carrier::Sip));
        account.spoken = Carrier::Sip;
        QVERIFY(account.isTentative(Carrier::Xmpp) && !account.isTentative(Carrier::Sip));
        account.host = u"chat.zahnfee.example"_s;
        QVERIFY(!account.isTentative(Carrier::Xmpp));
        QVERIFY(account.hasHostOf(Carrier::Xmpp) && !account.hasHostOf(Carrier::Sip));
        account.protocol = Account::Protocol::Sip;
        QCOMPARE(account.wanted(), Carriers(Carrier::Sip));
        QVERIFY(account.hasHostOf(Carrier::Sip) && !account.hasHostOf(Carrier::Xmpp));
        account.protocol = Account::Protocol::Both;
        QVERIFY(!account.isTentative(Carrier::Xmpp) && !account.isTentative(Carrier::Sip));
    }

    void initialsSuitEveryName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two") << u"Liza Thompson"_s << u"LT"_s;
        QTest::newRow("three") << u"Ana Maria Pérez"_s << u"AP"_s;
        QTest::newRow("one") << u"gewinn4711"_s << u"G"_s;
        QTest::newRow("address") << u"r.perez@elhada.example"_s << u"R"_s;
        QTest::newRow("none") << QString() << u"?"_s;
        QTest::newRow("signs") << u"-- !!"_s << u"?"_s;
    }

    void initialsSuitEveryName()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(Format().initials(name), initials);
    }

    void coloursAreStable()
    {
        const Format format;
        QCOMPARE(format.colourIndex(u"liza@toothfairy.example"_s),
            format.colourIndex(u"liza@toothfairy.example"_s));
        for (const char *address : {"a@b.example", "c@d.example", ""})
            QVERIFY(format.colourIndex(QString::fromLatin1(address)) >= 0
                && format.colourIndex(QString::fromLatin1(address)) < 8);
    }
};

} // namespace tst_rules

VERBUND_TEST(tst_rules::TestRules)
#include "tst_rules.moc"
