// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/FlowOpener.h"
#include "protocol/sip/SocketTransport.h"
#include "protocol/sip/UserAgent.h"
#include "tests/support/FakeResolver.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/FaultServer.h"

#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace tst_sip_faultserver {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Kind = Error::Kind;
using Habit = FaultServer::Habit;

namespace {

const QString ours = u"zahnfee.example"_s;
const QString theirs = u"elhada.example"_s;

const CertificateAuthority &trusted()
{
    static const CertificateAuthority made(u"Trusted"_s);
    return made;
}

verbund::test::Identity good() { return trusted().issue({.dnsNames = {ours}}); }

} // namespace

/// Real connections over TLS to servers that misbehave.
class tst_sip_faultserver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(trusted().certificate().toPem());
    }

    void init()
    {
        m_resolver = {};
        m_flow.reset();
        m_error = {};
        m_timing = {};
    }

    void certificatesDecideBeforeAByteIsSent_data()
    {
        QTest::addColumn<CertificateRequest>("request");
        QTest::addColumn<bool>("known");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *name, const CertificateRequest &request, Kind kind,
                             bool known = true) { QTest::newRow(name) << request << known << kind; };
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        row("good", {.dnsNames = {ours}}, Kind::None);
        row("URI only", {.uris = {u"sip:zahnfee.example"_s}}, Kind::None);
        row("common name only", {.commonName = ours}, Kind::None);
        row("wrong name", {.dnsNames = {theirs}}, Kind::CertificateWrongName);
        row("common name beside another name", {.dnsNames = {theirs}, .commonName = ours},
            Kind::CertificateWrongName);
        row("URI of another beside our DNS name", {.dnsNames = {ours}, .uris = {u"sip:elhada.example"_s}},
            Kind::CertificateWrongName);
        row("name of the SRV target only", {.dnsNames = {u"sip.zahnfee.example"_s}},
            Kind::CertificateWrongName);
        row("wildcard", {.dnsNames = {u"*.example"_s}}, Kind::CertificateWrongName);
        row("expired", {.dnsNames = {ours}, .notBefore = yesterday.addDays(-1), .notAfter = yesterday},
            Kind::CertificateExpired);
        row("not yet valid",
            {.dnsNames = {ours}, .notBefore = yesterday.addDays(2), .notAfter = yesterday.addDays(3)},
            Kind::CertificateExpired);
        row("expired with URI only",
            {.uris = {u"sip:zahnfee.example"_s}, .notBefore = yesterday.addDays(-1), .notAfter = yesterday},
            Kind::CertificateExpired);
        row("unknown authority", {.dnsNames = {ours}}, Kind::CertificateUntrusted, false);
        row("unknown authority and wrong name", {.dnsNames = {theirs}}, Kind::CertificateUntrusted, false);
    }
    void certificatesDecideBeforeAByteIsSent()
    {
        QFETCH(CertificateRequest, request);
        QFETCH(bool, known);
        QFETCH(Kind, kind);
        const CertificateAuthority stranger(u"Stranger"_s);
        FaultServer server((known ? trusted() : stranger).issue(request));
        QCOMPARE(open({server.port()}), kind == Kind::None);
        QCOMPARE(m_error.kind, kind);
        QVERIFY(server.messages.isEmpty());
        if (kind == Kind::None)
            QVERIFY(m_flow->transport().wasSecured());
    }

    void anAddressMustStandInTheCertificate_data()
    {
        QTest::addColumn<CertificateRequest>("request");
        QTest::addColumn<bool>("right");
        QTest::newRow("same") << CertificateRequest{.addresses = {u"127.0.0.1"_s}} << true;
        QTest::newRow("other") << CertificateRequest{.addresses = {u"127.0.0.2"_s}} << false;
        QTest::newRow("as common name") << CertificateRequest{.commonName = u"127.0.0.1"_s} << false;
    }
    void anAddressMustStandInTheCertificate()
    {
        QFETCH(CertificateRequest, request);
        QFETCH(bool, right);
        FaultServer server(trusted().issue(request));
        Flow flow(transport(), m_timing);
        QSignalSpy opened(&flow, &Flow::opened);
        QSignalSpy closed(&flow, &Flow::closed);
        flow.open({u"127.0.0.1"_s, server.port()}, "127.0.0.1");
        QVERIFY(waitFor([&] { return opened.count() + closed.count() > 0; }));
        QCOMPARE(opened.count(), right ? 1 : 0);
        if (!right)
            QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::CertificateWrongName);
    }

    void aProxyOfTheSystemIsGoneThrough_data()
    {
        QTest::addColumn<bool>("lets");
        QTest::newRow("that lets through") << true;
        QTest::newRow("that does not") << false;
    }
    void aProxyOfTheSystemIsGoneThrough()
    {
        QFETCH(bool, lets);
        FaultServer server(good());
        QTcpServer proxy;
        QByteArrayList asked;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *client = proxy.nextPendingConnection();
            auto *target = new QTcpSocket(client);
            connect(client, &QTcpSocket::readyRead, target, [&, client, target] {
                if (target->state() == QAbstractSocket::ConnectedState) {
                    target->write(client->readAll());
                    return;
                }
                asked += client->readLine().trimmed();
                client->readAll();
                if (lets)
                    target->connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
                else
                    client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            });
            connect(target, &QTcpSocket::connected, client,
                [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
            connect(target, &QTcpSocket::readyRead, client,
                [client, target] { client->write(target->readAll()); });
        });
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        const auto reset = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
        // An address that only the proxy can reach.
        QCOMPARE(open({5061}, u"192.0.2.50"_s), lets);
        QVERIFY(asked.first().startsWith("CONNECT 192.0.2.50:5061"));
        if (lets)
            QVERIFY(m_flow->transport().wasSecured());
        else
            QCOMPARE(m_error.kind, Kind::ServerUnreachable);
        m_flow.reset();
    }

    void oldTlsIsRefused()
    {
        const auto tls11 = QSsl::SslProtocol(QSsl::TlsV1_2 - 1);
        FaultServer server(good(), Habit::Answer, tls11);
        QVERIFY(!open({server.port()}));
        QCOMPARE(m_error.kind, Kind::TlsUnavailable);
    }

    void aServerWithoutTlsIsRefused()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this,
            [&] { plain.nextPendingConnection()->write("SIP/2.0 400 Bad Request\r\n\r\n"); });
        QVERIFY(!open({plain.serverPort()}));
        QCOMPARE(m_error.kind, Kind::TlsUnavailable);
    }

    void deadTargetsArePassedOver()
    {
        QTcpServer mute; // takes connections and says nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 nobody = closed.serverPort();
        closed.close();
        FaultServer server(good());
        m_timing.tryEndpoint = 50ms;
        QVERIFY(open({nobody, mute.serverPort(), server.port()}));
        QVERIFY(waitFor([&] { return server.connections == 1; }));
    }

    void theMostTellingErrorIsSaid()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 nobody = closed.serverPort();
        closed.close();
        FaultServer wrong(trusted().issue({.dnsNames = {theirs}}));
        QVERIFY(!open({nobody}));
        QCOMPARE(m_error.kind, Kind::ServerUnreachable);
        QVERIFY(!open({nobody, wrong.port(), nobody}));
        QCOMPARE(m_error.kind, Kind::CertificateWrongName);
    }

    void silenceInTheHandshakeIsATimeout()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        m_timing.tryEndpoint = 30ms;
        QVERIFY(!open({mute.serverPort()}));
        QCOMPARE(m_error.kind, Kind::Timeout);
    }

    void plainTcpIsForLoopbackOnly()
    {
        Flow flow(std::make_unique<SocketTransport>(QString(), SocketTransport::Security::PlainOnLoopback),
            m_timing);
        QSignalSpy closed(&flow, &Flow::closed);
        flow.open({u"192.0.2.1"_s, 5060}, "zahnfee.example");
        QVERIFY(waitFor([&] { return closed.count() > 0; }));
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::TlsUnavailable);
    }

    void plainTcpWorksOnLoopback()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray got;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&got, socket] { got += socket->readAll(); });
        });
        Flow flow(std::make_unique<SocketTransport>(QString(), SocketTransport::Security::PlainOnLoopback),
            m_timing);
        connect(&flow, &Flow::opened, this, [&] { flow.send("Hallo"); });
        flow.open({u"127.0.0.1"_s, server.serverPort()}, "zahnfee.example");
        QVERIFY(waitFor([&] { return got == "Hallo"; }));
        QVERIFY(!flow.transport().wasSecured());
    }

    void answersComeInEveryRhythm_data()
    {
        QTest::addColumn<Habit>("habit");
        QTest::newRow("whole") << Habit::Answer;
        QTest::newRow("byte by byte") << Habit::ByteByByte;
        QTest::newRow("among ten others") << Habit::TenAtOnce;
    }
    void answersComeInEveryRhythm()
    {
        QFETCH(Habit, habit);
        FaultServer server(good(), habit);
        QVERIFY(open({server.port()}));
        UserAgent agent(*m_flow, identity(), "geheim", m_timing);
        const auto sent = agent.send(message("Hallo"));
        QVERIFY(waitFor([&] { return sent.isFinished(); }));
        QVERIFY(sent.result());
        QCOMPARE(sent.result()->status(), 200);
        const qsizetype expected = habit == Habit::TenAtOnce ? 11 : 1;
        QVERIFY(waitFor([&] { return server.messages.size() == expected; }));
        QVERIFY(server.messages.last().startsWith(expected > 1 ? "SIP/2.0 200 OK" : "MESSAGE"));
    }

    void longMessagesGetThrough()
    {
        FaultServer server(good());
        QVERIFY(open({server.port()}));
        UserAgent agent(*m_flow, identity(), "geheim", m_timing);
        const auto sent = agent.send(message(QByteArray(300'000, 'x')));
        QVERIFY(waitFor([&] { return sent.isFinished(); }));
        QCOMPARE(sent.result()->status(), 200);
        QVERIFY(server.messages.first().size() > 300'000);
    }

    void aBrokenConnectionFailsWhatWaits_data()
    {
        QTest::addColumn<Habit>("habit");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("closed") << Habit::Close << Kind::ConnectionLost;
        QTest::newRow("reset") << Habit::Reset << Kind::ConnectionLost;
        QTest::newRow("endless header") << Habit::EndlessHeader << Kind::ProtocolViolation;
        QTest::newRow("endless body") << Habit::EndlessBody << Kind::ProtocolViolation;
    }
    void aBrokenConnectionFailsWhatWaits()
    {
        QFETCH(Habit, habit);
        QFETCH(Kind, kind);
        FaultServer server(good(), habit);
        QVERIFY(open({server.port()}));
        QSignalSpy closed(m_flow.get(), &Flow::closed);
        UserAgent agent(*m_flow, identity(), "geheim", m_timing);
        const auto sent = agent.send(message("Hallo"));
        QVERIFY(waitFor([&] { return sent.isFinished() && closed.count() > 0; }));
        QCOMPARE(sent.result().error().kind, Kind::ConnectionLost);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, kind);
        QVERIFY(server.bytesSent < 4 * maxHeaderBytes);
    }

    void silenceAfterTheHandshakeIsFound()
    {
        FaultServer server(good(), Habit::Silence);
        m_timing = {.ping = 10ms, .pong = 10ms};
        QVERIFY(open({server.port()}));
        QSignalSpy closed(m_flow.get(), &Flow::closed);
        QVERIFY(waitFor([&] { return closed.count() > 0; }));
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::ConnectionLost);
    }

    void keepAlivesKeepAlive()
    {
        FaultServer server(good());
        m_timing = {.ping = 5ms};
        QVERIFY(open({server.port()}));
        QSignalSpy closed(m_flow.get(), &Flow::closed);
        QVERIFY(waitFor([&] { return server.pings >= 5; }));
        QCOMPARE(closed.count(), 0);
    }

    void closingSendsWhatWaitsFirst()
    {
        FaultServer server(good());
        QVERIFY(open({server.port()}));
        QSignalSpy closed(m_flow.get(), &Flow::closed);
        UserAgent agent(*m_flow, identity(), "geheim", m_timing);
        std::ignore = agent.send(message(QByteArray(100'000, 'x')));
        m_flow->close();
        QVERIFY(waitFor([&] { return closed.count() > 0 && server.messages.size() == 1; }));
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::None);
    }

    void closingWhileConnectingEndsIt()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        Flow flow(transport(), m_timing);
        QSignalSpy closed(&flow, &Flow::closed);
        flow.open({u"127.0.0.1"_s, mute.serverPort()}, "zahnfee.example");
        flow.close();
        QVERIFY(waitFor([&] { return closed.count() > 0; }));
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::None);
    }

    void everythingMayBeDestroyedAtAnyTime()
    {
        FaultServer server(good(), Habit::Silence);
        QVERIFY(open({server.port()}));
        {
            UserAgent agent(*m_flow, identity(), "geheim", m_timing);
            std::ignore = agent.send(message("Hallo"));
            QVERIFY(waitFor([&] { return server.messages.size() == 1; }));
        }
        m_flow.reset();
        {
            m_resolver.addressRecords[u"sip.zahnfee.example"_s] = {u"127.0.0.1"_s};
            FlowOpener opener(m_resolver, [this] { return transport(); }, m_timing);
            opener.start(signIn());
            for (int turn = 0; turn < 20; ++turn)
                QCoreApplication::processEvents();
        }
        QCoreApplication::processEvents();
    }

private:
    [[nodiscard]] static sip::Identity identity()
    {
        return {.addressOfRecord = "sip:liza@zahnfee.example", .domain = "zahnfee.example", .user = "liza"};
    }
    [[nodiscard]] static OutgoingRequest message(const QByteArray &body)
    {
        OutgoingRequest request{.method = "MESSAGE", .contentType = "text/plain", .body = body};
        request.dialog->remoteUri = "sip:info@zahnfee.example";
        return request;
    }
    [[nodiscard]] static SignIn signIn() { return {.address = *ImAddress::parse(u"liza@zahnfee.example"_s)}; }

    [[nodiscard]] std::unique_ptr<Transport> transport() const
    {
        return std::make_unique<SocketTransport>(m_folder.filePath(u"ca.pem"_s));
    }

    /// Opens a flow to the first of these ports that works, as DNS would name them.
    [[nodiscard]] bool open(const QList<quint16> &ports, const QString &address = u"127.0.0.1"_s)
    {
        m_error = {};
        m_resolver.addressRecords[u"sip.zahnfee.example"_s] = {address};
        auto &records = m_resolver.serviceRecords[u"_sips._tcp.zahnfee.example"_s];
        records.clear();
        for (const quint16 port : ports)
            records += {u"sip.zahnfee.example"_s, port, quint16(records.size()), 1};
        FlowOpener opener(m_resolver, [this] { return transport(); }, m_timing);
        bool over = false;
        connect(&opener, &FlowOpener::opened, this, [&] {
            m_flow = opener.takeFlow();
            over = true;
        });
        connect(&opener, &FlowOpener::failed, this, [&](const Error &error) {
            m_error = error;
            over = true;
        });
        opener.start(signIn());
        return waitFor([&] { return over; }) && m_flow;
    }

    QTemporaryDir m_folder;
    FakeResolver m_resolver;
    Timing m_timing;
    std::unique_ptr<Flow> m_flow;
    Error m_error;
};

} // namespace tst_sip_faultserver

VERBUND_TEST(tst_sip_faultserver::tst_sip_faultserver)
#include "tst_sip_faultserver.moc"
