// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/ImAddress.h"
#include "protocol/TextRules.h"
#include "tests/support/TestMain.h"

#include <QMetaEnum>
#include <QTest>

namespace tst_protocol {

using namespace Qt::StringLiterals;
using namespace verbund;

class TestProtocol final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressesAreNormalised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("plain") << u"liza@toothfairy.example"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("blanks around") << u"  liza@toothfairy.example\n"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("case") << u"Liza@ToothFairy.EXAMPLE"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("resource") << u"liza@toothfairy.example/phone"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("xmpp URI") << u"xmpp:liza@toothfairy.example?message"_s
                                  << u"liza@toothfairy.example"_s;
        QTest::newRow("mailto URI") << u"MAILTO:liza@toothfairy.example?subject=Hi"_s
                                    << u"liza@toothfairy.example"_s;
        QTest::newRow("im URI") << u"im:liza@toothfairy.example"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("percent escapes")
            << u"xmpp:li%7Aa@toothfairy.example"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("sip URI") << u"sip:liza@toothfairy.example:5061;transport=tls"_s
                                 << u"liza@toothfairy.example"_s;
        QTest::newRow("final dot") << u"liza@toothfairy.example."_s << u"liza@toothfairy.example"_s;
        QTest::newRow("IDN") << u"info@zahnfee-münchen.example"_s << u"info@zahnfee-münchen.example"_s;
        QTest::newRow("IDN in ACE") << u"info@xn--zahnfee-mnchen-osb.example"_s
                                    << u"info@zahnfee-münchen.example"_s;
        QTest::newRow("dots in the user") << u"r.perez@elhada.example"_s << u"r.perez@elhada.example"_s;
        QTest::newRow("SIP password")
            << u"sip:liza:secret@toothfairy.example"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("xmpp URI with the account to use")
            << u"xmpp://info@zahnfee.example/liza@toothfairy.example"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("ideographic full stop")
            << u"liza@toothfairy。example。"_s << u"liza@toothfairy.example"_s;
        QTest::newRow("capitals that compose otherwise")
            << u"\u03AA\u0301@elhada.example"_s << u"\u0390@elhada.example"_s;
        QTest::newRow("wide letters") << u"ｌiza@toothfairy.example"_s << u"liza@toothfairy.example"_s;
    }

    void addressesAreNormalised()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        const auto parsed = ImAddress::parse(text);
        QVERIFY2(parsed, qPrintable(text));
        QCOMPARE(parsed->toString(), address);
        QCOMPARE(parsed->user() + u'@' + parsed->domain(), address);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"   "_s;
        QTest::newRow("no user") << u"@toothfairy.example"_s;
        QTest::newRow("no domain") << u"liza@"_s;
        QTest::newRow("domain only") << u"toothfairy.example"_s;
        QTest::newRow("escaped at and slash") << u"sip:good%40evil.example%2F@real.example"_s;
        QTest::newRow("two ats") << u"liza@tooth@fairy.example"_s;
        QTest::newRow("blank inside") << u"li za@toothfairy.example"_s;
        QTest::newRow("blank in the domain") << u"liza@tooth fairy.example"_s;
        QTest::newRow("empty label") << u"liza@toothfairy..example"_s;
        QTest::newRow("two final dots") << u"liza@toothfairy.example.."_s;
        QTest::newRow("only a dot") << u"liza@."_s;
        QTest::newRow("broken escape") << u"sip:li%7@toothfairy.example"_s;
        QTest::newRow("NUL") << u"li\0za@toothfairy.example"_s;
        QTest::newRow("bidirectional override") << u"liza\u202E@toothfairy.example"_s;
        QTest::newRow("zero width") << u"li\u200Bza@toothfairy.example"_s;
        QTest::newRow("markup") << u"<liza>@toothfairy.example"_s;
        QTest::newRow("path") << u"liza@../../etc/passwd"_s;
        QTest::newRow("lone surrogate") << u"liza"_s + QChar(0xD800) + u"@toothfairy.example"_s;
        QTest::newRow("user too long") << QString(1024, u'a') + u"@toothfairy.example"_s;
        QTest::newRow("domain too long") << u"liza@"_s + QString(2000, u'a') + u".example"_s;
        QTest::newRow("a megabyte") << QString(1'000'000, u'@');
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        const auto parsed = ImAddress::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::InvalidAddress);
        QVERIFY(parsed.error().sentence().size() < 200);
    }

    void bodiesKeepWhatPeopleWrote_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("lines and tabs") << u"a\nb\tc"_s << u"a\nb\tc"_s;
        QTest::newRow("markup is text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
        QTest::newRow("emoji family") << u"👩‍👧"_s << u"👩‍👧"_s;
        QTest::newRow("NUL and bell") << u"a\0b\ac"_s << u"abc"_s;
        QTest::newRow("lone surrogates") << u"a"_s + QChar(0xDC00) + QChar(0xD800) + u"b"_s << u"ab"_s;
        QTest::newRow("right-to-left text") << u"שלום \u200Fabc"_s << u"שלום \u200Fabc"_s;
    }

    void bodiesKeepWhatPeopleWrote()
    {
        QFETCH(QString, raw);
        QFETCH(QString, clean);
        QCOMPARE(cleanBody(raw), clean);
    }

    void longBodiesAreCutBetweenCharacters()
    {
        const QString body = cleanBody(QString(maxBodyLength - 2, u'a') + u"😀😀😀"_s);
        QVERIFY(body.size() <= maxBodyLength);
        QVERIFY(body.isValidUtf16());
        QVERIFY(body.endsWith(u'…'));
        QCOMPARE(cleanBody(QString(100'000, u'a')).size(), 100'000);
    }

    void notesKeepTheirLinesAndEnd()
    {
        QCOMPARE(cleanLines(u"\n first\r\n\tsecond\a \n"_s, 100), u"first\n\tsecond"_s);
        const QString note = cleanLines(u"a\n"_s.repeated(100'000), 64);
        QCOMPARE(note.size(), 64);
        QVERIFY(note.endsWith(u'…'));
    }

    void whatCannotBeSeenIsTakenAway()
    {
        QCOMPARE(withoutInvisible(u"\uFEFFli\u200B\u00ADza\u202E\u2060 M\u200Caus\n\a"_s), u"liza Maus\n"_s);
        QCOMPARE(withoutInvisible(u"نامه\u200Cای"_s), u"نامه\u200Cای"_s); // a joiner that belongs there
    }

    void namesAreOneHonestLine_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("lines") << u" R.\n Pérez\t"_s << u"R. Pérez"_s;
        QTest::newRow("override") << u"Anna\u202Egpj.exe"_s << u"Annagpj.exe"_s;
        QTest::newRow("isolates") << u"\u2066Anna\u2069"_s << u"Anna"_s;
        QTest::newRow("invisible") << u"An\u200Bna\uFEFF"_s << u"Anna"_s;
        QTest::newRow("only blanks") << u" \n "_s << QString();
    }

    void namesAreOneHonestLine()
    {
        QFETCH(QString, raw);
        QFETCH(QString, clean);
        QCOMPARE(cleanName(raw), clean);
        QVERIFY(cleanName(QString(100'000, u'x')).size() <= maxNameLength);
    }

    void foldedTextIgnoresCaseAndDiacritics()
    {
        QCOMPARE(folded(u"Pérez MÜLLER"), u"perez muller"_s);
        QCOMPARE(folded(u"Ångström"), folded(u"angstrom"));
    }

    void theMostTellingErrorWins()
    {
        using enum Error::Kind;
        const Error::Kind rising[]{
            ServerNotFound, ServerUnreachable, Timeout, TlsUnavailable, CertificateExpired};
        for (size_t i = 1; i < std::size(rising); ++i)
            QVERIFY(Error{.kind = rising[i]}.weight() > Error{.kind = rising[i - 1]}.weight());
    }

    void everyErrorHasASentence()
    {
        const QMetaEnum kinds = QMetaEnum::fromType<Error::Kind>();
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const Error error{.kind = Error::Kind(kinds.value(i)),
                .subject = u"zahnfee.example"_s,
                .cause = u"secret cause"_s};
            QCOMPARE(error.sentence().isEmpty(), error.kind == Error::Kind::None);
            QVERIFY2(!error.sentence().contains(u"%1"_s), kinds.key(i));
            QVERIFY2(!error.sentence().contains(u"secret"_s), kinds.key(i));
        }
    }
};

} // namespace tst_protocol

VERBUND_TEST(tst_protocol::TestProtocol)
#include "tst_protocol.moc"
