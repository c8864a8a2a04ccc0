// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCards.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace tst_exchange_vcards {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

using Problem = ImportedCard::Problem;

QByteArray entry(const QByteArray &lines)
{
    return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines + "\r\nEND:VCARD\r\n";
}

// Bytes that begin as a PNG does.
Picture png(qsizetype size)
{
    QByteArray bytes = "\x89PNG\r\n\x1a\n";
    for (qsizetype i = bytes.size(); i < size; ++i)
        bytes += char(i * 7 % 256);
    return {.bytes = bytes, .mimeType = u"image/png"_s};
}

QList<ImportedCard> read(const QByteArray &file)
{
    const auto result = readVCards(file);
    return result ? result->cards : QList<ImportedCard>();
}

// The only card of a file; of several, or a bad one, an empty one.
Card card(const QByteArray &file)
{
    const QList<ImportedCard> cards = read(file);
    return cards.size() == 1 && cards[0].isGood ? cards[0].card : Card();
}

Error::Kind errorOf(const QByteArray &file)
{
    const auto result = readVCards(file);
    return result ? Error::Kind::None : result.error().kind;
}

QStringList unfoldedLines(QByteArray text)
{
    text.replace("\r\n ", "");
    return QString::fromUtf8(text).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

const char *const outlook =
    "BEGIN:VCARD\r\n"
    "VERSION:2.1\r\n"
    "N;LANGUAGE=de;CHARSET=Windows-1252:Sch\xe4"
    "fer;J\xfcrgen\r\n"
    "FN;CHARSET=Windows-1252:J\xfcrgen Sch\xe4"
    "fer\r\n"
    "ORG;CHARSET=Windows-1252:Zahnfee B\xfcro;Labor\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Erste Zeile=0D=0Azweite =C3=9C=\r\n"
    "ber; drei=\r\n"
    "\r\n"
    "TEL;WORK;FAX:+49 711 55512\r\n"
    "TEL;WORK;VOICE:+49 (711) 5550-11\r\n"
    "TEL;CELL;VOICE:+49 171 5550123\r\n"
    "URL;WORK:http://www.zahnfee.example/labor\r\n"
    "X-MS-IMADDRESS:sip:juergen.schaefer@zahnfee.example\r\n"
    "EMAIL;PREF;INTERNET:juergen@zahnfee.example\r\n"
    "PHOTO;TYPE=PNG;ENCODING=BASE64:\r\n"
    " iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9\r\n"
    " awAAAABJRU5ErkJggg==\r\n"
    "\r\n"
    "REV:20240101T000000Z\r\n"
    "END:VCARD\r\n";

const char *const apple = "BEGIN:VCARD\n"
                          "VERSION:3.0\n"
                          "PRODID:-//Fruit Inc.//Phone 17//EN\n"
                          "N:P\xc3\xa9rez;Liza;Mar\xc3\xad"
                          "a;Dr.;\n"
                          "FN:Dr. Liza P\xc3\xa9rez\n"
                          "ORG:Toothfairy\\, Ltd.;\n"
                          "item1.EMAIL;type=INTERNET;type=pref:liza@toothfairy.example\n"
                          "item1.X-ABLabel:_$!<Other>!$_\n"
                          "EMAIL;type=INTERNET;type=HOME:liza@elhada.example\n"
                          "item2.URL;type=pref:http\\://www.toothfairy.example\n"
                          "item3.IMPP;X-SERVICE-TYPE=Jabber;type=pref:xmpp:liza@chat.toothfairy.example\n"
                          "TEL;type=CELL;type=VOICE;type=pref:+34 600 555 012\n"
                          "NOTE:Likes \\;semicolons\\, commas\\nand C:\\\\new\n"
                          "CATEGORIES:Freelancers,Caf\xc3\xa9\\, lunch\n"
                          "item4.ADR;type=HOME:;;Some Street 1;Sevilla;;41001;Spain\n"
                          "END:VCARD\n";

const char *const google = "BEGIN:VCARD\r\n"
                           "VERSION:3.0\r\n"
                           "FN:Mehmet Y\xc4\xb1lmaz\r\n"
                           "N:Y\xc4\xb1lmaz;Mehmet;;;\r\n"
                           "EMAIL;TYPE=INTERNET;TYPE=WORK:mehmet@partner.example\r\n"
                           "EMAIL;TYPE=INTERNET:mehmet@other.example\r\n"
                           "TEL;TYPE=CELL:0151 555 0199\r\n"
                           "CATEGORIES:Partner,myContacts,starred\r\n"
                           "END:VCARD\r\n";

const char *const thunderbird =
    "BEGIN:VCARD\r\n"
    "VERSION:4.0\r\n"
    "N:Okafor;Ada;;;\r\n"
    "FN:Ada Okafor\r\n"
    "EMAIL;PREF=1;TYPE=work:ada@lab.example\r\n"
    "EMAIL;TYPE=home:ada@home.example\r\n"
    "TEL;VALUE=URI;TYPE=\"voice,work\":tel:+1-555-0100;ext=12\r\n"
    "IMPP:sip:ada.okafor@pbx.example\r\n"
    "IMPP:xmpp:ada@lab.example?message\r\n"
    "PHOTO:data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAA\r\n"
    " ADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\n"
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\r\n"
    "END:VCARD\r\n";

// Texts with everything that a format could trip over.
QString randomText(QRandomGenerator &random, bool isNote)
{
    static const QStringList pieces{u"ä"_s, u"ß"_s, u"é"_s, u","_s, u";"_s, u":"_s, u"\\"_s, u"\\n"_s,
        u"\""_s, u"'"_s, u"="_s, u"😀"_s, u"👩‍💻"_s, u"漢字"_s, u"Name"_s, u"END:VCARD"_s, u"=3D"_s,
        u"%41"_s, u" "_s, u"^"_s, u"mailto:"_s, u"tel:"_s, u"sip:"_s, u"xmpp:"_s, u"a@b.example"_s,
        u"+49 711"_s, u"."_s, u"?"_s, u"#"_s, u"BEGIN:VCARD"_s, u"\uFEFF"_s, u"\u00A0"_s, u"\t"_s, u"&"_s,
        u"<b>"_s, u"{}"_s, u"myContacts"_s, u"العربية"_s};
    QString text;
    for (quint32 i = random.bounded(12); i > 0; --i) {
        text += pieces[random.bounded(pieces.size())];
        if (isNote && random.bounded(5) == 0)
            text += u'\n';
    }
    // Longer than a line of the file.
    return random.bounded(8) == 0 ? text.repeated(9) : text;
}

QString randomName(QRandomGenerator &random) { return randomText(random, false); }

QStringList randomNames(QRandomGenerator &random)
{
    QStringList names;
    for (quint32 i = random.bounded(4); i > 0; --i)
        names += randomName(random);
    return names;
}

Card randomCard(QRandomGenerator &random)
{
    Card card{.name = randomName(random),
        .organisation = randomName(random),
        .officeMail = randomName(random),
        .privateMail = randomName(random),
        .otherMail = randomName(random),
        .xmppAddress = randomName(random),
        .sipAddress = randomName(random),
        .webSite = randomName(random),
        .phones = randomNames(random),
        .note = randomText(random, true),
        .groups = randomNames(random),
        .favourite = random.bounded(2) == 1};
    if (random.bounded(4) == 0)
        card.privateMail = card.officeMail;
    if (random.bounded(4) == 0)
        card.otherMail = card.privateMail;
    return cleanCard(card);
}

bool isEmpty(const Card &card)
{
    Card other = card;
    other.note.clear();
    other.webSite.clear();
    other.groups.clear();
    other.favourite = false;
    return other == Card();
}

} // namespace

class ExchangeVCardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOutlookWritesIsRead()
    {
        const QList<ImportedCard> cards = read(outlook);
        QCOMPARE(cards.size(), 1);
        const Card &card = cards[0].card;
        QCOMPARE(card.name, u"Jürgen Schäfer"_s);
        QCOMPARE(card.organisation, u"Zahnfee Büro"_s);
        QCOMPARE(card.officeMail, u"juergen@zahnfee.example"_s);
        QCOMPARE(card.sipAddress, u"juergen.schaefer@zahnfee.example"_s);
        QCOMPARE(card.webSite, u"http://www.zahnfee.example/labor"_s);
        QCOMPARE(card.note, u"Erste Zeile\nzweite Über; drei"_s);
        // The fax last: a rule takes the first number.
        QCOMPARE(
            card.phones, (QStringList{u"+49 (711) 5550-11"_s, u"+49 171 5550123"_s, u"+49 711 55512"_s}));
        QCOMPARE(cards[0].picture.mimeType, u"image/png"_s);
        QCOMPARE(cards[0].picture.bytes.size(), 70);
        QCOMPARE(card.picture, cards[0].picture.hash());
    }

    void whatApplesWriteIsRead()
    {
        const Card read = card(apple);
        QCOMPARE(read.name, u"Dr. Liza Pérez"_s);
        QCOMPARE(read.organisation, u"Toothfairy, Ltd."_s);
        QCOMPARE(read.officeMail, u"liza@toothfairy.example"_s);
        QCOMPARE(read.privateMail, u"liza@elhada.example"_s);
        QCOMPARE(read.webSite, u"http://www.toothfairy.example"_s);
        QCOMPARE(read.xmppAddress, u"liza@chat.toothfairy.example"_s);
        QCOMPARE(read.phones, QStringList{u"+34 600 555 012"_s});
        QCOMPARE(read.note, u"Likes ;semicolons, commas\nand C:\\new"_s);
        QCOMPARE(read.groups, (QStringList{u"Freelancers"_s, u"Café, lunch"_s}));
        QVERIFY(!read.favourite);
    }

    void whatGoogleWritesIsRead()
    {
        const Card read = card(google);
        QCOMPARE(read.name, u"Mehmet Yılmaz"_s);
        QCOMPARE(read.officeMail, u"mehmet@partner.example"_s);
        QCOMPARE(read.privateMail, QString());
        QCOMPARE(read.otherMail, u"mehmet@other.example"_s);
        QCOMPARE(read.groups, QStringList{u"Partner"_s});
        QVERIFY(read.favourite);
    }

    void whatThunderbirdWritesIsRead()
    {
        const QList<ImportedCard> cards = read(thunderbird);
        QCOMPARE(cards.size(), 1);
        const Card &card = cards[0].card;
        QCOMPARE(card.name, u"Ada Okafor"_s);
        QCOMPARE(card.officeMail, u"ada@lab.example"_s);
        QCOMPARE(card.privateMail, u"ada@home.example"_s);
        QCOMPARE(card.phones, QStringList{u"+1-555-0100"_s});
        QCOMPARE(card.sipAddress, u"ada.okafor@pbx.example"_s);
        QCOMPARE(card.xmppAddress, u"ada@lab.example"_s);
        QCOMPARE(cards[0].picture.bytes.size(), 70);
    }

    void eachLineGivesItsField_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("fields");
        // The fields as text: office / private / other / sip / xmpp / web / phones.
        const auto row = [](const char *name, const QByteArray &lines, const QString &fields) {
            QTest::newRow(name) << lines << fields;
        };
        row("an address of no kind is of the office", "EMAIL:a@x.example", u"a@x.example//////"_s);
        row("three of no kind fill office, other, private",
            "EMAIL:a@x.example\nEMAIL:b@x.example\nEMAIL:c@x.example",
            u"a@x.example/c@x.example/b@x.example////"_s);
        row("a fourth finds no room",
            "EMAIL:a@x.example\nEMAIL:b@x.example\nEMAIL:c@x.example\nEMAIL:d@x.example",
            u"a@x.example/c@x.example/b@x.example////"_s);
        row("kinds count, not the order", "EMAIL;TYPE=home:h@x.example\nEMAIL;TYPE=work:w@x.example",
            u"w@x.example/h@x.example/////"_s);
        row("kinds in any case", "EMAIL;type=Work:w@x.example\nemail;TYPE=HOME:h@x.example",
            u"w@x.example/h@x.example/////"_s);
        row("other", "EMAIL;TYPE=OTHER:o@x.example", u"//o@x.example////"_s);
        row("the preferred first", "EMAIL:a@x.example\nEMAIL;TYPE=pref:b@x.example",
            u"b@x.example//a@x.example////"_s);
        row("the preferred first, in 4.0", "EMAIL:a@x.example\nEMAIL;PREF=1:b@x.example",
            u"b@x.example//a@x.example////"_s);
        row("a second of the office goes to other",
            "EMAIL;TYPE=work:a@x.example\nEMAIL;TYPE=work:b@x.example", u"a@x.example//b@x.example////"_s);
        row("a second private one is none of the office",
            "EMAIL;TYPE=home:a@x.example\nEMAIL;TYPE=home:b@x.example", u"/a@x.example/b@x.example////"_s);
        row("two kinds at once", "EMAIL;TYPE=work,home:a@x.example", u"a@x.example/a@x.example/////"_s);
        row("the same twice", "EMAIL:a@x.example\nEMAIL:a@x.example", u"a@x.example//////"_s);
        row("a URI", "EMAIL:mailto:a%2Bb@x.example?subject=x", u"a+b@x.example//////"_s);
        row("SIP", "IMPP:sip:a@x.example", u"///a@x.example///"_s);
        row("secure SIP keeps its scheme", "IMPP:sips:a@x.example", u"///sips:a@x.example///"_s);
        row("SIP in capitals", "IMPP:SIP:a@x.example", u"///a@x.example///"_s);
        row("SIP of older phones", "X-SIP:a@x.example", u"///a@x.example///"_s);
        row("SIP of older phones with a scheme", "X-SIP;TYPE=work:sip:a@x.example", u"///a@x.example///"_s);
        row("XMPP", "IMPP;TYPE=work:xmpp:a@x.example", u"////a@x.example//"_s);
        row("XMPP of older programs", "X-JABBER;TYPE=HOME:a@x.example", u"////a@x.example//"_s);
        row("XMPP by its service", "IMPP;X-SERVICE-TYPE=Jabber:a@x.example", u"////a@x.example//"_s);
        row("both", "IMPP:xmpp:a@x.example\nIMPP:sip:b@x.example", u"///b@x.example/a@x.example//"_s);
        row("the first of two", "IMPP:xmpp:a@x.example\nIMPP:xmpp:b@x.example", u"////a@x.example//"_s);
        row("an IM address of Windows", "X-MS-IMADDRESS:a@x.example", u"///a@x.example///"_s);
        row("other messengers are passed over",
            "IMPP:skype:a.b\nIMPP;X-SERVICE-TYPE=ICQ:icq:12345\nTEL:123456", u"//////123456"_s);
        row("a web site", "URL:https://x.example/a\\,b\nTEL:1", u"/////https:--x.example-a,b/1"_s);
        row("a web site without scheme", "URL:www.x.example\nTEL:1", u"/////www.x.example/1"_s);
        row("a number as URI", "TEL;VALUE=uri;TYPE=home:tel:+49%20711%201", u"//////+49 711 1"_s);
        row("a number twice", "TEL:+49 711 1\nTEL;TYPE=work:+49 711 1", u"//////+49 711 1"_s);
        row("the preferred number first", "TEL;TYPE=home:1\nTEL;TYPE=pref:2", u"//////2,1"_s);
        row("a group name before it", "item1.EMAIL;TYPE=work:a@x.example\nitem2.TEL:1",
            u"a@x.example//////1"_s);
        row("quoted parameters", "EMAIL;X-A=\"b;c:d\";TYPE=\"home\":a@x.example", u"/a@x.example/////"_s);
        row("folded within a word", "EMAIL;TYPE=home:a@x.ex\n ample", u"/a@x.example/////"_s);
        row("folded by a tab", "EMAIL;TYPE=home:a@x.ex\n\tample", u"/a@x.example/////"_s);
        row("folded within the parameters", "EMAIL;TYPE=ho\n me:a@x.example", u"/a@x.example/////"_s);
    }

    void eachLineGivesItsField()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, fields);
        const Card read = card(entry(lines));
        QString site = read.webSite;
        const QStringList texts{read.officeMail, read.privateMail, read.otherMail, read.sipAddress,
            read.xmppAddress, site.replace(u'/', u'-'), read.phones.join(u',')};
        QCOMPARE(texts.join(u'/'), fields);
    }

    void theNameIsFoundWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("name");
        QTest::newRow("FN") << QByteArray("FN:Liza P.\nN:Pérez;Liza;;;") << u"Liza P."_s;
        QTest::newRow("N only") << QByteArray("N:Pérez;Liza;María;Dr.;PhD") << u"Dr. Liza María Pérez PhD"_s;
        QTest::newRow("N with escapes") << QByteArray("N:P\\;rez;Li\\,za") << u"Li,za P;rez"_s;
        QTest::newRow("family name only") << QByteArray("N:Pérez") << u"Pérez"_s;
        QTest::newRow("empty FN") << QByteArray("FN:\nN:Pérez;Liza") << u"Liza Pérez"_s;
        QTest::newRow("two FN: the first") << QByteArray("FN:Liza\nFN;LANGUAGE=es:Elisa") << u"Liza"_s;
        QTest::newRow("nickname") << QByteArray("NICKNAME:Lizzy\nTEL:1") << u"Lizzy"_s;
        QTest::newRow("none") << QByteArray("TEL:1") << QString();
        QTest::newRow("blanks and invisible ones")
            << QByteArray("FN: \xe2\x80\x8bLiza\xc2\xa0  P\xc3\xa9rez ") << u"Liza Pérez"_s;
    }

    void theNameIsFoundWhereverItStands()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, name);
        QCOMPARE(card(entry(lines)).name, name);
    }

    void linesEndAsTheyLike_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }

    void linesEndAsTheyLike()
    {
        QFETCH(QByteArray, end);
        QByteArray file = "\n\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:long\n  "
                          "note\nEND:VCARD\n\nbegin:vcard\nFN:B\nend:vcard";
        file.replace("\n", end);
        const QList<ImportedCard> cards = read(file);
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[0].line, 3);
        QCOMPARE(cards[0].card.note, u"long note"_s);
        QCOMPARE(cards[1].line, 10);
        QCOMPARE(cards[1].card.name, u"B"_s);
    }

    void everyEncodingIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString text = u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Größe Ωmega\r\nEND:VCARD\r\n"_s;
        QString latin = text;
        latin.replace(u"Ωmega"_s, u"€uro"_s);
        const auto wide = [&text](const QByteArray &mark, QStringConverter::Encoding encoding) {
            QStringEncoder encoder(encoding);
            return mark + QByteArray(encoder.encode(text));
        };
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("UTF-16LE") << wide("\xff\xfe", QStringConverter::Utf16LE);
        QTest::newRow("UTF-16BE") << wide("\xfe\xff", QStringConverter::Utf16BE);
        QTest::newRow("windows-1252") << QByteArray("BEGIN:VCARD\nFN:Gr\xf6\xdf"
                                                    "e \x80uro\nEND:VCARD");
        QTest::newRow("declared") << QByteArray("BEGIN:VCARD\nFN;CHARSET=ISO-8859-15:Gr\xf6\xdf"
                                                "e \xa4uro\nEND:VCARD");
        QTest::newRow("quoted-printable") << QByteArray(
            "BEGIN:VCARD\nFN;CHARSET=UTF-8;QUOTED-PRINTABLE:Gr=C3=B6=C3=\n=9Fe =CE=A9mega\nEND:VCARD");
        QTest::newRow("mixed in one file") << QByteArray("BEGIN:VCARD\nNOTE:\xe4\nFN:Gr\xc3\xb6\xc3\x9f"
                                                         "e \xce\xa9mega\nEND:VCARD");
    }

    void everyEncodingIsUnderstood()
    {
        QFETCH(QByteArray, file);
        const QString name = card(file).name;
        QVERIFY2(name == u"Größe Ωmega"_s || name == u"Größe €uro"_s, qPrintable(name));
    }

    void oneBadEntryDoesNotSpoilTheRest()
    {
        const QByteArray file = "BEGIN:VCARD\nFN:One\nEND:VCARD\n" // 1
                                "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n" // 4
                                "BEGIN:VCARD\nFN:Never ends\n" // 7
                                "BEGIN:VCARD\nFN:Two\nEND:VCARD\n" // 9
                                "rubbish\n:::\n\0\0\n" // 12
                                "BEGIN:VCARD\nFN:Cut off"_ba; // 15
        const QList<ImportedCard> cards = read(file);
        QCOMPARE(cards.size(), 5);
        const auto seen = [&cards](
                              int i) { return std::tuple(cards[i].line, cards[i].isGood, cards[i].problem); };
        QCOMPARE(seen(0), std::tuple(1, true, Problem::None));
        QCOMPARE(seen(1), std::tuple(4, false, Problem::NothingInIt));
        QCOMPARE(seen(2), std::tuple(7, false, Problem::Unreadable));
        QCOMPARE(cards[2].card.name, u"Never ends"_s);
        QCOMPARE(seen(3), std::tuple(9, true, Problem::None));
        QCOMPARE(cards[3].card.name, u"Two"_s);
        QCOMPARE(seen(4), std::tuple(15, false, Problem::Unreadable));
    }

    void anEntryWithinAnotherIsNotTaken()
    {
        const QByteArray file =
            "BEGIN:VCARD\nFN:Chief\nAGENT:\nBEGIN:VCARD\nTEL:999999\nEND:VCARD\nTEL:1\nEND:VCARD\n";
        const QList<ImportedCard> cards = read(file);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].card.name, u"Chief"_s);
        QVERIFY(cards[0].isGood);
    }

    void whatIsNoVCardIsSaidToBeNone()
    {
        QCOMPARE(errorOf({}), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf("Name;E-Mail\nLiza;liza@x.example"), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray(100'000, '\0')), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(" BEGIN:VCARD\n END:VCARD"), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray(maxImportBytes + 1, 'x')), Error::Kind::TooLarge);
    }

    void hostileEntriesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("a long line") << QByteArray("NOTE:") + QByteArray(3'000'000, 'x');
        QTest::newRow("a long line that nobody wants") << QByteArray("KEY:") + QByteArray(3'000'000, 'x');
        QTest::newRow("many folds") << QByteArray("NOTE:x") + QByteArray("\n x").repeated(200'000);
        QTest::newRow("many lines") << QByteArray("X-A:1\n").repeated(200'000);
        QTest::newRow("many addresses") << QByteArray("EMAIL:a@x.example\n").repeated(200'000);
        QTest::newRow("many parameters")
            << QByteArray("EMAIL") + QByteArray(";TYPE=a").repeated(200'000) + ":a@x.example";
        QTest::newRow("soft breaks to the end") << QByteArray("NOTE;QUOTED-PRINTABLE:a=\n=\n=\n=");
        QTest::newRow("many soft breaks")
            << QByteArray("NOTE;QUOTED-PRINTABLE:a") + QByteArray("=\nb").repeated(200'000);
        QTest::newRow("zeros") << QByteArray("FN:a\0b\nNOTE:\0\0\0\n\0\0:\0\0\n", 22);
        QTest::newRow("open quotes") << QByteArray("EMAIL;TYPE=\"") + QByteArray(100'000, '"');
        QTest::newRow("unknown charset") << QByteArray("FN;CHARSET=") + QByteArray(100'000, 'x') + ":a";
        QTest::newRow("half characters") << QByteArray("FN:\xc3\nNOTE:\xf0\x9f\x98\n");
        QTest::newRow("only marks") << QByteArray("BEGIN:VCARD\n").repeated(10'000);
        QTest::newRow("agents within agents") << QByteArray("AGENT:\nBEGIN:VCARD\n").repeated(100'000);
        QTest::newRow("broken base64") << QByteArray("PHOTO;ENCODING=b:%%%%\nFN:x");
        QTest::newRow("a huge picture")
            << QByteArray("PHOTO;ENCODING=b:iVBORw0KGgo") + QByteArray(1'000'000, 'A');
        QTest::newRow("controls") << QByteArray("FN:a\x01\x02\x03\x04z\nNOTE:\\\x01\\");
        QTest::newRow("backslashes") << QByteArray("N:") + QByteArray(60'000, '\\')
                + "\nCATEGORIES:" + QByteArray("\\,").repeated(30'000);
        QTest::newRow("many semicolons")
            << QByteArray("N:") + QByteArray(60'000, ';') + "\nORG:" + QByteArray(60'000, ';');
        QTest::newRow("URLs that are none")
            << QByteArray("URL:http://[::\nIMPP:sip:[\nIMPP:://\nIMPP:\nURL:\nX-JABBER:\n");
    }

    void hostileEntriesDoNoHarm()
    {
        QFETCH(QByteArray, lines);
        const auto result = readVCards("BEGIN:VCARD\n" + lines + "\nEND:VCARD\n" + entry("FN:After"));
        QVERIFY(result.has_value());
        QCOMPARE(result->cards.last().card.name, u"After"_s);
        for (const ImportedCard &imported : result->cards) {
            QCOMPARE(cleanCard(imported.card), imported.card);
            QVERIFY(!imported.card.note.contains(QChar(u'\0')));
            QVERIFY(imported.picture.isEmpty() || !pictureType(imported.picture.bytes).isEmpty());
        }
    }

    void anEntryTooLongIsSaidToBe()
    {
        const QList<ImportedCard> cards = read(entry(QByteArray("EMAIL:a@x.example\n").repeated(2000))
            + entry("X-BIG:" + QByteArray(17'000'000, 'x')) + entry("FN:After"));
        QCOMPARE(cards.size(), 3);
        QCOMPARE(cards[0].problem, Problem::TooLong);
        QCOMPARE(cards[1].problem, Problem::TooLong);
        QVERIFY(cards[2].isGood);
    }

    void aLongNoteIsCutBetweenCharacters_data()
    {
        QTest::addColumn<QByteArray>("note");
        for (const char *shift : {"", "x", "xx", "xxx", "xxxx", "xxxxx"}) {
            QTest::addRow("plain %s", shift) << shift + QByteArray("ä").repeated(100'000);
            QTest::addRow("quoted %s", shift) << shift + QByteArray("=C3=A4").repeated(100'000);
            QTest::addRow("soft breaks %s", shift) << shift + QByteArray("=C3=\n=A4").repeated(100'000);
        }
    }

    void aLongNoteIsCutBetweenCharacters()
    {
        QFETCH(QByteArray, note);
        const Card read = card(entry("FN:x\nNOTE;QUOTED-PRINTABLE:" + note));
        QCOMPARE(read.name, u"x"_s);
        QVERIFY(read.note.size() > 4000 && read.note.size() <= maxNoteLength);
        QVERIFY(read.note.contains(u"äää"_s));
        QVERIFY(!read.note.contains(u'Ã') && !read.note.contains(u'='));
    }

    void picturesAreTakenOnlyFromTheFileItself_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qsizetype>("size");
        const QByteArray small = png(200).bytes.toBase64();
        const QByteArray large = png(maxPictureBytes).bytes.toBase64();
        const QByteArray tooLarge = png(maxPictureBytes + 1).bytes.toBase64();
        QTest::newRow("3.0") << "PHOTO;ENCODING=b;TYPE=PNG:" + small << qsizetype(200);
        QTest::newRow("2.1") << "PHOTO;PNG;BASE64:" + small << qsizetype(200);
        QTest::newRow("4.0") << "PHOTO:data:image/png;base64," + small << qsizetype(200);
        QTest::newRow("4.0 with escapes") << "PHOTO:data:image/png;base64\\," + small << qsizetype(200);
        QTest::newRow("4.0 with parameters")
            << "PHOTO;MEDIATYPE=image/png:data:image/png;base64," + small << qsizetype(200);
        QTest::newRow("the largest") << "PHOTO;ENCODING=b:" + large << maxPictureBytes;
        QTest::newRow("too large") << "PHOTO;ENCODING=b:" + tooLarge << qsizetype(0);
        QTest::newRow("a link") << QByteArray("PHOTO;VALUE=URI:https://evil.example/spy.png") << qsizetype(0);
        QTest::newRow("a link in 4.0") << QByteArray("PHOTO:https://evil.example/spy.png") << qsizetype(0);
        QTest::newRow("a file") << QByteArray("PHOTO;VALUE=URI:file:///etc/passwd") << qsizetype(0);
        QTest::newRow("no picture") << "PHOTO;ENCODING=b:" + QByteArray("#!/bin/sh").toBase64()
                                    << qsizetype(0);
        QTest::newRow("a link, then a picture")
            << "PHOTO:https://evil.example/spy.png\nPHOTO;ENCODING=b:" + small << qsizetype(200);
    }

    void picturesAreTakenOnlyFromTheFileItself()
    {
        QFETCH(QByteArray, line);
        QFETCH(qsizetype, size);
        const QList<ImportedCard> cards = read(entry("FN:x\n" + line));
        QCOMPARE(cards.size(), 1);
        QVERIFY(cards[0].isGood);
        QCOMPARE(cards[0].picture.bytes.size(), size);
        QCOMPARE(cards[0].card.picture, cards[0].picture.hash());
    }

    void whatIsWrittenIsReadAgain()
    {
        const Picture picture = png(3000);
        const Card liza{.name = u"Liza Pérez, Dr.; \\ \"Zahn\" 🦷"_s,
            .organisation = u"Zahnfee; Büro, Süd"_s,
            .officeMail = u"liza@zahnfee.example"_s,
            .privateMail = u"liza@elhada.example"_s,
            .otherMail = u"mailto:liza@toothfairy.example"_s,
            .xmppAddress = u"xmpp:liza@chat.example"_s,
            .sipAddress = u"sips:User.01@pbx.example"_s,
            .webSite = u"https://zahnfee.example/%41 Ü"_s,
            .phones = {u"+49 (711) 555-01"_s, u"tel:+49;ext=1"_s, u"0171/5550123"_s},
            .note = u"Erste Zeile,\nzweite; C:\\neu\n\nEND:VCARD\n🦷👩‍💻 "_s
                + QString(u"ä"_s).repeated(100),
            .groups = {u"Kunden"_s, u"Café, Süd; \\ 1"_s, u"myContacts"_s, u"starred"_s},
            .favourite = true,
            .picture = picture.hash()};
        const QByteArray text = writeVCards({liza}, {{picture.hash(), picture}});
        const QList<ImportedCard> cards = read(text);
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].card, liza);
        QCOMPARE(cards[0].picture, picture);
    }

    void whatIsWrittenKeepsToTheStandard()
    {
        const Picture picture = png(3000);
        const Card liza{.name = u"Liza Pérez"_s,
            .organisation = u"Zahnfee, Büro"_s,
            .officeMail = u"liza@zahnfee.example"_s,
            .xmppAddress = u"liza@chat.example"_s,
            .sipAddress = u"liza@pbx.example"_s,
            .webSite = u"https://zahnfee.example/"_s,
            .phones = {u"+49 711 1"_s},
            .note = u"a;b\n"_s + QString(u"👩‍💻"_s).repeated(40),
            .groups = {u"Kunden"_s, u"Café, Süd"_s},
            .favourite = true,
            .picture = picture.hash()};
        const QByteArray text = writeVCards({liza}, {{picture.hash(), picture}});
        for (const QByteArray &line : text.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76);
            QVERIFY(QUtf8StringView(line).isValidUtf8());
        }
        const QStringList lines = unfoldedLines(text);
        QCOMPARE(lines.first(2), (QStringList{u"BEGIN:VCARD"_s, u"VERSION:4.0"_s}));
        QCOMPARE(lines.last(), u"END:VCARD"_s);
        for (const QString &line : {u"FN:Liza Pérez"_s, u"N:Pérez;Liza;;;"_s, u"ORG:Zahnfee\\, Büro"_s,
                 u"EMAIL;TYPE=WORK:liza@zahnfee.example"_s, u"IMPP:sip:liza@pbx.example"_s,
                 u"IMPP:xmpp:liza@chat.example"_s, u"URL:https://zahnfee.example/"_s, u"TEL:+49 711 1"_s,
                 u"CATEGORIES:Kunden,Café\\, Süd"_s, u"X-VERBUND-FAVOURITE:1"_s,
                 QString(u"NOTE:a\\;b\\n"_s + QString(u"👩‍💻"_s).repeated(40)),
                 QString(u"PHOTO:data:image/png;base64,"_s + QString::fromLatin1(picture.bytes.toBase64()))})
            QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
        // Nothing of our own where the common properties say it all, and nothing that differs each time.
        QCOMPARE(lines.filter(u"X-VERBUND"_s).size(), 1);
        QVERIFY(lines.filter(u"UID"_s).isEmpty());
        QCOMPARE(writeVCards({liza}, {{picture.hash(), picture}}), text);
    }

    void idPinAndAddressesStayAtHome()
    {
        Card liza{.id = 7,
            .name = u"Liza"_s,
            .officeMail = u"liza@zahnfee.example"_s,
            .pin = Card::Field::OfficeMail};
        liza.address = *ImAddress::parse(u"liza@zahnfee.example");
        liza.addresses = {liza.address};
        liza.carriers = Carrier::Sip;
        const Card back = card(writeVCards({liza}));
        QCOMPARE(back, (Card{.name = u"Liza"_s, .officeMail = u"liza@zahnfee.example"_s}));
    }

    void whoHasNoNameGetsOneInTheFileOnly()
    {
        const Card nameless{.privateMail = u"liza@elhada.example"_s};
        const QByteArray text = writeVCards({nameless});
        QVERIFY(unfoldedLines(text).contains(u"FN:liza@elhada.example"_s));
        QCOMPARE(card(text), nameless);
    }

    void anyCardComesBackAsItWas()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 60; ++round) {
            QList<Card> cards;
            QHash<QString, Picture> pictures;
            for (quint32 i = 1 + random.bounded(20); i > 0; --i) {
                Card card = randomCard(random);
                const Picture picture = png(10 + random.bounded(500));
                if (random.bounded(3) == 0) {
                    card.picture = picture.hash();
                    pictures.insert(card.picture, picture);
                }
                if (!isEmpty(card))
                    cards += card;
            }
            const QList<ImportedCard> back = read(writeVCards(cards, pictures));
            QCOMPARE(back.size(), cards.size());
            for (qsizetype i = 0; i < cards.size(); ++i) {
                QVERIFY(back[i].isGood);
                QCOMPARE(back[i].card, cards[i]);
                QCOMPARE(back[i].picture, pictures.value(cards[i].picture));
            }
        }
    }

    void damagedFilesAreReadAsFarAsTheyGo()
    {
        QRandomGenerator random(815);
        const QByteArray whole = QByteArray(outlook) + apple + google + thunderbird;
        for (int round = 0; round < 200; ++round) {
            QByteArray file = whole;
            for (quint32 i = 1 + random.bounded(8); i > 0; --i) {
                const qsizetype at = random.bounded(file.size());
                if (random.bounded(2))
                    file[at] = char(random.bounded(256));
                else
                    file.remove(at, random.bounded(50));
            }
            for (const ImportedCard &imported : read(file)) {
                QCOMPARE(cleanCard(imported.card), imported.card);
                QCOMPARE(imported.isGood, imported.problem == Problem::None);
                QVERIFY(imported.line >= 1);
            }
        }
    }

    void moreThanTwentyThousandAreCut()
    {
        QByteArray file;
        for (int i = 0; i <= mostImported; ++i) {
            const QByteArray number = QByteArray::number(i);
            file +=
                entry("FN:Person " + number + "\r\nN:" + number + ";Person;;;\r\nEMAIL;TYPE=work:p" + number
                    + "@zahnfee.example\r\nTEL;TYPE=work:+49 711 " + number + "\r\nCATEGORIES:Kunden,Süd");
        }
        QElapsedTimer timer;
        timer.start();
        const auto result = readVCards(file);
        const qint64 reading = std::max<qint64>(timer.restart(), 1);
        QVERIFY(result.has_value());
        QCOMPARE(result->cards.size(), mostImported);
        QVERIFY(result->cut);
        QCOMPARE(result->cards.last().line, (mostImported - 1) * 8 + 1);
        QList<Card> cards;
        for (const ImportedCard &imported : result->cards) {
            QVERIFY(imported.isGood);
            cards += imported.card;
        }
        timer.restart();
        const QByteArray text = writeVCards(cards);
        const qint64 writing = std::max<qint64>(timer.elapsed(), 1);
        QCOMPARE(text.count("BEGIN:VCARD"), mostImported);
        qInfo("vCard: %lld entries per second read, %lld written", mostImported * 1000 / reading,
            mostImported * 1000 / writing);
    }
};

} // namespace tst_exchange_vcards

VERBUND_TEST(tst_exchange_vcards::ExchangeVCardsTest)

#include "tst_exchange_vcards.moc"
