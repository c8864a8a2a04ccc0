// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/Card.h"
#include "protocol/TextRules.h"
#include "protocol/address/AddressText.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

namespace tst_address_text {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

// "over sip" and "called …" and the user as he is spelt, where it differs from the address.
QString story(const AddressText &read)
{
    QString text = read.address.toString();
    if (read.carrier)
        text += *read.carrier == Carrier::Sip ? u" over sip"_s : u" over xmpp"_s;
    if (!read.displayName.isEmpty())
        text += u" called "_s + read.displayName;
    if (read.exactUser != read.address.user())
        text += u" spelt "_s + read.exactUser;
    if (read.warning == AddressText::Warning::MixedScripts)
        text += u" mixes scripts"_s;
    if (read.warning == AddressText::Warning::LooksLikeLatin)
        text += u" looks like Latin"_s;
    return text;
}

void row(const QString &text, const QString &story)
{
    QTest::newRow(qUtf8Printable(text.left(60))) << text << story;
}

} // namespace

class TestAddressText final : public QObject {
    Q_OBJECT

private:
    static void plainAddresses();
    static void uris();
    static void names();
    static void pasted();
    static void internationalOnes();
    static void lookAlikes();

private Q_SLOTS:
    void addressesAreReadAsPeopleWriteThem_data();
    void addressesAreReadAsPeopleWriteThem();
    void whatIsNoAddressIsRefusedWithItsBeginning_data();
    void whatIsNoAddressIsRefusedWithItsBeginning();
    void whatWasReadReadsTheSameAgain_data() { addressesAreReadAsPeopleWriteThem_data(); }
    void whatWasReadReadsTheSameAgain();
    void theWireMayNameWhatNobodyMayType();
    void plainDomainsAreWhatIdnaMakesOfThem();
    void cardsAreCleaned();
    void fieldsAreFoundByName();
};

void TestAddressText::plainAddresses()
{
    row(u"liza@toothfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"Liza.Maus@ToothFairy.Example"_s, u"liza.maus@toothfairy.example spelt Liza.Maus"_s);
    row(u"liza@toothfairy.example/Büro am Fenster"_s, u"liza@toothfairy.example"_s);
    row(u"liza@toothfairy.example/a@b/c"_s, u"liza@toothfairy.example"_s);
    row(u"liza@toothfairy.example."_s, u"liza@toothfairy.example"_s);
    row(u"liza@toothfairy.example..."_s, u"liza@toothfairy.example"_s);
    row(u"liza+chat@toothfairy.example"_s, u"liza+chat@toothfairy.example"_s);
    row(u"li%7Aa@toothfairy.example"_s, u"li%7aa@toothfairy.example spelt li%7Aa"_s);
    row(u"user(hotmail.example)@msn.example"_s, u"user(hotmail.example)@msn.example"_s);
    row(u"liza@intranet"_s, u"liza@intranet"_s);
    row(u"liza@192.0.2.7"_s, u"liza@192.0.2.7"_s);
}

void TestAddressText::uris()
{
    row(u"sip:Liza@ToothFairy.example"_s, u"liza@toothfairy.example over sip spelt Liza"_s);
    row(u"SIPS:liza@toothfairy.example"_s, u"liza@toothfairy.example over sip"_s);
    row(u"sip:Liza@Host.example;transport=tls?subject=y"_s, u"liza@host.example over sip spelt Liza"_s);
    row(u"sip:liza@toothfairy.example:5061"_s, u"liza@toothfairy.example over sip"_s);
    row(u"sip:liza:secret@toothfairy.example"_s, u"liza@toothfairy.example over sip"_s);
    row(u"sip:%4Ciza%2e@toothfairy.example"_s, u"liza.@toothfairy.example over sip spelt Liza."_s);
    row(u"sip:+497123222@pbx.example;user=phone"_s, u"+497123222@pbx.example over sip"_s);
    row(u"sip:1234;phone-context=pbx@pbx.example"_s, u"1234;phone-context=pbx@pbx.example over sip"_s);
    row(u"sip:liza@toothfairy.example.;lr"_s, u"liza@toothfairy.example over sip"_s);
    row(u"xmpp:liza@toothfairy.example?message;body=Hi"_s, u"liza@toothfairy.example over xmpp"_s);
    row(u"xmpp:liza@toothfairy.example/phone"_s, u"liza@toothfairy.example over xmpp"_s);
    row(u"xmpp://info@zahnfee.example/liza@toothfairy.example?message"_s,
        u"liza@toothfairy.example over xmpp"_s);
    row(u"im:liza@toothfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"pres:liza@toothfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"mailto:Liza@toothfairy.example?subject=Zahn"_s, u"liza@toothfairy.example spelt Liza"_s);
    row(u"mailto:liza@xn--zahnfee-mnchen-osb.example"_s, u"liza@zahnfee-münchen.example"_s);
}

void TestAddressText::names()
{
    row(u"\"Außendienst, Süd\" <sued@elhada.example>"_s, u"sued@elhada.example called Außendienst, Süd"_s);
    row(u"Liza Maus <sip:Liza@toothfairy.example>"_s,
        u"liza@toothfairy.example over sip called Liza Maus spelt Liza"_s);
    row(u"<liza@toothfairy.example>"_s, u"liza@toothfairy.example"_s);
    row(u"<xmpp:liza@toothfairy.example>"_s, u"liza@toothfairy.example over xmpp"_s);
    row(u"\"A \\\"quoted\\\" <name>\" <liza@toothfairy.example>"_s,
        u"liza@toothfairy.example called A \"quoted\" <name>"_s);
    row(u"\"Liza\" <sip:liza@toothfairy.example>;tag=1928"_s,
        u"liza@toothfairy.example over sip called Liza"_s);
    row(u"Maus, Liza <liza@toothfairy.example>,"_s, u"liza@toothfairy.example called Maus, Liza"_s);
    row(u"Liza\u202Eazil\n Maus <liza@toothfairy.example>"_s,
        u"liza@toothfairy.example called Lizaazil Maus"_s);
    row(u"Liza Maus [mailto:liza@toothfairy.example]"_s, u"liza@toothfairy.example called Liza Maus"_s);
    row(u"liza@toothfairy.example (Liza Maus)"_s, u"liza@toothfairy.example called Liza Maus"_s);
    row(u"'liza@toothfairy.example'"_s, u"liza@toothfairy.example"_s);
    row(u"\"liza@toothfairy.example\""_s, u"liza@toothfairy.example"_s);
}

void TestAddressText::pasted()
{
    row(u" \t liza@toothfairy.example \r\n"_s, u"liza@toothfairy.example"_s);
    row(u"\u00A0liza@toothfairy.example\u00A0"_s, u"liza@toothfairy.example"_s);
    row(u"liza\u00A0@\u2009toothfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"\uFEFFliza@tooth\u200Bfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"liza@tooth\u00ADfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"\u202Aliza@toothfairy.example\u202C"_s, u"liza@toothfairy.example"_s);
    row(u"\u2068liza@toothfairy.example\u2069"_s, u"liza@toothfairy.example"_s);
    row(u"li\u200Cza@tooth\u200Dfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"li\u0000za@toothfairy.example"_s, u"liza@toothfairy.example"_s);
    row(u"liza@toothfairy.example, "_s, u"liza@toothfairy.example"_s);
    row(u"liza@toothfairy.example;"_s, u"liza@toothfairy.example"_s);
}

void TestAddressText::internationalOnes()
{
    row(u"Größe@zahnfee-münchen.example"_s, u"größe@zahnfee-münchen.example spelt Größe"_s);
    row(u"info@XN--Zahnfee-Mnchen-OSB.example"_s, u"info@zahnfee-münchen.example"_s);
    row(u"info@straße.example"_s, u"info@straße.example"_s);
    row(u"u\u0308mit@elhada.example"_s, u"ümit@elhada.example"_s);
    row(u"ｌｉｚａ@ｅlhada.example"_s, u"liza@elhada.example"_s);
    row(u"ｶﾞ@elhada.example"_s, u"ガ@elhada.example"_s);
    row(u"\u03AA\u0301@elhada.example"_s, u"\u0390@elhada.example spelt \u03AA\u0301"_s);
    row(u"田中@例え。example。"_s, u"田中@例え.example"_s);
    row(u"νίκος@ελλάδα.example"_s, u"νίκος@ελλάδα.example"_s);
    row(u"ИВАН@москва.example"_s, u"иван@москва.example spelt ИВАН"_s);
    row(u"אבג@elhada.example"_s, u"אבג@elhada.example"_s);
    row(u"김@서울.example"_s, u"김@서울.example"_s);
    row(u"info@نامه\u200Cای.example"_s, u"info@نامه\u200Cای.example"_s);
}

void TestAddressText::lookAlikes()
{
    row(u"info@аррӏе.example"_s, u"info@аррӏе.example looks like Latin"_s);
    row(u"info@xn--80ak6aa92e.example"_s, u"info@аррӏе.example looks like Latin"_s);
    row(u"info@www.аррӏе.example"_s, u"info@www.аррӏе.example looks like Latin"_s);
    row(u"info@zаhnfee.example"_s, u"info@zаhnfee.example mixes scripts"_s);
    row(u"lizа@toothfairy.example"_s, u"lizа@toothfairy.example mixes scripts"_s);
    row(u"info@tοοthfairy.example"_s, u"info@tοοthfairy.example mixes scripts"_s);
    row(u"info@аррӏе.бел"_s, u"info@аррӏе.бел"_s);
    row(u"東京tokyoビル@東京tokyo.example"_s, u"東京tokyoビル@東京tokyo.example"_s);
    row(u"info@müller-straße.example"_s, u"info@müller-straße.example"_s);
    row(u"info@büro24.example"_s, u"info@büro24.example"_s);
    row(u"info@ニコニコ.example"_s, u"info@ニコニコ.example"_s);
}

void TestAddressText::addressesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    plainAddresses();
    uris();
    names();
    pasted();
    internationalOnes();
    lookAlikes();
}

void TestAddressText::addressesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto read = readAddress(text);
    QVERIFY2(read, qPrintable(text));
    QCOMPARE(story(*read), expected);
}

void TestAddressText::whatWasReadReadsTheSameAgain()
{
    QFETCH(QString, text);
    const ImAddress address = readAddress(text)->address;
    QCOMPARE(ImAddress::parse(address.toString()).value(), address);
    QCOMPARE(readAddress(address.toString())->address, address);
}

void TestAddressText::whatIsNoAddressIsRefusedWithItsBeginning_data()
{
    QTest::addColumn<QString>("text");
    const auto refused = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    const QString megabyte(1'000'000, u'a');
    refused("nothing", {});
    refused("blanks only", u" \u00A0\u200B "_s);
    refused("a name", u"Liza Maus"_s);
    refused("a phone number", u"+49 7123 222"_s);
    refused("a web site", u"https://toothfairy.example"_s);
    refused("a user only", u"liza@"_s);
    refused("a domain only", u"@toothfairy.example"_s);
    refused("a scheme only", u"sip:"_s);
    refused("a SIP URI without user", u"sip:toothfairy.example"_s);
    refused("a password only", u"sip::secret@toothfairy.example"_s);
    refused("an XMPP authority only", u"xmpp://info@zahnfee.example"_s);
    refused("blank inside", u"li za@toothfairy.example"_s);
    refused("two addresses", u"liza@toothfairy.example, r.perez@elhada.example"_s);
    refused("two recipients", u"mailto:liza@toothfairy.example,r.perez@elhada.example"_s);
    refused("two in brackets", u"<liza@toothfairy.example> <r.perez@elhada.example>"_s);
    refused("an open bracket", u"Liza <liza@toothfairy.example"_s);
    refused("an open quote", u"\"Liza <liza@toothfairy.example>"_s);
    refused("a quote, no bracket", u"\"Liza\" liza@toothfairy.example"_s);
    refused("empty brackets", u"Liza <>"_s);
    refused("brackets in brackets", u"<<liza@toothfairy.example>>"_s);
    refused("a broken escape", u"sip:li%7@toothfairy.example"_s);
    refused("an escape that is no hex", u"sip:li%zz@toothfairy.example"_s);
    refused("an escaped at", u"sip:good%40evil.example@real.example"_s);
    refused("an escaped slash", u"xmpp:li%2Fza@toothfairy.example"_s);
    refused("an escaped NUL", u"sip:li%00za@toothfairy.example"_s);
    refused("escaped bytes that are no text", u"sip:%ff%fe@toothfairy.example"_s);
    refused("an IPv6 host", u"sip:liza@[2001:db8::1]"_s);
    refused("an empty label", u"liza@toothfairy..example"_s);
    refused("a hyphen first", u"liza@-toothfairy.example"_s);
    refused("an underscore in the domain", u"liza@tooth_fairy.example"_s);
    refused("a label too long", u"liza@"_s + QString(64, u'a') + u".example"_s);
    refused("a user too long", QString(1024, u'a') + u"@toothfairy.example"_s);
    refused("a user too long in bytes", QString(600, u'ü') + u"@toothfairy.example"_s);
    refused("a ligature", u"ﬁn@toothfairy.example"_s);
    refused("a symbol", u"I♥U@toothfairy.example"_s);
    refused("an emoji", u"😀@toothfairy.example"_s);
    refused("Hebrew and Latin in one user", u"אבגabc@toothfairy.example"_s);
    refused("a digit before Hebrew", u"1אבג@toothfairy.example"_s);
    refused("a lone surrogate", u"liza"_s + QChar(0xD800) + u"@toothfairy.example"_s);
    refused("a surrogate in the domain", u"liza@"_s + QChar(0xDC00) + u".example"_s);
    refused("a megabyte", megabyte);
    refused("a megabyte of user", megabyte + u"@toothfairy.example"_s);
    refused("ten thousand ats", QString(10'000, u'@'));
    refused("four thousand ats", QString(4'000, u'@'));
    refused("four thousand brackets", QString(4'000, u'<') + u"a@b"_s);
    refused("nested brackets", QString(1'000, u'<') + u"a@b"_s + QString(1'000, u'>'));
    refused("four thousand quotes", QString(4'000, u'"'));
    refused("four thousand backslashes", u'"' + QString(4'000, u'\\'));
    refused("four thousand combining marks", u"a"_s + QString(4'000, QChar(0x0308)) + u"@b.example"_s);
    refused("a thousand labels", u"a@"_s + u"ü."_s.repeated(1'000) + u"example"_s);
    refused("a long made-up ACE label", u"a@xn--"_s + QString(3'000, u'z') + u".example"_s);
}

void TestAddressText::whatIsNoAddressIsRefusedWithItsBeginning()
{
    QFETCH(QString, text);
    const auto read = readAddress(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::InvalidAddress);
    QVERIFY(read.error().subject.size() <= 64);
    QVERIFY(read.error().subject.isValidUtf16());
    QVERIFY(!read.error().sentence().isEmpty());
    QVERIFY(read.error().sentence().size() < 200);
}

void TestAddressText::theWireMayNameWhatNobodyMayType()
{
    const QString old = u"☃@toothfairy.example"_s; // servers of the time before PRECIS let it exist
    QCOMPARE(ImAddress::parse(old).value().toString(), old);
    QVERIFY(!readAddress(old));
}

void TestAddressText::plainDomainsAreWhatIdnaMakesOfThem()
{
    const QString letters = u"aBz09-..xnXN_"_s;
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        QString domain;
        for (int length = random.bounded(1, 70); length > 0; --length)
            domain += letters[random.bounded(letters.size())];
        const QByteArray ace = QUrl::toAce(domain.endsWith(u'.') ? domain.chopped(1) : domain);
        const bool none = ace.isEmpty() || ace.contains('_') || ace.endsWith('.');
        const auto read = ImAddress::parse(QString(u"liza@"_s + domain));
        QVERIFY2(read.has_value() != none, qPrintable(domain));
        QVERIFY(none || read->domain() == QUrl::fromAce(ace, QUrl::IgnoreIDNWhitelist));
    }
}

void TestAddressText::cardsAreCleaned()
{
    Card card{.name = u" Liza\n\u202EMaus "_s,
        .officeMail = QString(5'000, u'a'),
        .phones = {u"+49 7123 222"_s, u" "_s, u"+49 (0) 7123/222"_s, u"Zentrale"_s},
        .note = u"first\r\nsecond\n\n"_s + QString(10'000, u'x'),
        .groups = {u"Team"_s, u" Team"_s, u"team"_s, {}},
        .pin = Card::Field(99),
        .picture = u"../../etc/passwd"_s};
    for (int i = 0; i < 1'000; ++i)
        card.groups.append(QString::number(i));
    const Card clean = cleanCard(card);
    QCOMPARE(clean.name, u"Liza Maus"_s);
    QCOMPARE(clean.officeMail.size(), maxNameLength);
    QCOMPARE(clean.phones, QStringList({u"+49 7123 222"_s, u"Zentrale"_s}));
    QVERIFY(clean.note.startsWith(u"first\nsecond\n\nxxx"_s));
    QCOMPARE(clean.note.size(), maxNoteLength);
    QCOMPARE(clean.groups.size(), maxCardList);
    QCOMPARE(clean.groups.first(3), QStringList({u"Team"_s, u"team"_s, u"0"_s}));
    QCOMPARE(clean.pin, Card::Field::None);
    QCOMPARE(clean.picture, QString());
    QCOMPARE(cleanCard(clean), clean);
}

void TestAddressText::fieldsAreFoundByName()
{
    using enum Card::Field;
    Card card;
    for (const Card::Field field : {Sip, Xmpp, OfficeMail, PrivateMail, OtherMail, Phone}) {
        card.setText(field, u"first"_s);
        const QString text = QString::number(int(field));
        card.setText(field, text);
        QCOMPARE(card.text(field), text);
    }
    card.setText(List, u"nowhere"_s);
    card.setText(None, u"nowhere"_s);
    QVERIFY(card.text(List).isEmpty() && card.text(None).isEmpty());
    const Card expected{.officeMail = u"3"_s,
        .privateMail = u"4"_s,
        .otherMail = u"5"_s,
        .xmppAddress = u"2"_s,
        .sipAddress = u"1"_s,
        .phones = {u"6"_s}};
    QCOMPARE(card, expected);
}

} // namespace tst_address_text

VERBUND_TEST(tst_address_text::TestAddressText)
#include "tst_address_text.moc"
