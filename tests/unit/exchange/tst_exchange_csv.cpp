// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvTable.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QTest>

namespace tst_exchange_csv {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

using Content = CsvColumn::Content;
using Problem = ImportedCard::Problem;
using Rows = QList<QStringList>;

const CsvFormat commas{.encoding = u"UTF-8"_s, .delimiter = u","_s, .hasHeader = false};

CsvTable table(const QByteArray &file, const CsvFormat &format = commas)
{
    const auto result = readCsv(file, format);
    return result ? *result : CsvTable();
}

Error::Kind errorOf(const QByteArray &file)
{
    const auto result = readCsv(file, detectCsvFormat(file));
    return result ? Error::Kind::None : result.error().kind;
}

// A file as a user drops it: everything found out.
QList<ImportedCard> import(const QByteArray &file)
{
    const CsvTable read = table(file, detectCsvFormat(file));
    return cardsOf(read, detectColumns(read)).cards;
}

QString names(const QList<Content> &columns)
{
    QStringList names;
    for (const Content column : columns)
        names += QString::fromLatin1(QMetaEnum::fromType<Content>().valueToKey(int(column)));
    return names.join(u' ');
}

QByteArray inUtf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

// As RFC 4180 has it, quotes only where they must be or by chance.
QByteArray written(const Rows &rows, QChar delimiter, QRandomGenerator &random)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = row[i];
            const bool must = cell.contains(delimiter) || cell.contains(u'"') || cell.contains(u'\n')
                || cell.contains(u'\r');
            if (must || random.bounded(4) == 0)
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            text += (i == 0 ? QString() : QString(delimiter)) + cell;
        }
        text += random.bounded(2) ? u"\r\n"_s : u"\n"_s;
    }
    return text.toUtf8();
}

} // namespace

class ExchangeCsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsRfc4180Says_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<QList<int>>("lines");
        const auto row = [](const char *name, const QByteArray &file, const Rows &rows,
                             const QList<int> &lines) { QTest::newRow(name) << file << rows << lines; };
        const Rows ab{{u"a"_s, u"b"_s}};
        const Rows abcd{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        row("plain", "a,b\r\nc,d\r\n", abcd, {1, 2});
        row("no last line end", "a,b\nc,d", abcd, {1, 2});
        row("old Macs", "a,b\rc,d\r", abcd, {1, 2});
        row("blank lines", "\n\na,b\n\n\nc,d\n\n", abcd, {3, 6});
        row("rows of nothing", ",\na,b\n,,,\n \n", ab, {2});
        row("quotes", R"("a","b")", ab, {1});
        row("a delimiter in quotes", R"("a,x",b)", {{u"a,x"_s, u"b"_s}}, {1});
        row("doubled quotes", R"("a ""x""",b)", {{u"a \"x\""_s, u"b"_s}}, {1});
        row("only quotes", R"("""",b)", {{u"\""_s, u"b"_s}}, {1});
        row("empty quotes", R"("",b)", {{u""_s, u"b"_s}}, {1});
        row("line breaks in quotes", "\"a\r\nx\ny\",b\nc,d", {{u"a\r\nx\ny"_s, u"b"_s}, {u"c"_s, u"d"_s}},
            {1, 4});
        row("a blank before the quotes", R"(a, "b,c")", {{u"a"_s, u"b,c"_s}}, {1});
        row("a blank behind the quotes", R"("a" ,b)", ab, {1});
        row("text behind the quotes", R"("a"x,b)", {{u"ax"_s, u"b"_s}}, {1});
        row("a quote within a word", R"(a "x" y,b)", {{u"a \"x\" y"_s, u"b"_s}}, {1});
        row("a quote that nobody closes", "\"a,b\nc,d", {{u"\"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}, {1, 2});
        row("empty cells", "a,,\n,b,", {{u"a"_s, u""_s, u""_s}, {u""_s, u"b"_s, u""_s}}, {1, 2});
        row("uneven rows", "a\nc,d", {{u"a"_s}, {u"c"_s, u"d"_s}}, {1, 2});
        row("a mark in front", "\xef\xbb\xbf\"a\",b", ab, {1});
        row("the delimiter named", "sep=,\na,b", ab, {2});
        row("blanks stay", " a ,b ", {{u" a "_s, u"b "_s}}, {1});
    }

    void rowsAreReadAsRfc4180Says()
    {
        QFETCH(QByteArray, file);
        QFETCH(Rows, rows);
        QFETCH(QList<int>, lines);
        const CsvTable read = table(file);
        QCOMPARE(read.rows, rows);
        QCOMPARE(read.lines, lines);
    }

    void theFormatIsFoundOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<bool>("hasHeader");
        const auto row = [](const char *name, const QByteArray &file, const QString &encoding,
                             const QString &delimiter, bool hasHeader) {
            QTest::newRow(name) << file << encoding << delimiter << hasHeader;
        };
        const QString wide = u"Name;E-Mail\r\nJürgen;j@x.example\r\n"_s;
        row("commas", "Name,Email\nLiza,l@x.example", u"UTF-8"_s, u","_s, true);
        row("semicolons", "Name;E-Mail\nLiza;l@x.example", u"UTF-8"_s, u";"_s, true);
        row("tabs", "Name\tE-Mail\nLiza\tl@x.example", u"UTF-8"_s, u"\t"_s, true);
        row("bars", "Name|E-Mail\nLiza|l@x.example", u"UTF-8"_s, u"|"_s, true);
        row("commas within names", "Schäfer, Jürgen;j@x.example\nPérez, Liza;l@x.example", u"UTF-8"_s, u";"_s,
            false);
        row("commas within quotes", "\"Schäfer; Jürgen\",j@x.example\n\"Pérez; Liza\",l@x.example",
            u"UTF-8"_s, u","_s, false);
        row("semicolons within groups", "Name,Mail,Groups\nA,a@x.example,x;y\nB,b@x.example,x;y", u"UTF-8"_s,
            u","_s, true);
        row("named", "sep=|\na;b|c@x.example", u"UTF-8"_s, u"|"_s, false);
        row("no header", "Liza,l@x.example\nAda,a@x.example", u"UTF-8"_s, u","_s, false);
        row("unknown header", "Wer,Wo\nLiza,l@x.example", u"UTF-8"_s, u","_s, true);
        row("header alone", "Name,E-Mail", u"UTF-8"_s, u","_s, true);
        row("one column", "liza@x.example\nada@x.example", u"UTF-8"_s, u","_s, false);
        row("one column with header", "E-Mail\nliza@x.example", u"UTF-8"_s, u","_s, true);
        row("numbers alone", "Liza,+49 711 555\nAda,0711 5556", u"UTF-8"_s, u","_s, false);
        row("empty", "", u"UTF-8"_s, u","_s, false);
        row("windows-1252", "Name;E-Mail\nJ\xfcrgen;j@x.example", u"windows-1252"_s, u";"_s, true);
        row("UTF-8 with mark", "\xef\xbb\xbfName;E-Mail\nJ\xc3\xbcrgen;j@x.example", u"UTF-8"_s, u";"_s,
            true);
        row("UTF-16LE with mark", "\xff\xfe" + inUtf16(wide, QStringConverter::Utf16LE), u"UTF-16LE"_s,
            u";"_s, true);
        row("UTF-16BE with mark", "\xfe\xff" + inUtf16(wide, QStringConverter::Utf16BE), u"UTF-16BE"_s,
            u";"_s, true);
        row("UTF-16LE", inUtf16(wide, QStringConverter::Utf16LE), u"UTF-16LE"_s, u";"_s, true);
        row("UTF-16BE", inUtf16(wide, QStringConverter::Utf16BE), u"UTF-16BE"_s, u";"_s, true);
    }

    void theFormatIsFoundOut()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, encoding);
        QFETCH(QString, delimiter);
        QFETCH(bool, hasHeader);
        const CsvFormat format = detectCsvFormat(file);
        QCOMPARE(format.encoding, encoding);
        QCOMPARE(format.delimiter, delimiter);
        QCOMPARE(format.hasHeader, hasHeader);
        QVERIFY(csvEncodings().contains(encoding));
        QVERIFY(csvDelimiters().contains(delimiter));
    }

    void everyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString text = u"Jürgen,Größe"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-16LE") << "\xff\xfe" + inUtf16(text, QStringConverter::Utf16LE);
        QTest::newRow("UTF-16BE") << "\xfe\xff" + inUtf16(text, QStringConverter::Utf16BE);
        QTest::newRow("windows-1252") << text.toLatin1();
    }

    void everyEncodingIsRead()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(table(file, detectCsvFormat(file)).rows, (Rows{{u"Jürgen"_s, u"Größe"_s}}));
    }

    void theUserMayChooseAnotherEncoding()
    {
        QCOMPARE(
            table("\x80,\xe4", {.encoding = u"windows-1252"_s, .delimiter = u","_s, .hasHeader = false}).rows,
            (Rows{{u"€"_s, u"ä"_s}}));
        QCOMPARE(
            table("\xa4,\xe4", {.encoding = u"ISO-8859-1"_s, .delimiter = u","_s, .hasHeader = false}).rows,
            (Rows{{u"¤"_s, u"ä"_s}}));
        QCOMPARE(table("a,\xe4", commas).rows, (Rows{{u"a"_s, u"\uFFFD"_s}}));
    }

    void columnsAreKnownByTheirNames_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("contents");
        const auto row = [](const char *name, const QString &header, const QString &contents) {
            QTest::newRow(name) << header << contents;
        };
        row("English",
            u"Name,Organisation,E-mail office,E-mail private,E-mail other,XMPP address,SIP address,Web site,Phone numbers,Phone,Note,Groups"_s,
            u"Name Organisation OfficeMail PrivateMail OtherMail XmppAddress SipAddress WebSite Ignored Phone Note Groups"_s);
        row("German",
            u"Name,Organisation,E-Mail Büro,E-Mail privat,Weitere E-Mail,XMPP-Adresse,SIP-Adresse,Webseite,Telefon,Notiz,Gruppen"_s,
            u"Name Organisation OfficeMail PrivateMail OtherMail XmppAddress SipAddress WebSite Phone Note Groups"_s);
        row("Outlook",
            u"First Name,Middle Name,Last Name,Company,Department,Business Street,Business Phone,Home Phone,Mobile Phone,Business Fax,Birthday,Categories,E-mail Address,E-mail Type,E-mail 2 Address,E-mail 3 Address,Notes,Web Page"_s,
            u"FirstName Ignored LastName Organisation Ignored Ignored Phone Phone Phone Ignored Ignored Groups OfficeMail Ignored PrivateMail OtherMail Note WebSite"_s);
        row("Outlook in German",
            u"Anrede,Vorname,Nachname,Firma,Straße geschäftlich,Telefon geschäftlich,Telefon privat,Mobiltelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail 2: Adresse,Geburtstag,Kategorien,Notizen,Webseite"_s,
            u"Ignored FirstName LastName Organisation Ignored Phone Phone Phone OfficeMail Ignored PrivateMail Ignored Groups Note WebSite"_s);
        row("Google",
            u"First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value"_s,
            u"FirstName Ignored LastName Ignored Organisation Ignored Ignored Note Ignored Groups Ignored OfficeMail Ignored PrivateMail Ignored Phone Ignored WebSite"_s);
        row("Google before",
            u"Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name"_s,
            u"Name FirstName LastName Groups Ignored OfficeMail Ignored Phone Organisation"_s);
        row("Thunderbird",
            u"First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Organization,Web Page 1,Web Page 2,Notes"_s,
            u"FirstName LastName Name Ignored OfficeMail PrivateMail Ignored Phone Phone Ignored Ignored Phone Organisation WebSite Ignored Note"_s);
        row("Thunderbird in German",
            u"Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich,Tel. privat,Fax-Nummer,Mobil-Tel.-Nr.,Organisation,Notizen"_s,
            u"FirstName LastName Name Ignored OfficeMail PrivateMail Ignored Phone Phone Ignored Phone Organisation Note"_s);
        row("a last name by the first", u"Name,Vorname,E-Mail"_s, u"LastName FirstName OfficeMail"_s);
        row("shouted and padded", u" E-MAIL ,NAME , vorname"_s, u"OfficeMail LastName FirstName"_s);
        row("said kinds before those of no kind", u"E-Mail,E-Mail privat,E-Mail geschäftlich"_s,
            u"OtherMail PrivateMail OfficeMail"_s);
    }

    void columnsAreKnownByTheirNames()
    {
        QFETCH(QString, header);
        QFETCH(QString, contents);
        CsvTable table{.header = header.split(u',')};
        QCOMPARE(names(detectColumns(table)), contents);
    }

    void columnsAreKnownByWhatStandsInThem_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("contents");
        const auto row = [](const char *name, const QByteArray &file, const QString &contents) {
            QTest::newRow(name) << file << contents;
        };
        row("name, address, number",
            "Liza Pérez,l@x.example,+34 600 555\nAda Okafor,a@x.example,0711/555-123",
            u"Name OfficeMail Phone"_s);
        row("two addresses", "l@x.example,l@y.example\na@x.example,a@y.example", u"OfficeMail PrivateMail"_s);
        row("first and last name", "Liza,Pérez,l@x.example\nAda,Okafor,a@x.example",
            u"FirstName LastName OfficeMail"_s);
        row("one word", "Liza,l@x.example\nAda,a@x.example", u"Name OfficeMail"_s);
        row("name and firm", "l@x.example,Liza Pérez,Zahnfee GmbH\na@x.example,Ada Okafor,Labor Süd AG",
            u"OfficeMail Name Organisation"_s);
        row("URIs", "sip:l@x.example,xmpp:l@y.example\nsip:a@x.example,xmpp:a@y.example",
            u"SipAddress XmppAddress"_s);
        row("web sites", "Liza Pérez,https://x.example/\nAda Okafor,www.y.example", u"Name WebSite"_s);
        row("dates and short numbers are none",
            "Liza Pérez,01.02.1970,70173,1\nAda Okafor,2001-05-06,70174,2",
            u"Name Ignored Ignored Ignored"_s);
        row("mostly is enough",
            "Liza Pérez,l@x.example\nAda Okafor,\nMehmet Y,none\nBo Li,b@x.example\nJo Ng,j@x.example",
            u"Name OfficeMail"_s);
        row("an unknown header", "Wer,Womit\nLiza Pérez,l@x.example", u"Name OfficeMail"_s);
        row("an unknown address beside known names", "Name,Kontaktweg,PLZ\nLiza Pérez,l@x.example,701730",
            u"Name OfficeMail Ignored"_s);
        row("of an assistant no address is taken", "Name,E-Mail,Assistent\nLiza,l@x.example,b@x.example",
            u"Name OfficeMail Ignored"_s);
        row("a messenger of SIP", "Name,IM\nLiza,sip:l@x.example", u"Name SipAddress"_s);
        row("a messenger of XMPP", "Name,IM\nLiza,l@x.example", u"Name XmppAddress"_s);
        row("another messenger", "Name,IM\nLiza,lizzy99", u"Name Ignored"_s);
    }

    void columnsAreKnownByWhatStandsInThem()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, contents);
        QCOMPARE(names(detectColumns(table(file, detectCsvFormat(file)))), contents);
    }

    void rowsBecomeCards()
    {
        const CsvTable rows{.rows = {{u"Liza"_s, u" Pérez "_s, u"l@x.example"_s, u"+34 1"_s,
                                u"+34 2 ; +34 3"_s, u"Kunden, Süd"_s, u"eins"_s, u"zwei\nzeilig"_s}},
            .lines = {2}};
        const QList<Content> columns{Content::FirstName, Content::LastName, Content::OfficeMail,
            Content::Phone, Content::Phone, Content::Groups, Content::Note, Content::Note};
        const ImportedCards cards = cardsOf(rows, columns);
        QCOMPARE(cards.cards.size(), 1);
        QCOMPARE(cards.cards[0].line, 2);
        QCOMPARE(cards.cards[0].card,
            (Card{.name = u"Liza Pérez"_s,
                .officeMail = u"l@x.example"_s,
                .phones = {u"+34 1"_s, u"+34 2"_s, u"+34 3"_s},
                .note = u"eins\nzwei\nzeilig"_s,
                .groups = {u"Kunden"_s, u"Süd"_s}}));
    }

    void severalInACellAreTakenApart_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("commas") << u"a, b,c"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("semicolons before commas") << u"a, x;b"_s << QStringList{u"a, x"_s, u"b"_s};
        QTest::newRow("Google's") << u"* myContacts ::: a, x; y ::: * friends"_s
                                  << QStringList{u"a, x; y"_s, u"friends"_s};
        QTest::newRow("empty ones") << u";;a;;"_s << QStringList{u"a"_s};
        QTest::newRow("twice") << u"a;a"_s << QStringList{u"a"_s};
    }

    void severalInACellAreTakenApart()
    {
        QFETCH(QString, cell);
        QFETCH(QStringList, groups);
        const CsvTable rows{.rows = {{u"x"_s, cell}}, .lines = {1}};
        QCOMPARE(cardsOf(rows, {Content::Name, Content::Groups}).cards[0].card.groups, groups);
    }

    void googlesStarMakesAFavourite()
    {
        const QList<ImportedCard> cards =
            import("Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\n"
                   "Liza P\xc3\xa9rez,Liza,P\xc3\xa9rez,* myContacts ::: * starred,* Work,a@x.example ::: "
                   "b@x.example ::: b@x.example\n");
        QCOMPARE(cards.size(), 1);
        QCOMPARE(cards[0].card,
            (Card{.name = u"Liza Pérez"_s,
                .officeMail = u"a@x.example"_s,
                .otherMail = u"b@x.example"_s,
                .favourite = true}));
    }

    void aGermanSpreadsheetIsImported()
    {
        const QByteArray file = "sep=;\r\n"
                                "Anrede;Vorname;Nachname;Firma;E-Mail geschäftlich;E-Mail "
                                "privat;Telefon;Mobil;Gruppe;Bemerkung\r\n"
                                "Frau;Liza;Pérez;\"Zahnfee; Büro\";l@x.example;l@y.example;+49 711 1;0171 "
                                "2;Kunden;\"sagt \"\"ja\"\"\nimmer\"\r\n"
                                ";;;;;;;;;nur ein Satz\r\n"
                                "zu kurz\r\n"
                                ";;;;;;;;;\r\n"
                                ";Ada;;;;;;;;\r\n"
                                "Herr;Bo;Li;;b@x.example\r\n";
        const QList<ImportedCard> cards = import(file);
        QCOMPARE(cards.size(), 5);
        QCOMPARE(cards[0].line, 3);
        QCOMPARE(cards[0].card,
            (Card{.name = u"Liza Pérez"_s,
                .organisation = u"Zahnfee; Büro"_s,
                .officeMail = u"l@x.example"_s,
                .privateMail = u"l@y.example"_s,
                .phones = {u"+49 711 1"_s, u"0171 2"_s},
                .note = u"sagt \"ja\"\nimmer"_s,
                .groups = {u"Kunden"_s}}));
        const auto seen = [&cards](
                              int i) { return std::tuple(cards[i].line, cards[i].isGood, cards[i].problem); };
        QCOMPARE(seen(1), std::tuple(5, false, Problem::NothingInIt));
        QCOMPARE(seen(2), std::tuple(6, false, Problem::Unreadable));
        QCOMPARE(seen(3), std::tuple(8, true, Problem::None));
        QCOMPARE(cards[3].card.name, u"Ada"_s);
        // A row cut short is of use as long as something usable is in it.
        QCOMPARE(seen(4), std::tuple(9, true, Problem::None));
        QCOMPARE(cards[4].card.officeMail, u"b@x.example"_s);
    }

    void theUserMayChooseTheColumns()
    {
        const CsvTable rows{.rows = {{u"a@x.example"_s, u"b@x.example"_s, u"u"_s, u"n"_s}}, .lines = {1}};
        const Card card = cardsOf(
            rows, {Content::SipAddress, Content::XmppAddress, Content::WebSite, Content::Organisation})
                              .cards[0]
                              .card;
        QCOMPARE(card,
            (Card{.organisation = u"n"_s,
                .xmppAddress = u"b@x.example"_s,
                .sipAddress = u"a@x.example"_s,
                .webSite = u"u"_s}));
        // Fewer columns than cells, and more.
        QVERIFY(cardsOf(rows, {}).cards[0].problem == Problem::Unreadable);
        QVERIFY(cardsOf(rows, QList<Content>(50, Content::OfficeMail)).cards[0].isGood);
    }

    void whatIsNoTextIsSaidToBeNone()
    {
        QCOMPARE(errorOf({}), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(" \r\n \n"), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray(1000, '\0')), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray(1000, '\1')), Error::Kind::NotUnderstood);
        QCOMPARE(errorOf(QByteArray(maxImportBytes + 1, 'x')), Error::Kind::TooLarge);
    }

    void hostileFilesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("a long row") << QByteArray(3'000'000, ',') + "a@x.example";
        QTest::newRow("a long cell") << QByteArray(3'000'000, 'x');
        QTest::newRow("a long quoted cell") << '"' + QByteArray(3'000'000, 'x') + '"';
        QTest::newRow("quotes alone") << QByteArray(1'000'001, '"');
        QTest::newRow("open quotes") << QByteArray("\"a,b\n").repeated(200'000);
        QTest::newRow("quotes that never close") << "x\n" + QByteArray("\"\"\"a\",").repeated(200'000);
        QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\"\"").repeated(200'000);
        QTest::newRow("many rows") << QByteArray("a@x.example\n").repeated(200'000);
        QTest::newRow("blank rows") << QByteArray(1'000'000, '\n') + 'a';
        QTest::newRow("half of UTF-16") << QByteArray("\xff\xfe"
                                                      "a\0,\0b",
            7);
        QTest::newRow("lone surrogates") << QByteArray("\xff\xfe\x00\xd8,\0\x00\xdc", 8);
        QTest::newRow("many addresses in a cell") << QByteArray("a@x.example ::: ").repeated(100'000);
        QTest::newRow("many groups") << "Name,Groups\nx," + QByteArray("g;").repeated(100'000);
    }

    void hostileFilesDoNoHarm()
    {
        QFETCH(QByteArray, file);
        const CsvFormat format = detectCsvFormat(file);
        const auto read = readCsv(file, format);
        QVERIFY(read.has_value());
        QVERIFY(read->rows.size() <= mostImported);
        QCOMPARE(read->rows.size(), read->lines.size());
        const QList<Content> columns = detectColumns(*read);
        QVERIFY(columns.size() <= 256);
        for (const ImportedCard &imported : cardsOf(*read, columns).cards)
            QCOMPARE(cleanCard(imported.card), imported.card);
    }

    void anyTableComesBackAsItWas()
    {
        QRandomGenerator random(42);
        const QStringList pieces{u","_s, u";"_s, u"\t"_s, u"|"_s, u"\""_s, u"\"\""_s, u"\n"_s, u"\r\n"_s,
            u"\r"_s, u" "_s, u"a"_s, u"ä"_s, u"😀"_s, u"漢"_s, u"="_s, u"\\"_s, u"'"_s, u"a@x.example"_s,
            u"+49 711 1"_s, u"#"_s};
        for (int round = 0; round < 300; ++round) {
            Rows rows;
            for (quint32 i = 1 + random.bounded(8); i > 0; --i) {
                // Something in each row: those of nothing are passed over.
                QStringList row{u"x"_s};
                for (quint32 cells = random.bounded(6); cells > 0; --cells) {
                    QString cell;
                    for (quint32 k = random.bounded(6); k > 0; --k)
                        cell += pieces[random.bounded(pieces.size())];
                    row += cell;
                }
                rows += row;
            }
            const QString delimiter = csvDelimiters()[random.bounded(csvDelimiters().size())];
            const QByteArray file = written(rows, delimiter.front(), random);
            const CsvTable read =
                table(file, {.encoding = u"UTF-8"_s, .delimiter = delimiter, .hasHeader = false});
            QCOMPARE(read.rows, rows);
        }
    }

    void moreThanTwentyThousandAreCut()
    {
        QByteArray file = "Vorname;Nachname;Firma;E-Mail;Telefon;Gruppe\r\n";
        for (int i = 0; i <= mostImported; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += "Person;" + number + ";Zahnfee;p" + number + "@zahnfee.example;+49 711 " + number
                + ";Kunden,Süd\r\n";
        }
        QElapsedTimer timer;
        timer.start();
        const CsvTable read = table(file, detectCsvFormat(file));
        const ImportedCards cards = cardsOf(read, detectColumns(read));
        const qint64 reading = std::max<qint64>(timer.elapsed(), 1);
        QCOMPARE(cards.cards.size(), mostImported);
        QVERIFY(cards.cut);
        QCOMPARE(cards.cards.last().line, mostImported + 1);
        QCOMPARE(cards.cards.last().card.officeMail, u"p19999@zahnfee.example"_s);
        qInfo("CSV: %lld entries per second read", mostImported * 1000 / reading);
    }
};

} // namespace tst_exchange_csv

VERBUND_TEST(tst_exchange_csv::ExchangeCsvTest)

#include "tst_exchange_csv.moc"
