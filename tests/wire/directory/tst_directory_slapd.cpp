// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapDirectory.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

namespace tst_directory_slapd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

const QString user = u"cn=verbund,dc=zahnfee,dc=example"_s;

QString password()
{
    QFile file(qEnvironmentVariable("VERBUND_SANDBOX") + u"/directory/password"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

DirectorySettings settings(const QString &url = u"ldap://ldap.zahnfee.example"_s)
{
    return {.url = url,
        .base = u"ou=people,dc=zahnfee,dc=example"_s,
        .user = {},
        .password = {},
        .caFile = qEnvironmentVariable("VERBUND_SANDBOX_CA")};
}

void server(const QString &action)
{
    QCOMPARE(QProcess::execute(qEnvironmentVariable("VERBUND_SERVER"), {u"directory"_s, action}), 0);
}

} // namespace

/// The directory among the sandbox's real servers.
class tst_directory_slapd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<LdapDirectory>(); }

    void peopleAreFoundOverEachKindOfTls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("StartTLS") << u"ldap://ldap.zahnfee.example"_s;
        QTest::newRow("StartTLS, port named") << u"ldap://ldap.zahnfee.example:389"_s;
        QTest::newRow("TLS") << u"ldaps://ldap.zahnfee.example"_s;
        QTest::newRow("TLS, other case") << u"LDAPS://LDAP.Zahnfee.example/"_s;
        QTest::newRow("none, on this machine") << u"ldap://127.0.0.2"_s;
    }
    void peopleAreFoundOverEachKindOfTls()
    {
        QFETCH(QString, url);
        m_directory->setSettings(settings(url));
        QCOMPARE(names(u"marta"_s), QStringList{u"Marta Kowalczyk"_s});
    }

    void fieldsBecomeACard()
    {
        m_directory->setSettings(settings());
        Card pérez;
        pérez.name = u"Ramón Pérez"_s;
        pérez.organisation = u"Elhada"_s;
        pérez.officeMail = u"r.perez@elhada.example"_s;
        pérez.privateMail = u"ramon@perez.example"_s;
        pérez.otherMail = u"studio@perez.example"_s;
        pérez.xmppAddress = u"r.perez@elhada.example"_s;
        QCOMPARE(hits(u"pérez elhada"_s).cards, QList{pérez});
        Card liza;
        liza.name = u"Liza Quinn"_s;
        liza.organisation = u"Toothfairy"_s;
        liza.officeMail = u"liza.quinn@toothfairy.example"_s;
        liza.sipAddress = u"sip:liza@toothfairy.example"_s;
        liza.phones = QStringList{u"+44 20 5550 0201"_s};
        QCOMPARE(hits(u"quinn"_s).cards, QList{liza});
        const Card marta = hits(u"kowalczyk"_s).cards.value(0);
        QCOMPARE(marta.phones, (QStringList{u"+49 711 5550 101"_s, u"+49 170 5550101"_s}));
        QCOMPARE(hits(u"petra"_s).cards.value(0).webSite, u"https://zahnfee.example/petra"_s);
        QCOMPARE(names(u"becker"_s), QStringList{u"Anna Becker (Field Service)"_s});
    }

    void everyWordMustBeSomewhere_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        const QStringList marta{u"Marta Kowalczyk"_s};
        const QStringList bo{u"Bo (b*) Back\\slash"_s};
        QTest::newRow("part of a name") << u"owalcz"_s << marta;
        QTest::newRow("two names") << u"kowal marta"_s << marta;
        QTest::newRow("mail and organisation") << u"marta.k zahnfee"_s << marta;
        QTest::newRow("number") << u"5550101"_s << marta;
        QTest::newRow("one word is nowhere") << u"marta elhada"_s << QStringList();
        QTest::newRow("nobody") << u"nobody-at-all"_s << QStringList();
        QTest::newRow("nothing") << u" \t "_s << QStringList();
        QTest::newRow("star") << u"*"_s << bo;
        QTest::newRow("brackets") << u"(b*)"_s << bo;
        QTest::newRow("backslash") << u"back\\sl"_s << bo;
        QTest::newRow("another filter") << u"marta)(uid=*"_s << QStringList();
        QTest::newRow("ampersand") << u"& brackets"_s << bo;
        QTest::newRow("NUL") << u"marta"_s + QChar(0) << marta;
        QTest::newRow("half a character") << u"marta"_s + QChar(0xd800) << marta;
    }
    void everyWordMustBeSomewhere()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, found);
        m_directory->setSettings(settings());
        QCOMPARE(names(words), found);
    }

    void theBestMatchComesFirst()
    {
        m_directory->setSettings(settings());
        QCOMPARE(names(u"ra"_s),
            (QStringList{u"Ramón Pérez"_s, u"Bo (b*) Back\\slash"_s, u"Nora Berg"_s, u"Petra Winkler"_s}));
        QCOMPARE(names(u"be"_s), (QStringList{u"Anna Becker (Field Service)"_s, u"Nora Berg"_s}));
    }

    void tenThousandHitsAreCutAtAHundred()
    {
        m_directory->setSettings(settings());
        QElapsedTimer timer;
        timer.start();
        const DirectoryHits many = hits(u"person"_s);
        qInfo("a hundred of ten thousand after %lld ms", timer.elapsed());
        QCOMPARE(many.cards.size(), Directory::mostHits);
        QVERIFY(many.more);
        QCOMPARE(names(u"person 04711"_s), QStringList{u"Person 04711"_s});
    }

    void exactlyAHundredHitsAreAll()
    {
        m_directory->setSettings(settings());
        const DirectoryHits hundred = hits(u"person-042"_s);
        QCOMPARE(hundred.cards.size(), 100);
        QVERIFY(!hundred.more);
    }

    void whoSignsInSeesMore()
    {
        DirectorySettings all = settings();
        all.base = u"dc=zahnfee,dc=example"_s;
        m_directory->setSettings(all);
        QCOMPARE(names(u"greta"_s), QStringList());
        for (const QString &url : {u"ldap://ldap.zahnfee.example"_s, u"ldaps://ldap.zahnfee.example"_s}) {
            all.url = url;
            all.user = user;
            all.password = password();
            m_directory->setSettings(all);
            QCOMPARE(names(u"greta"_s), QStringList{u"Greta Boss"_s});
        }
    }

    void errorsSayWhy_data()
    {
        QTest::addColumn<DirectorySettings>("settings");
        QTest::addColumn<Kind>("kind");
        DirectorySettings wrong = settings();
        wrong.user = user;
        wrong.password = u"wrong"_s;
        QTest::newRow("wrong password") << wrong << Kind::NotAuthorized;
        wrong.password.clear();
        QTest::newRow("no password") << wrong << Kind::NotAuthorized;
        wrong = settings();
        wrong.user = u"not a name"_s;
        wrong.password = u"x"_s;
        QTest::newRow("bad user") << wrong << Kind::NotUnderstood;
        wrong = settings();
        wrong.base = u"ou=nowhere,dc=zahnfee,dc=example"_s;
        QTest::newRow("no such base") << wrong << Kind::NotUnderstood;
        wrong.base = u"\\"_s;
        QTest::newRow("bad base") << wrong << Kind::NotUnderstood;
        wrong = settings();
        wrong.caFile.clear();
        QTest::newRow("untrusted") << wrong << Kind::CertificateUntrusted;
        wrong.url = u"ldaps://ldap.zahnfee.example"_s;
        QTest::newRow("untrusted, TLS") << wrong << Kind::CertificateUntrusted;
        wrong.caFile = u"/nowhere/ca.pem"_s;
        QTest::newRow("no file of authorities") << wrong << Kind::CertificateUntrusted;
        QTest::newRow("wrong name") << settings(u"ldap://xmpp.zahnfee.example"_s)
                                    << Kind::CertificateWrongName;
        QTest::newRow("wrong name, TLS")
            << settings(u"ldaps://xmpp.zahnfee.example"_s) << Kind::CertificateWrongName;
        QTest::newRow("address, not a name")
            << settings(u"ldaps://127.0.0.2"_s) << Kind::CertificateWrongName;
        QTest::newRow("no such host") << settings(u"ldap://no-such-host.example"_s) << Kind::ServerNotFound;
        QTest::newRow("nothing there")
            << settings(u"ldap://xmpp.noserver.example"_s) << Kind::ServerUnreachable;
        QTest::newRow("another service")
            << settings(u"ldaps://xmpp.zahnfee.example:5222"_s) << Kind::TlsUnavailable;
        QTest::newRow("no address") << settings(u"zahnfee.example"_s) << Kind::ServerNotFound;
        QTest::newRow("no host") << settings(u"ldap://"_s) << Kind::ServerNotFound;
        QTest::newRow("other scheme") << settings(u"https://zahnfee.example"_s) << Kind::ServerNotFound;
        QTest::newRow("socket file") << settings(u"ldapi://%2ftmp%2fx"_s) << Kind::ServerNotFound;
        wrong = settings(u"ldap://127.0.0.2"_s);
        wrong.user = user;
        wrong.password = password();
        QTest::newRow("a password only over TLS") << wrong << Kind::CertificateWrongName;
    }
    void errorsSayWhy()
    {
        QFETCH(DirectorySettings, settings);
        QFETCH(Kind, kind);
        m_directory->setSettings(settings);
        const auto result = search(u"marta"_s);
        QVERIFY(!result);
        qInfo("%s: %s", qPrintable(result.error().subject), qPrintable(result.error().cause));
        QCOMPARE(result.error().kind, kind);
    }

    void aServerThatHangsIsGivenUp()
    {
        LdapDirectory directory(nullptr, 300ms);
        directory.setSettings(settings(u"ldap://xmpp.silent.example"_s));
        const auto future = directory.search(u"marta"_s);
        QVERIFY(waitFor([&] { return future.isFinished(); }));
        QCOMPARE(future.result().error().kind, Kind::Timeout);
    }

    void withoutADirectoryNothingIsFound() { QCOMPARE(hits(u"marta"_s), DirectoryHits()); }

    void afterARestartTheNextSearchWorks()
    {
        m_directory->setSettings(settings());
        QCOMPARE(names(u"marta"_s).size(), 1);
        server(u"stop"_s);
        QCOMPARE(search(u"marta"_s).error().kind, Kind::ServerUnreachable);
        server(u"start"_s);
        server(u"wait"_s);
        QCOMPARE(names(u"marta"_s).size(), 1);
        server(u"kill"_s);
        server(u"start"_s);
        server(u"wait"_s);
        QCOMPARE(names(u"marta"_s).size(), 1);
    }

    void whoTypesGetsTheLastAnswerOnly()
    {
        m_directory->setSettings(settings());
        QList<Later<DirectoryHits>> futures;
        for (const QString &words : {u"p"_s, u"pe"_s, u"per"_s, u"perso"_s, u"person 04711"_s})
            futures += m_directory->search(words);
        QVERIFY(waitFor([&] { return futures.last().isFinished(); }));
        QCOMPARE(futures.last().result()->cards.size(), 1);
        futures.removeLast();
        for (const auto &future : std::as_const(futures))
            QVERIFY(future.isCanceled() && future.isFinished() && future.resultCount() == 0);
        for (const QString &words : {u"m"_s, u"ma"_s, u"marta"_s}) {
            futures += m_directory->search(words);
            QCoreApplication::processEvents();
        }
        QVERIFY(waitFor([&] { return futures.last().isFinished(); }));
        QCOMPARE(futures.last().result()->cards.size(), 1);
    }

    void hundredSearchesInARow()
    {
        m_directory->setSettings(settings());
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(names(u"marta"_s).size(), 1);
        qInfo("%.2f ms a search", double(timer.elapsed()) / 100);
    }

private:
    Result<DirectoryHits> search(const QString &words)
    {
        const auto future = m_directory->search(words);
        if (!waitFor([&] { return future.isFinished(); }, 10s))
            return fail({.kind = Kind::Internal, .subject = {}, .cause = u"no end"_s});
        return future.result();
    }
    DirectoryHits hits(const QString &words)
    {
        const auto result = search(words);
        if (!result)
            qWarning("%d %s", int(result.error().kind), qPrintable(result.error().cause));
        return result.value_or(DirectoryHits{.cards = {{.name = u"failed"_s}}});
    }
    QStringList names(const QString &words)
    {
        QStringList names;
        for (const Card &card : hits(words).cards)
            names += card.name;
        return names;
    }

    std::unique_ptr<LdapDirectory> m_directory;
};

} // namespace tst_directory_slapd

VERBUND_TEST(tst_directory_slapd::tst_directory_slapd)

#include "tst_directory_slapd.moc"
