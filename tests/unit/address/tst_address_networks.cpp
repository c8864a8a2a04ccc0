// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/PublicNetworks.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_address_networks {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

PublicNetworks networks()
{
    return {{.gateway = u"msn.example"_s, .domains = {u"hotmail.example"_s, u"münchen.example"_s}},
        {.gateway = u"aol.example"_s, .domains = {u"icq.example"_s, u"hotmail.example"_s}}};
}

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

} // namespace

class TestAddressNetworks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesOfTheirDomainsAreWrittenTheirWayAndBack_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("notation");
        const auto row = [](const QString &plain, const QString &notation) {
            QTest::newRow(qUtf8Printable(plain)) << plain << notation;
        };
        row(u"liza@hotmail.example"_s, u"liza(hotmail.example)@msn.example"_s);
        row(u"l.maus+chat@icq.example"_s, u"l.maus+chat(icq.example)@aol.example"_s);
        row(u"liza@münchen.example"_s, u"liza(xn--mnchen-3ya.example)@msn.example"_s);
        // No notation needed, or none known:
        row(u"liza@msn.example"_s, u"liza@msn.example"_s);
        row(u"liza@aol.example"_s, u"liza@aol.example"_s);
        row(u"liza@toothfairy.example"_s, u"liza@toothfairy.example"_s);
        row(u"liza@mail.hotmail.example"_s, u"liza@mail.hotmail.example"_s);
        row(u"liza(x)@hotmail.example"_s, u"liza(x)@hotmail.example"_s);
    }

    void addressesOfTheirDomainsAreWrittenTheirWayAndBack()
    {
        QFETCH(QString, plain);
        QFETCH(QString, notation);
        QCOMPARE(toNotation(address(plain), networks()).toString(), notation);
        QCOMPARE(toPlain(address(notation), networks()).toString(), plain);
        QCOMPARE(toNotation(address(notation), networks()).toString(), notation);
        QCOMPARE(toPlain(address(plain), networks()).toString(), plain);
    }

    void notationOfAnyDomainBecomesPlain()
    {
        QCOMPARE(toPlain(address(u"Liza(ToothFairy.example)@MSN.example"_s), networks()).toString(),
            u"liza@toothfairy.example"_s);
        QCOMPARE(toPlain(address(u"liza(msn.example)@msn.example"_s), networks()).toString(),
            u"liza@msn.example"_s);
    }

    void whatOnlyLooksLikeNotationStays_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
            {u"liza(hotmail.example)@toothfairy.example"_s, u"(hotmail.example)@msn.example"_s,
                u"liza()@msn.example"_s, u"liza(hotmail.example@msn.example"_s,
                u"lizahotmail.example)@msn.example"_s, u"liza(hotmail.example)x@msn.example"_s,
                u"liza(a(b.example))@msn.example"_s, u"liza(a.example)(b.example)@msn.example"_s,
                u"liza(a..example)@msn.example"_s, u"liza(-a.example)@msn.example"_s,
                u"liza(a_b.example)@msn.example"_s, u"liza(a.example?x)@msn.example"_s,
                u"liza(a.example;x)@msn.example"_s, u"liza%28hotmail.example%29@msn.example"_s})
            QTest::newRow(qUtf8Printable(text)) << text;
    }

    void whatOnlyLooksLikeNotationStays()
    {
        QFETCH(QString, text);
        QCOMPARE(toPlain(address(text), networks()), address(text));
    }

    void longAndEmptyOnesStay()
    {
        const ImAddress longest = address(QString(1'010, u'a') + u"@hotmail.example"_s);
        QCOMPARE(toNotation(longest, networks()), longest); // the notation would have more than 1,023 bytes
        const ImAddress brackets =
            address(QString(1'000, u'(') + u"a.example"_s + u"))"_s + u"@msn.example"_s);
        QCOMPARE(toPlain(brackets, networks()), brackets);
        QVERIFY(toNotation({}, networks()).isEmpty());
        QVERIFY(toPlain({}, networks()).isEmpty());
        QCOMPARE(toPlain(longest, {}), longest);
        QCOMPARE(toNotation(longest, {}), longest);
    }

    void theyAreWrittenAsText()
    {
        const QString text =
            u"msn.example: hotmail.example, münchen.example\naol.example: icq.example, hotmail.example\n"_s;
        QCOMPARE(writePublicNetworks(networks()), text);
        QCOMPARE(readPublicNetworks(text).value(), networks());
        QCOMPARE(readPublicNetworks(u"\n MSN.example. :Hotmail.example,xn--mnchen-3ya.example ,,\r\n\n"
                                    "aol.example:icq.example,hotmail.example,icq.example"_s)
                     .value(),
            networks());
        QCOMPARE(readPublicNetworks({}).value(), PublicNetworks());
        QCOMPARE(readPublicNetworks(u"msn.example:"_s)->first().domains, QStringList());
    }

    void wrongLinesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("no colon") << u"msn.example: a.example\naol.example"_s << u"2"_s;
        QTest::newRow("no gateway") << u": a.example"_s << u"1"_s;
        QTest::newRow("no domain name") << u"\n\nmsn.example: a.example, b c"_s << u"3"_s;
        QTest::newRow("an address") << u"liza@msn.example: a.example"_s << u"1"_s;
        QTest::newRow("twice") << u"msn.example: a.example\nMSN.example: b.example"_s << u"2"_s;
        QTest::newRow("too long") << u"msn.example: "_s + u"a.example,"_s.repeated(100'000) << u"1"_s;
        QTest::newRow("too many domains") << [] {
            QString text = u"msn.example: "_s;
            for (int i = 0; i < 1'001; ++i)
                text += u"d%1.example,"_s.arg(i);
            return text;
        }() << u"1"_s;
        QTest::newRow("too many lines") << [] {
            QString text;
            for (int i = 0; i < 1'000; ++i)
                text += u"g%1.example: a.example\n"_s.arg(i);
            return text;
        }() << u"101"_s;
    }

    void wrongLinesAreNamed()
    {
        QFETCH(QString, text);
        const auto read = readPublicNetworks(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::NotUnderstood);
        QTEST(read.error().subject, "line");
    }
};

} // namespace tst_address_networks

VERBUND_TEST(tst_address_networks::TestAddressNetworks)
#include "tst_address_networks.moc"
