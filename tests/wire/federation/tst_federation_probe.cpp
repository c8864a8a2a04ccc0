// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/FederationProbe.h"
#include "tests/support/Certificates.h"
#include "tests/support/FakeResolver.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

namespace tst_federation_probe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::test;

using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

namespace {

const QString domain = u"toothfairy.example"_s;
const QString host = u"sip.toothfairy.example"_s;
constexpr int allChecks = int(Check::Direct) + 1;

FederationLine lineOf(const FederationReport &report, Check check)
{
    const auto found = std::ranges::find(report.lines, check, &FederationLine::check);
    return found == report.lines.end() ? FederationLine{} : *found;
}

CertificateRequest request()
{
    return {.dnsNames = {host},
        .notAfter = QDateTime::currentDateTimeUtc().addDays(60),
        .usage = u"serverAuth,clientAuth"_s};
}

} // namespace

/// The check against servers in the process, with DNS, authorities, time and limits as the test wants them.
class tst_federation_probe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dns = std::make_shared<FakeResolver>();
        m_parts = {.resolver = m_dns,
            .authorities = [this] { return QByteArrayList{m_root.certificate().toDer()}; },
            .now = [this] { return m_now; },
            .whole = 60s,
            .connecting = 10s,
            .talking = 10s};
        m_now = QDateTime::currentDateTimeUtc();
    }

    void cleanup() { m_server.reset(); }

    void aServerInOrderIsInOrder()
    {
        serve({m_root.issue(request())});
        const FederationReport report = check();
        for (const Check one : {Check::SipTls, Check::SipCertificate, Check::SipTrust, Check::SipValidity})
            QCOMPARE(lineOf(report, one).verdict, Verdict::Ok);
        QCOMPARE(lineOf(report, Check::SipTls).problem, Problem::AsksForCertificate);
        QCOMPARE(report.lines.size(), allChecks);
        QVERIFY(report.complete);
    }

    void whoInsistsOnACertificateIsInOrderToo()
    {
        serve({m_root.issue(request())}, QSslSocket::VerifyPeer, QSsl::TlsV1_2);
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::AsksForCertificate);
    }

    void whoAsksForNoCertificateGetsARemark()
    {
        serve({m_root.issue(request())}, QSslSocket::VerifyNone);
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::NoMutualTls);
    }

    void certificatesAreJudged_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Check>("check");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("another's name") << u"name"_s << Check::SipCertificate << Problem::WrongName;
        QTest::newRow("a NUL inside the name") << u"nul"_s << Check::SipCertificate << Problem::WrongName;
        QTest::newRow("wildcard") << u"wildcard"_s << Check::SipCertificate << Problem::Wildcard;
        QTest::newRow("unknown authority") << u"unknown"_s << Check::SipTrust << Problem::UnknownAuthority;
        QTest::newRow("authority of a company, with a place to fetch it")
            << u"internal"_s << Check::SipTrust << Problem::UnknownAuthority;
        QTest::newRow("self-signed") << u"self"_s << Check::SipTrust << Problem::SelfSigned;
        QTest::newRow("intermediate not sent")
            << u"between"_s << Check::SipTrust << Problem::MissingIntermediate;
        QTest::newRow("intermediate sent") << u"chain"_s << Check::SipTrust << Problem::None;
        QTest::newRow("for clients only") << u"client"_s << Check::SipTrust << Problem::WrongUsage;
        QTest::newRow("for servers only") << u"server"_s << Check::SipTrust << Problem::NoClientUsage;
    }

    void certificatesAreJudged()
    {
        QFETCH(QString, kind);
        QFETCH(Check, check);
        QFETCH(Problem, problem);
        serve(chainOf(kind));
        QCOMPARE(lineOf(this->check(), check).problem, problem);
    }

    void brokenCertificatesAreRead()
    {
        QRandomGenerator random(7); // the same each time
        CertificateRequest asked = request();
        asked.uris = {u"sip:toothfairy.example"_s};
        asked.addresses = {u"192.0.2.1"_s};
        asked.issuerUrl = u"http://pki.toothfairy.example/between.crt"_s;
        const QByteArray whole = m_between.issue(asked).certificate.toDer();
        const TrustStore trust({m_root.certificate().toDer()});
        QVERIFY(CertificateFacts::read(whole).dnsNames.contains(host));
        for (int round = 0; round < 5'000; ++round) {
            QByteArray der = whole;
            for (int change = 0; change < 2; ++change)
                der[random.bounded(der.size())] = char(random.bounded(256));
            der.truncate(round % 10 == 0 ? random.bounded(der.size()) : der.size());
            const CertificateFacts facts = CertificateFacts::read(der);
            QVERIFY(facts.subject.size() <= 256 && facts.issuer.size() <= 256);
            QVERIFY(trust.check({der, m_between.certificate().toDer()}).subject.size() <= 256);
        }
        QCOMPARE(trust.check({}).kind, ChainFacts::Kind::Invalid);
        QCOMPARE(trust.check({QByteArray("no certificate")}).kind, ChainFacts::Kind::Invalid);
    }

    void theClockDecidesAboutValidity()
    {
        serve({m_root.issue(request())});
        const auto after = [this](int days) {
            m_now = QDateTime::currentDateTimeUtc().addDays(days);
            return lineOf(check(), Check::SipValidity).problem;
        };
        QCOMPARE(after(0), Problem::None);
        QCOMPARE(after(40), Problem::ExpiresSoon);
        QCOMPARE(after(100), Problem::Expired);
        QCOMPARE(after(-10), Problem::NotYetValid);
        m_now = QDateTime::currentDateTimeUtc().addDays(-1).addSecs(-3600);
        QCOMPARE(lineOf(check(), Check::SipValidity).problem, Problem::ClockWrong);
    }

    void nothingOfTheUserIsSent()
    {
        QByteArray heard;
        listen([&](QTcpSocket *socket) {
            heard += socket->readAll();
            socket->write("<?xml version='1.0'?><stream:stream xmlns='jabber:server' version='1.0' "
                          "xmlns:stream='http://etherx.jabber.org/streams'><stream:features/>");
        });
        const FederationReport report = check(u"liza.quinn@toothfairy.example"_s, Check::XmppTls);
        QCOMPARE(lineOf(report, Check::XmppTls).problem, Problem::NoStartTls);
        QVERIFY(heard.contains("to='toothfairy.example'"));
        QVERIFY(!heard.contains("liza"));
        QVERIFY(!heard.contains("from="));
        QVERIFY(!report.text().contains(u"liza"_s));
        QVERIFY(
            std::ranges::none_of(m_dns->asked, [](const QString &name) { return name.contains(u"liza"); }));
    }

    void aServerWithoutTlsIsFound()
    {
        listen([](QTcpSocket *socket) { // a SIP server takes the beginning of TLS for rubbish
            if (socket->readAll().startsWith("\r\n\r\n"))
                socket->write("\r\n");
            else
                socket->disconnectFromHost();
        });
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::PlainText);
    }

    void aServerThatSpeaksFirstIsFound()
    {
        listen([](QTcpSocket *socket) { socket->write("220 mail.toothfairy.example ESMTP\r\n"); });
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::PlainText);
    }

    void aSilentServerIsLeft()
    {
        m_parts.talking = 50ms;
        listen([](QTcpSocket *) { });
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::TlsSilent);
    }

    void aServerThatHangsUpIsFound()
    {
        listen([](QTcpSocket *socket) { socket->abort(); });
        QCOMPARE(lineOf(check(), Check::SipTls).problem, Problem::TlsFailed);
    }

    void anythingElseIsNotXmpp()
    {
        listen([](QTcpSocket *socket) { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        QCOMPARE(lineOf(check(domain, Check::XmppTls), Check::XmppTls).problem, Problem::NotXmpp);
    }

    void deadHostsDoNotHoldItUp()
    {
        m_parts.connecting = 20ms;
        addDomain();
        answer(u"_sipfederationtls._tcp."_s + domain, 5061);
        m_dns->answers[{host, RecordType::A}] = {.outcome = DnsAnswer::Outcome::Records,
            .values = {u"192.0.2.1"_s, u"192.0.2.2"_s, u"192.0.2.3"_s}};
        const FederationReport report = run({.subject = domain});
        const FederationLine port = lineOf(report, Check::SipPort);
        QVERIFY(port.problem == Problem::PortSilent || port.problem == Problem::NoRoute);
        QVERIFY(report.complete);
    }

    void theWholeEndsWithItsTime()
    {
        m_parts.whole = 20ms;
        m_dns->holds = true;
        const FederationReport report = run({.subject = domain});
        QVERIFY(!report.complete);
        QCOMPARE(report.lines.size(), allChecks);
        QCOMPARE(lineOf(report, Check::Domain).problem, Problem::DnsSilent);
        QCOMPARE(report.verdict(), Verdict::NotTested);
        m_dns->release();
    }

    void whatComesTooLateIsNotHeard()
    {
        m_dns->holds = true;
        FederationProbe probe(m_parts);
        QSignalSpy lines(&probe, &FederationCheck::lineFound);
        QSignalSpy finished(&probe, &FederationCheck::finished);
        probe.start({.subject = domain});
        probe.cancel();
        QVERIFY(finished.isEmpty()); // in the next turn at the earliest
        QTRY_COMPARE(finished.size(), 1);
        m_dns->release();
        QCoreApplication::processEvents();
        QCOMPARE(lines.size(), allChecks);
        QCOMPARE(finished.size(), 1);
        const auto report = finished.first().first().value<FederationReport>();
        QVERIFY(!report.complete);
        for (const FederationLine &line : report.lines)
            QCOMPARE(line.problem, Problem::Cancelled);
        probe.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void aNewQuestionTakesThePlaceOfTheOld()
    {
        m_dns->holds = true;
        FederationProbe probe(m_parts);
        QSignalSpy finished(&probe, &FederationCheck::finished);
        probe.start({.subject = domain});
        probe.cancel();
        probe.start({.subject = domain});
        probe.start({.subject = u"elhada.example"_s});
        m_dns->holds = false;
        m_dns->release();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<FederationReport>().domain, u"elhada.example"_s);
    }

    void whoListensMayCancelAndBeginAnew()
    {
        FederationProbe probe(m_parts);
        QSignalSpy finished(&probe, &FederationCheck::finished);
        bool first = true;
        connect(&probe, &FederationCheck::lineFound, this, [&] {
            if (std::exchange(first, false))
                probe.start({.subject = u"elhada.example"_s});
        });
        probe.start({.subject = domain});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<FederationReport>().domain, u"elhada.example"_s);
    }

    void itMayGoWhileItAsks()
    {
        m_dns->holds = true;
        auto probe = std::make_unique<FederationProbe>(m_parts);
        probe->start({.subject = domain});
        probe.reset();
        m_dns->release();
        QCoreApplication::processEvents();
    }

    void everyLineComesOnce()
    {
        serve({m_root.issue(request())});
        addSip();
        FederationProbe probe(m_parts);
        QSignalSpy lines(&probe, &FederationCheck::lineFound);
        QSignalSpy finished(&probe, &FederationCheck::finished);
        probe.start({.subject = domain});
        QTRY_COMPARE(finished.size(), 1);
        const auto report = finished.first().first().value<FederationReport>();
        QCOMPARE(lines.size(), allChecks);
        for (const auto &line : std::as_const(lines))
            QVERIFY(report.lines.contains(line.first().value<FederationLine>()));
        for (int i = 0; i < allChecks; ++i)
            QCOMPARE(int(report.lines[i].check), i);
    }

    void thousandsOfTargetsAreNotTried()
    {
        addDomain();
        DnsAnswer many{.outcome = DnsAnswer::Outcome::Records};
        for (int i = 0; i < 1000; ++i)
            many.services +=
                {.target = u"sip%1.toothfairy.example"_s.arg(i), .port = 5061, .priority = quint16(1000 - i)};
        m_dns->answers[{u"_sipfederationtls._tcp."_s + domain, RecordType::Srv}] = many;
        run({.subject = domain});
        QCOMPARE(m_dns->asked.filter(u"sip"_s).filter(QRegularExpression(u"^sip\\d"_s)).size(),
            2 * FederationProbe::mostTargets);
        QVERIFY(m_dns->asked.contains(u"sip999.toothfairy.example"_s)); // the one that comes first
    }

    void targetsThatAreNoNamesAreNotTried_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("shell") << u"$(reboot).toothfairy.example"_s;
        QTest::newRow("quote") << u"a'b.toothfairy.example"_s;
        QTest::newRow("blank") << u"a b.toothfairy.example"_s;
        QTest::newRow("option") << u"_sip._tcp.toothfairy.example"_s;
        QTest::newRow("long") << QString(300, u'a') + u".example"_s;
        QTest::newRow("number") << u"2130706433"_s;
    }

    void targetsThatAreNoNamesAreNotTried()
    {
        QFETCH(QString, target);
        addDomain();
        m_dns->answers[{u"_sipfederationtls._tcp."_s + domain, RecordType::Srv}] = {
            .outcome = DnsAnswer::Outcome::Records, .services = {{.target = target, .port = 5061}}};
        const FederationReport report = run({.subject = domain});
        QVERIFY(!m_dns->asked.contains(target));
        QCOMPARE(lineOf(report, Check::SipRecord).problem, Problem::DnsInvalid);
        for (const FederationLine &line : report.lines)
            QVERIFY(!line.command.contains(target));
    }

    void internationalNamesAreAskedAsDnsHasThem()
    {
        m_dns->answers[{u"_xmpp-server._tcp.xn--zhne-loa.example"_s, RecordType::Srv}] = {
            .outcome = DnsAnswer::Outcome::Records,
            .services = {{.target = u"xmpp.zähne.example"_s, .port = 5269}}};
        const FederationReport report = run({.subject = u"liza@ZÄHNE.example"_s});
        QCOMPARE(report.domain, u"zähne.example"_s);
        QVERIFY(m_dns->asked.contains(u"xmpp.xn--zhne-loa.example"_s));
        QVERIFY(lineOf(report, Check::XmppTarget).finding().contains(u"xmpp.zähne.example"_s));
        QVERIFY(lineOf(report, Check::XmppAddress).command.contains(u"xmpp.xn--zhne-loa.example"_s));
    }

    void serversByHandNeedNoRecord_data()
    {
        QTest::addColumn<QString>("direct");
        QTest::addColumn<bool>("valid");
        QTest::newRow("host") << u"sip.toothfairy.example"_s << true;
        QTest::newRow("port") << u"sip.toothfairy.example:5062"_s << true;
        QTest::newRow("IPv4") << u"127.0.0.1:1"_s << true;
        QTest::newRow("IPv6") << u"[::1]:1"_s << true;
        QTest::newRow("bare IPv6") << u"::1"_s << true;
        QTest::newRow("no port") << u"sip.toothfairy.example:"_s << false;
        QTest::newRow("port 0") << u"sip.toothfairy.example:0"_s << false;
        QTest::newRow("port too high") << u"sip.toothfairy.example:70000"_s << false;
        QTest::newRow("no host") << u":5061"_s << false;
        QTest::newRow("shell") << u"$(reboot)"_s << false;
    }

    void serversByHandNeedNoRecord()
    {
        QFETCH(QString, direct);
        QFETCH(bool, valid);
        addDomain();
        const FederationReport report = run({.subject = domain, .direct = direct});
        QCOMPARE(lineOf(report, Check::SipRecord).problem, Problem::DirectNeedsNone);
        QCOMPARE(lineOf(report, Check::Direct).problem, valid ? Problem::DirectRoutes : Problem::NotADomain);
        QVERIFY(!m_dns->asked.contains(u"_sipfederationtls._tcp."_s + domain));
    }

    void whatIsNoDomainIsNotAsked()
    {
        for (const QString &subject : {u"liza@"_s, u"a b"_s, u""_s, u"127.0.0.1"_s, u"liza@@x"_s}) {
            const FederationReport report = run({.subject = subject});
            QCOMPARE(report.firstFailure()->problem, Problem::NotADomain);
            QVERIFY(m_dns->asked.isEmpty());
            QVERIFY(!report.text().contains(u"liza"_s));
        }
    }

private:
    QList<test::Identity> chainOf(const QString &kind)
    {
        CertificateRequest asked = request();
        if (kind == u"name")
            asked.dnsNames = {u"elhada.example"_s};
        else if (kind == u"nul")
            asked.dnsNames = {host + QChar(0) + u".elhada.example"_s};
        else if (kind == u"wildcard")
            asked.dnsNames = {u"*.toothfairy.example"_s};
        else if (kind == u"client")
            asked.usage = u"clientAuth"_s;
        else if (kind == u"server")
            asked.usage = u"serverAuth"_s;
        else if (kind == u"between")
            asked.issuerUrl = u"http://pki.toothfairy.example/between.crt"_s;
        else if (kind == u"internal")
            asked.issuerUrl = u"http://pki.office.local/ca.crt"_s;
        if (kind == u"unknown" || kind == u"internal")
            return {m_stranger.issue(asked)};
        if (kind == u"between")
            return {m_between.issue(asked)};
        if (kind == u"chain")
            return {m_between.issue(asked), {m_between.certificate(), {}}};
        if (kind == u"self")
            return {m_stranger.itself()};
        return {m_root.issue(asked)};
    }

    void serve(const QList<test::Identity> &chain, QSslSocket::PeerVerifyMode mode = QSslSocket::QueryPeer,
        QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
    {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QList<QSslCertificate> certificates;
        for (const test::Identity &one : chain)
            certificates += one.certificate;
        configuration.setLocalCertificateChain(certificates);
        configuration.setPrivateKey(chain.first().key);
        configuration.setPeerVerifyMode(mode);
        configuration.setProtocol(protocol);
        server->setSslConfiguration(configuration);
        server->listen(QHostAddress::LocalHost);
        m_server = std::move(server);
    }

    template <typename Heard> void listen(Heard heard)
    {
        m_server = std::make_unique<QTcpServer>();
        QTcpServer *server = m_server.get();
        connect(server, &QTcpServer::newConnection, server, [server, heard] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, socket, [socket, heard] { heard(socket); });
        });
        server->listen(QHostAddress::LocalHost);
    }

    void addDomain() { m_dns->answers[{domain, RecordType::A}] = {.outcome = DnsAnswer::Outcome::Nothing}; }

    void answer(const QString &name, quint16 port)
    {
        m_dns->answers[{name, RecordType::Srv}] = {.outcome = DnsAnswer::Outcome::Records,
            .services = {{.target = host, .port = port, .priority = 0, .weight = 10}}};
    }

    void addSip(const QString &service = u"_sipfederationtls._tcp."_s)
    {
        addDomain();
        answer(service + domain, m_server->serverPort());
        m_dns->answers[{host, RecordType::A}] = {
            .outcome = DnsAnswer::Outcome::Records, .values = {u"127.0.0.1"_s}};
    }

    FederationReport check(const QString &subject = domain, Check what = Check::SipTls)
    {
        addSip(what == Check::SipTls ? u"_sipfederationtls._tcp."_s : u"_xmpp-server._tcp."_s);
        return run({.subject = subject});
    }

    FederationReport run(const FederationQuestion &question)
    {
        FederationProbe probe(m_parts);
        QSignalSpy finished(&probe, &FederationCheck::finished);
        probe.start(question);
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000)
            ? finished.first().first().value<FederationReport>()
            : FederationReport();
    }

    CertificateAuthority m_root{u"A root"_s};
    CertificateAuthority m_between{u"An authority between"_s, m_root};
    CertificateAuthority m_stranger{u"A stranger"_s};
    std::shared_ptr<FakeResolver> m_dns;
    FederationProbeParts m_parts;
    QDateTime m_now;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace tst_federation_probe

VERBUND_TEST(tst_federation_probe::tst_federation_probe)

#include "tst_federation_probe.moc"
