// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/FederationForm.h"
#include "client/LikelyLine.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/FederationSamples.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::tst_federation_form {

namespace {

using Check = FederationLine::Check;
using State = FederationForm::State;
using Verdict = FederationLine::Verdict;

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QString liza = u"liza@toothfairy.example"_s;

} // namespace

/// The federation check as the user meets it: the page's form, its lines, and the quiet look at the own
/// domain.
class FederationFormTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto check = std::make_unique<FakeFederationCheck>();
        m_check = check.get();
        m_form = std::make_unique<FederationForm>(std::move(check), u"zahnfee.example"_s);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_form->lines(), mode);
    }
    void cleanup()
    {
        m_tester.reset();
        m_form.reset();
    }

    void linesStandInTheirOrderHoweverTheyCome()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            m_form->open(liza);
            QCOMPARE(m_form->lines()->count(), 0);
            QList<FederationLine> lines = wildcardReport().lines;
            std::ranges::shuffle(lines, random);
            for (const FederationLine &line : std::as_const(lines)) {
                m_check->find(line);
                QVERIFY(std::ranges::is_sorted(checks()));
            }
            QVERIFY(m_form->summary().contains(QString::number(lines.size())));
            m_check->finish(wildcardReport());
            QCOMPARE(m_form->state(), State::Finished);
            QCOMPARE(checks(), shownChecks(wildcardReport()));
        }
    }

    void theEndIsWhatTheReportSays()
    {
        m_form->open(liza);
        FederationLine line = wildcardReport().lines.first();
        line.verdict = Verdict::Failed;
        m_check->find(line);
        m_check->find(closedReport().lines[4]);
        m_check->finish(goodReport());
        QCOMPARE(checks(), shownChecks(goodReport()));
        QCOMPARE(row(0).line, goodReport().lines.first());
        QCOMPARE(m_form->verdict(), Verdict::Ok);
        QCOMPARE(m_form->summary(), goodReport().summary());
    }

    void whatDoesNotApplyIsShownOnDemand()
    {
        m_form->open(liza);
        m_check->finish(wildcardReport());
        QCOMPARE(m_form->lines()->count(), 12);
        QCOMPARE(m_form->lines()->minorCount(), 8);
        m_form->lines()->setShowsAll(true);
        QCOMPARE(m_form->lines()->count(), 20);
        m_form->lines()->setShowsAll(false);
        QCOMPARE(m_form->lines()->count(), 12);
    }

    void theFirstThatFailedLiesOpen()
    {
        m_form->open(liza);
        m_check->finish(wildcardReport());
        QCOMPARE(opened(), QList{Check::SipCertificate});
        m_form->start();
        m_check->finish(goodReport());
        QVERIFY(opened().isEmpty());
    }

    void theLikelyLineLiesOpenWhereItIsNotInOrder()
    {
        m_form->openAfter(failed(Error::Kind::CertificateExpired));
        QCOMPARE(m_check->asked.last().subject, liza);
        m_check->finish(wildcardReport());
        QCOMPARE(opened(), QList{Check::SipValidity});
        // In order: what failed says more.
        m_form->openAfter(failed(Error::Kind::RecipientServerNotFound));
        m_check->finish(wildcardReport());
        QCOMPARE(opened(), QList{Check::SipCertificate});
        // Nothing failed: the likely one all the same.
        m_form->openAfter(failed(Error::Kind::RecipientServerTimeout, Carrier::Xmpp));
        m_check->finish(goodReport());
        QCOMPARE(opened(), QList{Check::XmppPort});
        // It was about that message only.
        m_form->open(liza);
        m_check->finish(goodReport());
        QVERIFY(opened().isEmpty());
    }

    void aLineThatTheUserOpenedStaysTheOnlyOne()
    {
        m_form->open(liza);
        m_check->find(wildcardReport().lines.first());
        m_form->lines()->toggle(0);
        m_check->finish(wildcardReport());
        QCOMPARE(opened(), QList{Check::Domain});
        m_form->lines()->toggle(0);
        QVERIFY(opened().isEmpty());
        m_form->lines()->toggle(99);
        m_form->lines()->toggle(-1);
    }

    void everyFailureOfTheWayHasALikelyLine_data()
    {
        using enum Error::Kind;
        QTest::addColumn<Error::Kind>("failure");
        QTest::addColumn<int>("sip");
        QTest::addColumn<int>("xmpp");
        QTest::newRow("unknown") << RecipientServerNotFound << int(Check::SipRecord)
                                 << int(Check::XmppRecord);
        QTest::newRow("no server") << ServerNotFound << int(Check::SipRecord) << int(Check::XmppRecord);
        QTest::newRow("silent") << RecipientServerTimeout << int(Check::SipPort) << int(Check::XmppPort);
        QTest::newRow("unreachable") << ServerUnreachable << int(Check::SipPort) << int(Check::XmppPort);
        QTest::newRow("plain") << TlsUnavailable << int(Check::SipTls) << int(Check::XmppTls);
        QTest::newRow("name") << CertificateWrongName << int(Check::SipCertificate)
                              << int(Check::XmppCertificate);
        QTest::newRow("expired") << CertificateExpired << int(Check::SipValidity) << int(Check::XmppValidity);
        QTest::newRow("untrusted") << CertificateUntrusted << int(Check::SipTrust) << int(Check::XmppTrust);
        QTest::newRow("invalid") << CertificateInvalid << int(Check::SipTrust) << int(Check::XmppTrust);
        for (const Error::Kind kind : {RecipientNotFound, RecipientBusy, Blocked, TooLarge, Offline, None})
            QTest::addRow("other %d", int(kind)) << kind << -1 << -1;
    }

    void everyFailureOfTheWayHasALikelyLine()
    {
        QFETCH(const Error::Kind, failure);
        QFETCH(const int, sip);
        QFETCH(const int, xmpp);
        const auto number = [](std::optional<Check> check) { return check ? int(*check) : -1; };
        QCOMPARE(number(likelyLine(failure, Carrier::Sip)), sip);
        QCOMPARE(number(likelyLine(failure, Carrier::Xmpp)), xmpp);
    }

    void whatIsTypedIsReadOrComplainedOf_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("subject");
        QTest::newRow("domain") << u" Toothfairy.Example "_s << u"toothfairy.example"_s;
        QTest::newRow("address") << u"Liza@Toothfairy.example"_s << liza;
        QTest::newRow("uri") << u"sip:liza@toothfairy.example;transport=tls"_s << liza;
        QTest::newRow("international") << u"xn--zhnchen-5wa.example"_s << u"zähnchen.example"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no ending") << u"localhost"_s << QString();
        QTest::newRow("blank within") << u"tooth fairy.example"_s << QString();
        QTest::newRow("web site") << u"https://toothfairy.example/chat"_s << QString();
        QTest::newRow("empty user") << u"@toothfairy.example"_s << QString();
        QTest::newRow("markup") << u"<b>toothfairy.example</b>"_s << QString();
        QTest::newRow("endless") << QString(100'000, u'a') << QString();
    }

    void whatIsTypedIsReadOrComplainedOf()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, subject);
        m_form->setSubject(typed);
        m_form->start();
        QCOMPARE(m_check->asked.size(), subject.isEmpty() ? 0 : 1);
        QCOMPARE(m_form->subjectError().isEmpty(), !subject.isEmpty());
        QCOMPARE(m_form->state(), subject.isEmpty() ? State::Untouched : State::Running);
        if (!subject.isEmpty())
            QCOMPARE(m_check->asked.first().subject, subject);
        m_form->setSubject(u"another"_s);
        QVERIFY(m_form->subjectError().isEmpty());
    }

    void aServerByHandIsAskedFor()
    {
        m_form->setSubject(u"toothfairy.example"_s);
        m_form->setDirect(u"sip.toothfairy.example:port"_s);
        m_form->start();
        QVERIFY(!m_form->directError().isEmpty());
        QVERIFY(m_check->asked.isEmpty());
        m_form->setDirect(u" sip.toothfairy.example:5063 "_s);
        m_form->start();
        QCOMPARE(m_check->asked.first(),
            (FederationQuestion{.subject = u"toothfairy.example"_s,
                .direct = u"sip.toothfairy.example:5063"_s,
                .own = false}));
        QVERIFY(m_form->question().contains(u"sip.toothfairy.example:5063"_s));
        // It was that domain's.
        m_form->open(u"liza@elhada.example"_s);
        QCOMPARE(m_check->asked.last().direct, QString());
    }

    void theOwnDomainIsKnownAsSuch()
    {
        m_form->openOwn();
        QCOMPARE(m_check->asked.last(),
            (FederationQuestion{.subject = u"zahnfee.example"_s, .direct = {}, .own = true}));
        m_form->open(u"marta@zahnfee.example"_s);
        QVERIFY(m_check->asked.last().own);
        m_form->open(u"marta@notzahnfee.example"_s);
        QVERIFY(!m_check->asked.last().own);
    }

    void theQuestionIsInWords()
    {
        QCOMPARE(m_form->question(), QString());
        m_form->open(liza);
        QVERIFY(m_form->isAboutPerson());
        QCOMPARE(m_form->question(), u"Why can liza@toothfairy.example not be reached?"_s);
        m_form->open(u"toothfairy.example"_s);
        QVERIFY(!m_form->isAboutPerson());
        QCOMPARE(m_form->question(), u"Can toothfairy.example be reached?"_s);
        m_form->openOwn();
        QCOMPARE(m_form->question(), u"Can partners reach zahnfee.example?"_s);
    }

    void aCheckIsCancelledAndMadeAgain()
    {
        QSignalSpy finished(m_form.get(), &FederationForm::finished);
        m_form->cancel();
        QCOMPARE(m_check->cancelled, 0);
        m_form->open(liza);
        QVERIFY(m_form->isRunning());
        QVERIFY(!m_form->hasReport());
        QCOMPARE(m_form->text(), QString());
        m_check->find(wildcardReport().lines.first());
        m_form->cancel();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(m_form->state(), State::Cancelled);
        QCOMPARE(m_form->lines()->count(), 1);
        QVERIFY(m_form->summary().startsWith(u"Cancelled"_s));
        m_form->start();
        QVERIFY(m_form->isRunning());
        QCOMPARE(m_form->lines()->count(), 0);
        m_check->finish(goodReport());
        QCOMPARE(m_form->state(), State::Finished);
    }

    void anEmptiedPageTakesNothingMore()
    {
        m_form->open(liza);
        m_check->find(wildcardReport().lines.first());
        m_form->openEmpty();
        m_check->find(wildcardReport().lines[1]);
        m_check->finish(wildcardReport());
        QCOMPARE(m_form->state(), State::Untouched);
        QCOMPARE(m_form->lines()->count(), 0);
        QCOMPARE(m_form->summary(), QString());
        QCOMPARE(m_form->subject(), QString());
    }

    void withoutANetworkItSaysThatNothingWasTested()
    {
        m_form->open(liza);
        m_check->finish(offlineReport(u"toothfairy.example"_s));
        QCOMPARE(m_form->verdict(), Verdict::NotTested);
        QVERIFY(!m_form->summary().isEmpty());
        QCOMPARE(opened(), QList{Check::Domain});
        QCOMPARE(checks(), QList{Check::Domain});
        QCOMPARE(m_form->lines()->minorCount(), 19);
    }

    void theReportIsSavedAndHoldsNothingAboutTheUser()
    {
        m_form->open(liza);
        m_check->finish(wildcardReport());
        for (const QString &report : {m_form->text(), m_form->json()}) {
            QVERIFY(report.contains(u"*.toothfairy.example"_s));
            QVERIFY(!report.contains(u"liza"_s));
            QVERIFY(!report.contains(u"zahnfee"_s));
        }
        const QTemporaryDir folder;
        QSignalSpy saved(m_form.get(), &FederationForm::saved);
        QSignalSpy failed(m_form.get(), &FederationForm::failed);
        const QString text = folder.filePath(u"report.txt"_s);
        m_form->saveTo(QUrl::fromLocalFile(text), FederationForm::FileKind::Text);
        QCOMPARE(bytesOf(text), m_form->text().toUtf8());
        const QString json = folder.filePath(u"report.json"_s);
        m_form->saveTo(QUrl::fromLocalFile(json), FederationForm::FileKind::Json);
        QCOMPARE(QJsonDocument::fromJson(bytesOf(json)).object(), wildcardReport().json());
        QCOMPARE(saved.count(), 2);
        QCOMPARE(saved.first().first().toString(), u"report.txt"_s);
        m_form->saveTo(
            QUrl::fromLocalFile(folder.filePath(u"none/report.txt"_s)), FederationForm::FileKind::Text);
        QCOMPARE(failed.count(), 1);
    }

    void aFailingOwnDomainIsNoticedOnceADay()
    {
        ClientFixture fixture;
        fixture.clock.set(QDateTime(QDate(2026, 3, 9), QTime(8, 0)));
        fixture.ownDomainReport = closedReport();
        QVERIFY(fixture.signIn());
        QTRY_VERIFY(!fixture.client().ownDomain()->sentence().isEmpty());
        QVERIFY(fixture.client().ownDomain()->sentence().contains(u"zahnfee.example"_s));
        QCOMPARE(fixture.ownDomainCheck().asked,
            (QList{FederationQuestion{.subject = u"zahnfee.example"_s, .direct = {}, .own = true}}));
        fixture.client().ownDomain()->dismiss();
        QVERIFY(fixture.client().ownDomain()->sentence().isEmpty());
        reconnect(fixture);
        QCOMPARE(fixture.ownDomainCheck().asked.size(), 1);

        // Nor after the program was ended; the next day it looks again.
        fixture.clock.advance(3600);
        fixture.restart();
        QVERIFY(signedIn(fixture));
        fixture.clock.advance(3600);
        reconnect(fixture);
        QVERIFY(fixture.ownDomainCheck().asked.isEmpty());
        fixture.clock.set(QDateTime(QDate(2026, 3, 10), QTime(7, 0)));
        reconnect(fixture);
        QTRY_COMPARE(fixture.ownDomainCheck().asked.size(), 1);
        QTRY_VERIFY(!fixture.client().ownDomain()->sentence().isEmpty());
        fixture.ownDomainCheck().answer = goodReport();
        fixture.clock.set(QDateTime(QDate(2026, 3, 11), QTime(7, 0)));
        reconnect(fixture);
        QTRY_VERIFY(fixture.client().ownDomain()->sentence().isEmpty());
        QCOMPARE(fixture.ownDomainCheck().asked.size(), 2);
    }

    void onlyFailuresAreNoticed_data()
    {
        QTest::addColumn<FederationReport>("report");
        QTest::addColumn<bool>("counts");
        FederationReport firewall = closedReport();
        const auto port = std::ranges::find(firewall.lines, Verdict::Failed, &FederationLine::verdict);
        port->problem = FederationLine::Problem::PortSilent;
        port->actor = FederationLine::Actor::Network;
        QTest::newRow("in order") << goodReport() << true;
        QTest::newRow("nothing but the web") << firewall << true;
        QTest::newRow("no network") << offlineReport(u"zahnfee.example"_s) << false;
    }

    void onlyFailuresAreNoticed()
    {
        QFETCH(const FederationReport, report);
        QFETCH(const bool, counts);
        ClientFixture fixture;
        fixture.ownDomainReport = report;
        QVERIFY(fixture.signIn());
        QTRY_COMPARE(fixture.ownDomainCheck().asked.size(), 1);
        QSignalSpy finished(&fixture.ownDomainCheck(), &FederationCheck::finished);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(fixture.client().ownDomain()->sentence().isEmpty());
        // What could not be tested is tested at the next sign-in.
        reconnect(fixture);
        QTRY_COMPARE(fixture.ownDomainCheck().asked.size(), counts ? 1 : 2);
    }

    void nobodyLooksBeforeTheArchiveIsRead()
    {
        ClientFixture fixture;
        fixture.speaksSip = true;
        fixture.sipRefusal.kind = Error::Kind::ServerUnreachable;
        QVERIFY(fixture.signIn());
        // SIP waits for its next try: that is settled, too.
        QTRY_COMPARE(fixture.ownDomainCheck().asked.size(), 1);
        fixture.client().signOut(false);
        QTRY_COMPARE(fixture.client().phase(), Client::Phase::SignedOut);
        QVERIFY(!fixture.client().ownDomain());
        QVERIFY(!fixture.client().federation());
    }

private:
    [[nodiscard]] FederationRow row(int at) const
    {
        FederationLines &lines = *m_form->lines();
        return lines.data(lines.index(at), FederationLines::RowRole).value<FederationRow>();
    }
    [[nodiscard]] QList<Check> checks() const
    {
        QList<Check> all;
        for (int i = 0; i < m_form->lines()->count(); ++i)
            all.append(row(i).line.check);
        return all;
    }
    [[nodiscard]] QList<Check> opened() const
    {
        QList<Check> all;
        for (int i = 0; i < m_form->lines()->count(); ++i) {
            if (row(i).open)
                all.append(row(i).line.check);
        }
        return all;
    }
    [[nodiscard]] static QList<Check> shownChecks(const FederationReport &report)
    {
        QList<Check> all;
        for (const FederationLine &line : report.shown())
            all.append(line.check);
        return all;
    }
    [[nodiscard]] static Message failed(Error::Kind kind, Carrier carrier = Carrier::Sip)
    {
        Message message;
        message.peer = address(liza);
        message.outgoing = true;
        message.carrier = carrier;
        message.state = Message::State::Failed;
        message.failure.kind = kind;
        return message;
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static bool signedIn(ClientFixture &fixture)
    {
        return QTest::qWaitFor([&fixture] {
            return fixture.client().connection()
                && fixture.client().connection()->status() == Connection::Status::Online;
        });
    }
    // The line breaks and comes back.
    static void reconnect(ClientFixture &fixture)
    {
        Error error;
        error.kind = Error::Kind::ConnectionLost;
        fixture.session().drop(error);
        QTRY_VERIFY(fixture.client().connection()->status() != Connection::Status::Online);
        fixture.client().connection()->retryNow();
        QVERIFY(signedIn(fixture));
    }

    FakeFederationCheck *m_check = nullptr;
    std::unique_ptr<FederationForm> m_form;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace verbund::tst_federation_form

VERBUND_TEST(verbund::tst_federation_form::FederationFormTest)

#include "tst_federation_form.moc"
