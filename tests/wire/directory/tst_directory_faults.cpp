// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapDirectory.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/directory/DirectoryServer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_directory_faults {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;
using Habit = DirectoryServer::Habit;

namespace {

const QString here = u"localhost"_s;

const CertificateAuthority &trusted()
{
    static const CertificateAuthority made(u"Trusted"_s);
    return made;
}

verbund::test::Identity good() { return trusted().issue({.dnsNames = {here}}); }

} // namespace

/// The directory's client against servers that misbehave.
class tst_directory_faults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(trusted().certificate().toPem());
    }

    void init() { m_directory = std::make_unique<LdapDirectory>(nullptr, 500ms); }

    void faultsBecomeErrors_data()
    {
        QTest::addColumn<Habit>("habit");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("good") << Habit::Answer << Kind::None;
        QTest::newRow("silent") << Habit::Silence << Kind::Timeout;
        QTest::newRow("garbage") << Habit::Garbage << Kind::NotUnderstood;
        QTest::newRow("closes") << Habit::Close << Kind::ConnectionLost;
        QTest::newRow("closes midway") << Habit::CloseMidway << Kind::ConnectionLost;
        QTest::newRow("huge") << Habit::Huge << Kind::NotUnderstood;
        QTest::newRow("references for ever") << Habit::EndlessReferences << Kind::Timeout;
        QTest::newRow("ends its service") << Habit::Disconnection << Kind::ConnectionLost;
    }
    void faultsBecomeErrors()
    {
        QFETCH(Habit, habit);
        QFETCH(Kind, kind);
        DirectoryServer server(habit);
        use(server.url());
        const auto result = search();
        QCOMPARE(result ? Kind::None : result.error().kind, kind);
        QVERIFY(result || result.error().subject == u"127.0.0.1");
        QCOMPARE(server.connections, 1);
    }

    void anEntryThatIsNoneIsNobody()
    {
        DirectoryServer server(Habit::BrokenEntry);
        use(server.url());
        const auto result = search();
        QVERIFY(!result || result->cards.isEmpty());
    }

    void withoutAnEndTheHitsSoFarAreGiven()
    {
        DirectoryServer server(Habit::NoEnd);
        use(server.url());
        const auto result = search();
        QVERIFY(result);
        QCOMPARE(result->cards.size(), 3);
        QVERIFY(result->more);
        QVERIFY(waitFor([&] { return server.abandoned == 1; }));
    }

    void aServerThatIgnoresTheLimitIsStopped()
    {
        DirectoryServer server(Habit::Endless);
        use(server.url());
        const auto result = search();
        QVERIFY(result);
        QCOMPARE(result->cards.size(), Directory::mostHits);
        QVERIFY(result->more);
        QVERIFY(waitFor([&] { return server.abandoned == 1; }));
    }

    void nothingWaits_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("for an answer") << false;
        QTest::newRow("in the handshake") << true;
    }
    void nothingWaits()
    {
        QFETCH(bool, tls);
        DirectoryServer server(Habit::Silence, {}, tls);
        use(server.url());
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(1ms);
        QCOMPARE(search().error().kind, Kind::Timeout);
        QVERIFY2(ticks > 100, qPrintable(QString::number(ticks)));
    }

    void certificatesDecideBeforeAnythingIsSaid_data()
    {
        QTest::addColumn<CertificateRequest>("request");
        QTest::addColumn<bool>("known");
        QTest::addColumn<Kind>("kind");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::newRow("good") << CertificateRequest{.dnsNames = {here}} << true << Kind::None;
        QTest::newRow("wrong name") << CertificateRequest{.dnsNames = {u"elhada.example"_s}} << true
                                    << Kind::CertificateWrongName;
        QTest::newRow("other common name") << CertificateRequest{.dnsNames = {u"elhada.example"_s},
            .commonName = here} << true << Kind::CertificateWrongName;
        QTest::newRow("expired") << CertificateRequest{.dnsNames = {here},
            .notBefore = now.addDays(-2),
            .notAfter = now.addDays(-1)}
                                 << true << Kind::CertificateExpired;
        QTest::newRow("not yet") << CertificateRequest{.dnsNames = {here},
            .notBefore = now.addDays(1),
            .notAfter = now.addDays(2)}
                                 << true << Kind::CertificateExpired;
        QTest::newRow("stranger") << CertificateRequest{.dnsNames = {here}} << false
                                  << Kind::CertificateUntrusted;
    }
    void certificatesDecideBeforeAnythingIsSaid()
    {
        QFETCH(CertificateRequest, request);
        QFETCH(bool, known);
        QFETCH(Kind, kind);
        const CertificateAuthority stranger(u"Stranger"_s);
        for (const bool atOnce : {true, false}) {
            DirectoryServer server(Habit::Answer, (known ? trusted() : stranger).issue(request), atOnce);
            use(server.url(here), u"cn=me"_s);
            const auto result = search();
            QCOMPARE(result ? Kind::None : result.error().kind, kind);
            QCOMPARE(server.binds, kind == Kind::None ? 1 : 0);
            QVERIFY(!server.inClear.contains("secret"));
        }
    }

    void aPasswordNeverGoesInClear()
    {
        for (const QString &host : {here, u"127.0.0.1"_s}) {
            DirectoryServer server(Habit::RefuseTls);
            use(server.url(host), u"cn=me"_s);
            QCOMPARE(search().error().kind, Kind::TlsUnavailable);
            QVERIFY(!server.inClear.isEmpty());
            QVERIFY(!server.inClear.contains("secret") && !server.inClear.contains("cn=me"));
            QCOMPARE(server.binds, 0);
        }
    }

    void withoutTlsNothingIsAskedOfAnotherMachine()
    {
        DirectoryServer server(Habit::RefuseTls);
        use(server.url(here));
        QCOMPARE(search().error().kind, Kind::TlsUnavailable);
        QCOMPARE(server.searches, 0);
    }

    void whatIsSlippedInBeforeTlsIsNotHeard()
    {
        DirectoryServer server(Habit::SlipIn, good());
        use(server.url(here), u"cn=me"_s);
        QVERIFY(!search());
        QCOMPARE(server.searches, 0);
    }

    void aServerThatSpeaksNoTlsIsSaidToHaveNone()
    {
        DirectoryServer server(Habit::Garbage);
        use(u"ldaps://localhost:%1"_s.arg(server.serverPort()));
        QCOMPARE(search().error().kind, Kind::TlsUnavailable);
    }

    void oneConnectionServesManySearches()
    {
        DirectoryServer server(Habit::Answer, good());
        use(server.url(here), u"cn=me"_s);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(search()->cards.size(), 1);
        QCOMPARE(server.connections, 1);
        QCOMPARE(server.binds, 1);
        QCOMPARE(server.searches, 5);
        m_directory.reset();
        QVERIFY(waitFor([&] { return server.unbinds == 1; }));
    }

    void aConnectionThatWasClosedIsOpenedAgain()
    {
        DirectoryServer server(Habit::Answer);
        use(server.url());
        QVERIFY(search());
        server.setHabit(Habit::CloseAfter);
        QVERIFY(search());
        QVERIFY(search());
        QCOMPARE(server.connections, 2);
        server.setHabit(Habit::Close);
        QCOMPARE(search().error().kind, Kind::ConnectionLost);
        server.setHabit(Habit::Answer);
        QVERIFY(search());
    }

    void aNewSearchCancelsTheOneBefore()
    {
        DirectoryServer server(Habit::NoEnd);
        use(server.url());
        const auto first = m_directory->search(u"one"_s);
        QVERIFY(waitFor([&] { return server.searches == 1; }));
        server.setHabit(Habit::Answer);
        const auto second = m_directory->search(u"two"_s);
        QVERIFY(first.isFinished() && first.isCanceled());
        QVERIFY(waitFor([&] { return second.isFinished(); }));
        QCOMPARE(second.result()->cards.value(0).name, u"Liza"_s);
        QCOMPARE(server.abandoned, 1);
        QCOMPARE(server.connections, 1);
    }

    void cancellingEndsWhatRuns()
    {
        DirectoryServer server(Habit::NoEnd);
        use(server.url());
        const auto opening = m_directory->search(u"one"_s);
        m_directory->cancel();
        QVERIFY(opening.isCanceled() && opening.isFinished());
        const auto running = m_directory->search(u"one"_s);
        QVERIFY(waitFor([&] { return server.searches == 1; }));
        m_directory->cancel();
        QVERIFY(running.isCanceled() && running.isFinished());
        QVERIFY(waitFor([&] { return server.abandoned == 1; }));
        QCOMPARE(server.connections, 1);
    }

    void otherSettingsEndWhatRuns()
    {
        DirectoryServer slow(Habit::NoEnd);
        DirectoryServer quick(Habit::Answer);
        use(slow.url());
        const auto first = m_directory->search(u"one"_s);
        QVERIFY(waitFor([&] { return slow.searches == 1; }));
        use(quick.url());
        QVERIFY(first.isCanceled() && first.isFinished());
        QVERIFY(search());
        QCOMPARE(quick.connections, 1);
        QVERIFY(waitFor([&] { return slow.unbinds == 1; }));
    }

    void whoHearsMaySearchAgainOrEndItAll()
    {
        DirectoryServer server(Habit::Answer);
        use(server.url());
        int answers = 0;
        m_directory->search(u"one"_s).then(this, [&](const Result<DirectoryHits> &) {
            ++answers;
            m_directory->search(u"two"_s).then(this, [&](const Result<DirectoryHits> &) {
                ++answers;
                m_directory.reset();
            });
        });
        QVERIFY(waitFor([&] { return answers == 2; }));
        QVERIFY(!m_directory);
        // The same from within the answer itself.
        m_directory = std::make_unique<LdapDirectory>(nullptr, 500ms);
        use(server.url());
        m_directory->search(u"one"_s).then([&](const Result<DirectoryHits> &) {
            ++answers;
            m_directory->search(u"two"_s).then([&](const Result<DirectoryHits> &) {
                ++answers;
                m_directory.reset();
            });
        });
        QVERIFY(waitFor([&] { return answers == 4; }));
        m_directory = std::make_unique<LdapDirectory>(nullptr, 500ms);
        server.setHabit(Habit::Close);
        use(server.url());
        m_directory->search(u"one"_s).then([&](const Result<DirectoryHits> &) {
            ++answers;
            m_directory.reset();
        });
        QVERIFY(waitFor([&] { return answers == 5; }));
    }

    void itMayGoAtAnyMoment()
    {
        DirectoryServer server(Habit::NoEnd, good(), true);
        for (int turns = 0; turns < 30; ++turns) {
            m_directory = std::make_unique<LdapDirectory>(nullptr, 500ms);
            use(server.url(here), u"cn=me"_s);
            const auto future = m_directory->search(u"one"_s);
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents();
            m_directory.reset();
            QVERIFY(future.isFinished() && future.isCanceled());
        }
    }

private:
    void use(const QString &url, const QString &user = {})
    {
        m_directory->setSettings({.url = url,
            .base = u"dc=example"_s,
            .user = user,
            .password = user.isEmpty() ? QString() : u"secret"_s,
            .caFile = m_folder.filePath(u"ca.pem"_s)});
    }
    Result<DirectoryHits> search()
    {
        const auto future = m_directory->search(u"somebody"_s);
        if (!waitFor([&] { return future.isFinished(); }, 10s))
            return fail({.kind = Kind::Internal, .subject = {}, .cause = u"no end"_s});
        return future.result();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LdapDirectory> m_directory;
};

} // namespace tst_directory_faults

VERBUND_TEST(tst_directory_faults::tst_directory_faults)

#include "tst_directory_faults.moc"
