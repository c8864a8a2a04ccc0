// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/DirectoryPlace.h"
#include "protocol/directory/Entry.h"
#include "protocol/directory/SearchFilter.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace tst_directory_rules {

using namespace Qt::StringLiterals;
using namespace verbund;
using Security = DirectoryPlace::Security;

/// What is asked of a directory, and what becomes of its answers.
class tst_directory_rules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsBecomeAFilter_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArrayList>("parts");
        QTest::newRow("nothing") << QString() << QByteArrayList();
        QTest::newRow("blanks") << u" \t\n "_s << QByteArrayList();
        QTest::newRow("controls") << QString(3, QChar(0)) << QByteArrayList();
        QTest::newRow("one") << u"marta"_s << QByteArrayList{"marta"};
        QTest::newRow("two") << u"  marta \n kowalczyk "_s << QByteArrayList{"marta", "kowalczyk"};
        QTest::newRow("UTF-8") << u"pérez"_s << QByteArrayList{"p\xc3\xa9rez"};
        QTest::newRow("what filters are made of") << u"*()\\"_s << QByteArrayList{"\\2a\\28\\29\\5c"};
        QTest::newRow("another filter") << u"x)(uid=*"_s << QByteArrayList{"x\\29\\28uid=\\2a"};
        QTest::newRow("invisible") << u"ma\u200brta"_s << QByteArrayList{"marta"};
        QTest::newRow("many words") << u"a b c d e f g h i j k"_s
                                    << QByteArrayList{"a", "b", "c", "d", "e", "f", "g", "h"};
    }
    void wordsBecomeAFilter()
    {
        QFETCH(QString, words);
        QFETCH(QByteArrayList, parts);
        QByteArray expected;
        for (const QByteArray &part : std::as_const(parts)) {
            expected += "(|";
            for (const char *attribute :
                {"cn", "displayName", "sn", "givenName", "mail", "o", "telephoneNumber", "mobile"})
                expected += '(' + QByteArray(attribute) + "=*" + part + "*)";
            expected += ')';
        }
        if (!parts.isEmpty())
            expected = "(&(objectClass=person)" + expected + ')';
        QCOMPARE(searchFilter(words), expected);
    }

    void aFilterIsBounded()
    {
        QVERIFY(searchFilter(QString(1'000'000, u'*')).size() < 10'000);
        QVERIFY(searchFilter(u"(* "_s.repeated(300'000)).size() < 10'000);
    }

    void anEntryBecomesACard_data()
    {
        QTest::addColumn<Entry>("entry");
        QTest::addColumn<Card>("card");
        const auto named = [](const QString &name) {
            Card card;
            card.name = name;
            return card;
        };
        QTest::newRow("nothing") << Entry() << Card();
        QTest::newRow("common name") << Entry{{"cn", {"Marta Kowalczyk"}}} << named(u"Marta Kowalczyk"_s);
        QTest::newRow("shown name") << Entry{{"cn", {"mk"}}, {"displayname", {"Marta K."}}}
                                    << named(u"Marta K."_s);
        QTest::newRow("empty shown name") << Entry{{"cn", {"mk"}}, {"displayname", {" "}}} << named(u"mk"_s);
        QTest::newRow("its parts") << Entry{{"givenname", {"Marta"}}, {"sn", {"Kowalczyk"}}}
                                   << named(u"Marta Kowalczyk"_s);
        QTest::newRow("surname only") << Entry{{"sn", {"Kowalczyk"}}} << named(u"Kowalczyk"_s);
        QTest::newRow("first of several") << Entry{{"cn", {"", "Two", "Three"}}} << named(u"Two"_s);
        QTest::newRow("bytes that are no text")
            << Entry{{"cn", {QByteArray("A\0\xff\x1b[31mB", 9)}}} << named(u"A\ufffd[31mB"_s);
        Card liza = named(u"Liza"_s);
        liza.organisation = u"Toothfairy"_s;
        liza.officeMail = u"liza@toothfairy.example"_s;
        liza.privateMail = u"liza@home.example"_s;
        liza.otherMail = u"liza@club.example"_s;
        liza.sipAddress = u"sip:Liza@toothfairy.example"_s;
        liza.xmppAddress = u"liza@elhada.example"_s;
        liza.webSite = u"https://liza.example/"_s;
        liza.phones = QStringList{u"+44 1"_s, u"+44 2"_s, u"+44 3"_s};
        QTest::newRow("everything") << Entry{{"cn", {"Liza"}}, {"company", {"Toothfairy"}},
            {"mail", {"liza@toothfairy.example", "liza@home.example", "liza@club.example", "liza@4.example"}},
            {"msrtcsip-primaryuseraddress", {"sip:Liza@toothfairy.example"}},
            {"jabberid", {"liza@elhada.example"}}, {"labeleduri", {"https://liza.example/ Her page"}},
            {"telephonenumber", {"+44 1", "+44 2"}}, {"mobile", {"+44 3", "+44 1"}}, {"jpegphoto", {"…"}},
            {"description", {"not ours"}}}
                                    << liza;
    }
    void anEntryBecomesACard()
    {
        QFETCH(Entry, entry);
        QFETCH(Card, card);
        QCOMPARE(cardOf(entry), card);
    }

    void theBestMatchComesFirst()
    {
        QList<Card> cards;
        for (const auto &[name, mail] : std::initializer_list<std::pair<QString, QString>>{
                 {u"Zoe Martin"_s, u"zoe@a.example"_s}, {u"Otto Smart"_s, u"otto@a.example"_s},
                 {u"Olga Berg"_s, u"martens@a.example"_s}, {u"Ben Martens"_s, u"ben@a.example"_s},
                 {u"Marta Yu"_s, u"yu@a.example"_s}, {u"MÁRTA Abt"_s, u"abt@a.example"_s}}) {
            Card card;
            card.name = name;
            card.officeMail = mail;
            cards += card;
        }
        sortByMatch(cards, u" márt "_s);
        QStringList names;
        for (const Card &card : std::as_const(cards))
            names += card.name;
        QCOMPARE(names,
            (QStringList{u"MÁRTA Abt"_s, u"Marta Yu"_s, u"Ben Martens"_s, u"Zoe Martin"_s, u"Olga Berg"_s,
                u"Otto Smart"_s}));
    }

    void settingsSayWhereAndHowSafely_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("security");
        const auto row = [](const char *name, const QString &url, bool user, const QString &host, int port,
                             Security security) {
            QTest::newRow(name) << url << user << host << port << int(security);
        };
        row("StartTLS", u"ldap://dir.example"_s, false, u"dir.example"_s, 389, Security::StartTls);
        row("with a user", u"ldap://dir.example"_s, true, u"dir.example"_s, 389, Security::StartTls);
        row("TLS", u"ldaps://dir.example"_s, true, u"dir.example"_s, 636, Security::Tls);
        row("port", u"ldaps://dir.example:6360/dc=x"_s, false, u"dir.example"_s, 6360, Security::Tls);
        row("this machine", u"ldap://127.0.0.1:3890"_s, false, u"127.0.0.1"_s, 3890, Security::None);
        row("this machine, IPv6", u"ldap://[::1]"_s, false, u"::1"_s, 389, Security::None);
        row("this machine with a user", u"ldap://127.0.0.1"_s, true, u"127.0.0.1"_s, 389, Security::StartTls);
        row("this machine by name", u"ldap://localhost"_s, false, u"localhost"_s, 389, Security::StartTls);
        row("this machine by TLS", u"ldaps://127.0.0.1"_s, false, u"127.0.0.1"_s, 636, Security::Tls);
        row("another machine's address", u"ldap://192.0.2.1"_s, false, u"192.0.2.1"_s, 389,
            Security::StartTls);
        for (const QString &url : {u""_s, u"dir.example"_s, u"ldap:"_s, u"ldap:///"_s, u"ldap://:389"_s,
                 u"http://dir.example"_s, u"ldapi://%2frun%2fldapi"_s, u"ldap://dir.example:99999"_s,
                 u"ldap://a b"_s, QString(100'000, u'a')})
            row(qPrintable(u"not: "_s + url.first(std::min<qsizetype>(url.size(), 40))), url, false, {}, 0,
                Security::None);
    }
    void settingsSayWhereAndHowSafely()
    {
        QFETCH(QString, url);
        QFETCH(bool, user);
        QFETCH(QString, host);
        const auto place = DirectoryPlace::of(
            {.url = url, .base = {}, .user = user ? u"cn=me"_s : QString(), .password = {}, .caFile = {}});
        QCOMPARE(place.has_value(), !host.isEmpty());
        if (!place)
            return;
        QCOMPARE(place->host, host);
        QTEST(int(place->port), "port");
        QTEST(int(place->security), "security");
    }
};

} // namespace tst_directory_rules

VERBUND_TEST(tst_directory_rules::tst_directory_rules)

#include "tst_directory_rules.moc"
