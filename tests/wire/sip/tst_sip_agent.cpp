// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/support/TortureMessages.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sip_agent {

using namespace std::chrono_literals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

OutgoingRequest message(const QByteArray &body = "Hallo")
{
    OutgoingRequest request{.method = "MESSAGE", .contentType = "text/plain", .body = body};
    request.dialog->remoteUri = "sip:info@zahnfee.example";
    return request;
}

} // namespace

/// Requests that go out with what they need, and answers to all that comes in.
class tst_sip_agent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestCarriesWhatItNeeds()
    {
        SipConversation it;
        const auto sent = it.agent().send(message());
        QVERIFY(it.client(
            "MESSAGE sip:info@zahnfee.example SIP/2.0\nVia: ~SIP/2.0/TLS 127.0.0.1:40000;branch=z9hG4bK\n"
            "Max-Forwards: 70\nFrom: ~<sip:liza@zahnfee.example>;tag=\nTo: <sip:info@zahnfee.example>\n"
            "CSeq: 1 MESSAGE\nContent-Type: text/plain\nContent-Length: 5\n!Contact\n!Route\n\nHallo"));
        it.server("200 OK");
        QVERIFY(sent.isFinished());
        QCOMPARE(sent.result()->status(), 200);
    }

    void provisionalAnswersChangeNothing()
    {
        SipConversation it;
        const auto sent = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server("100 Trying");
        it.server("183 Progress");
        QVERIFY(!sent.isFinished());
        it.server("202 Accepted");
        QCOMPARE(sent.result()->status(), 202);
        it.server("500 Too Late");
        QCOMPARE(sent.result()->status(), 202);
    }

    void answersToOthersAreIgnored()
    {
        SipConversation it;
        const auto sent = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server("200 OK\nVia: SIP/2.0/TLS 127.0.0.1:40000;branch=z9hG4bKother");
        it.server("200 OK\nCSeq: 1 INVITE");
        it.server("200 OK\nCSeq: 99999999999 MESSAGE");
        QVERIFY(!sent.isFinished());
    }

    void aProxyIsAnsweredAndThenTheServer()
    {
        SipConversation it;
        const auto sent = it.agent().send(message());
        QVERIFY(it.client("MESSAGE\nCSeq: 1 MESSAGE\n!Proxy-Authorization"));
        it.server("407 Proxy Authentication Required\nProxy-Authenticate: "
            + it.challenge("p1", "MD5", "edge.example"));
        QVERIFY(it.client(
            "MESSAGE\nCSeq: 2 MESSAGE\nProxy-Authorization: ~realm=\"edge.example\"\n!Authorization"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + it.challenge("n1"));
        QVERIFY(it.client(
            "MESSAGE\nCSeq: 3 MESSAGE\nProxy-Authorization: ~nc=00000002\nAuthorization: ~nc=00000001"));
        it.server("200 OK");
        QCOMPARE(sent.result()->status(), 200);
    }

    void foreignChallengesGetNoAnswerOnceTheRegistrarIsKnown_data()
    {
        QTest::addColumn<QByteArray>("realm");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<bool>("answered");
        QTest::newRow("the registrar's own")
            << QByteArray("zahnfee.example") << QByteArray("SHA-256") << true;
        QTest::newRow("another realm") << QByteArray("evil.example") << QByteArray("SHA-256") << false;
        QTest::newRow("a weaker algorithm") << QByteArray("zahnfee.example") << QByteArray("MD5") << false;
    }

    void foreignChallengesGetNoAnswerOnceTheRegistrarIsKnown()
    {
        QFETCH(const QByteArray, realm);
        QFETCH(const QByteArray, algorithm);
        QFETCH(const bool, answered);
        SipConversation it;
        OutgoingRequest registering{
            .method = "REGISTER", .fields = {}, .contentType = {}, .body = {}, .uri = {}};
        registering.dialog->remoteUri = "sip:liza@zahnfee.example";
        std::ignore = it.agent().send(registering);
        QVERIFY(it.client("REGISTER"));
        it.server("401 Unauthorized\nWWW-Authenticate: " + SipConversation::challenge("one", "SHA-256"));
        QVERIFY(it.client("REGISTER\nAuthorization: ~algorithm=SHA-256"));
        it.server("200 OK");
        it.agent().trustRegistrarOnly();

        OutgoingRequest message{.method = "MESSAGE", .fields = {}, .contentType = {}, .body = {}, .uri = {}};
        message.dialog->remoteUri = "sip:eve@evil.example";
        const auto response = it.agent().send(message);
        QVERIFY(it.client("MESSAGE"));
        it.server("407 Proxy Authentication Required\nProxy-Authenticate: "
            + SipConversation::challenge("two", algorithm, realm));
        if (answered)
            QVERIFY(it.client("MESSAGE\nProxy-Authorization: ~nonce=\"two\""));
        QVERIFY(it.silent());
        QCOMPARE(response.isFinished(), !answered);
    }

    void twoRealmsAreAnsweredTogether()
    {
        SipConversation it;
        std::ignore = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server(
            "407 Proxy Authentication Required\nProxy-Authenticate: " + it.challenge("a", "MD5", "a.example")
            + "\nProxy-Authenticate: " + it.challenge("b", "SHA-256", "b.example"));
        QVERIFY(it.client(
            "MESSAGE\nProxy-Authorization: ~realm=\"a.example\"\nProxy-Authorization: ~realm=\"b.example\""));
    }

    void whatIsKnownIsSaidAtOnce()
    {
        SipConversation it;
        std::ignore = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server("407 Proxy Authentication Required\nProxy-Authenticate: " + it.challenge("p1"));
        QVERIFY(it.client("MESSAGE\nProxy-Authorization: ~nc=00000001"));
        it.server("200 OK");
        std::ignore = it.agent().send(message());
        QVERIFY(it.client("MESSAGE\nCSeq: 1 MESSAGE\nProxy-Authorization: ~nc=00000002"));
    }

    void thePasswordIsNeverSent()
    {
        SipConversation it({}, "geheim-wort");
        std::ignore = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server("401 Unauthorized\nWWW-Authenticate: Basic realm=\"zahnfee.example\"\nWWW-Authenticate: "
            + it.challenge("n1"));
        QVERIFY(it.client("MESSAGE\nAuthorization: ~Digest "));
        QVERIFY(!it.last().value(HeaderName::Authorization).contains("geheim-wort"));
    }

    void whatWaitsFailsWhenTheConnectionIsLost()
    {
        SipConversation it;
        const auto first = it.agent().send(message());
        const auto second = it.agent().send(message());
        it.breakOff();
        QCOMPARE(first.result().error().kind, Kind::ConnectionLost);
        QCOMPARE(second.result().error().kind, Kind::ConnectionLost);
        const auto third = it.agent().send(message());
        QVERIFY(third.isFinished());
        QCOMPARE(third.result().error().kind, Kind::ConnectionLost);
    }

    void whatWaitsFailsWhenTheAgentIsDestroyed()
    {
        SipConversation it;
        int failed = 0;
        UserAgent &agent = it.agent();
        for (int i = 0; i < 3; ++i) {
            agent.send(message()).then(&it.transport(), [&](const Result<SipMessage> &response) {
                ++failed;
                QVERIFY(!response);
                // Whoever hears of it may try at once; that must end too.
                if (failed < 10)
                    std::ignore = agent.send(message());
            });
        }
        it.destroy();
        QCOMPARE(failed, 3);
    }

    void silenceIsATimeoutEachInItsTime()
    {
        SipConversation it({.transaction = 30ms});
        const auto first = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        const auto second = it.agent().send(message());
        QVERIFY(it.client("MESSAGE"));
        it.server("200 OK");
        QVERIFY(waitFor([&] { return first.isFinished(); }));
        QCOMPARE(first.result().error().kind, Kind::Timeout);
        QCOMPARE(second.result()->status(), 200);
        const auto third = it.agent().send(message());
        QVERIFY(waitFor([&] { return third.isFinished(); }));
        QCOMPARE(third.result().error().kind, Kind::Timeout);
    }

    void everyRequestIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *request, const char *answer) {
            QTest::newRow(name) << QByteArray(request) << QByteArray(answer);
        };
        row("OPTIONS", "OPTIONS", "200 OK\nAllow: OPTIONS, MESSAGE, NOTIFY");
        row("INVITE", "INVITE", "405 \nAllow: OPTIONS, MESSAGE, NOTIFY");
        row("unknown", "DANCE", "405 \nAllow");
        row("lower case", "options", "405 ");
        row("SUBSCRIBE", "SUBSCRIBE\nEvent: presence", "489 ");
        row("PUBLISH", "PUBLISH\nEvent: presence", "489 ");
        row("NOTIFY of nothing", "NOTIFY\nEvent: presence\nSubscription-State: active", "481 ");
        row("BYE", "BYE", "481 ");
        row("CANCEL", "CANCEL", "481 ");
        row("extension", "OPTIONS\nRequire: a, b\nRequire: c", "420 \nUnsupported: a, b, c");
        row("scheme", "OPTIONS tel:+49123", "416 ");
        row("broken URI", "OPTIONS sip:", "400 ");
        row("defect", "OPTIONS\nFrom: <sip:a", "400 ");
        row("other method", "OPTIONS\nCSeq: 1 INVITE", "400 ");
        row("wrong number", "OPTIONS\nMax-Forwards: x", "400 ");
        row("no hops left", "OPTIONS\nMax-Forwards: 0", "200 ");
    }
    void everyRequestIsAnswered()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        SipConversation it;
        it.server(request);
        QVERIFY(it.client(answer));
        QVERIFY(it.silent());
    }

    void anAnswerTakesTheWayBack()
    {
        SipConversation it;
        it.server("OPTIONS\nVia: SIP/2.0/TLS a.example;branch=z9hG4bK1\nVia: SIP/2.0/TLS "
                  "b.example;branch=z9hG4bK2\n"
                  "Record-Route: <sip:a.example;lr>\nCall-ID: 42\nCSeq: 7 OPTIONS\nX-Other: x");
        QVERIFY(it.client("200 OK\nRecord-Route: <sip:a.example;lr>\nCall-ID: 42\nCSeq: 7 OPTIONS\n!X-Other\n"
                          "To: ~<sip:liza@zahnfee.example>;tag="));
        QCOMPARE(it.last().values(HeaderName::Via),
            (QList<QByteArrayView>{
                "SIP/2.0/TLS a.example;branch=z9hG4bK1", "SIP/2.0/TLS b.example;branch=z9hG4bK2"}));
    }

    void aDuplicateIsAbsorbedWhileTheFirstWaits()
    {
        SipConversation it;
        QList<ServerTransaction> waiting;
        it.agent().serve("MESSAGE", [&](const ServerTransaction &transaction) { waiting += transaction; });
        const QByteArray request = "MESSAGE\nCSeq: 1 MESSAGE\nVia: SIP/2.0/TLS "
                                   "a.example;branch=z9hG4bK1\nContent-Type: text/plain\n\nHallo";
        it.server(request);
        it.server(request);
        QCOMPARE(waiting.size(), 1);
        QVERIFY(it.silent());
        waiting.first().respond(200, "OK");
        QVERIFY(it.client("200 OK"));
        waiting.first().respond(500, "Second Answer");
        QVERIFY(it.silent());
    }

    void oldClientsWithoutABranchAreToldApart()
    {
        SipConversation it;
        QList<ServerTransaction> waiting;
        it.agent().serve("MESSAGE", [&](const ServerTransaction &transaction) { waiting += transaction; });
        const QByteArray via = "MESSAGE\nVia: SIP/2.0/TLS a.example\n";
        it.server(via + "CSeq: 1 MESSAGE");
        it.server(via + "CSeq: 2 MESSAGE");
        it.server(via + "CSeq: 2 MESSAGE");
        QCOMPARE(waiting.size(), 2);
    }

    void anAnswerAfterTheEndGoesNowhere()
    {
        SipConversation it;
        QList<ServerTransaction> waiting;
        it.agent().serve("MESSAGE", [&](const ServerTransaction &transaction) { waiting += transaction; });
        it.server("MESSAGE");
        it.destroy();
        waiting.first().respond(200, "OK");
    }

    void anAcknowledgementIsNeverAnswered()
    {
        SipConversation it;
        it.server("ACK");
        QVERIFY(it.silent());
    }

    void noTortureMessageStopsWhatFollows()
    {
        SipConversation it;
        for (const TortureMessage &torture : tortureMessages()) {
            if (torture.stream != "whole")
                continue;
            it.transport().deliver(torture.bytes);
            std::ignore = it.silent();
            std::ignore = it.transport().takeSent();
        }
        SipConversation fresh;
        for (const TortureMessage &torture : tortureMessages()) {
            if (torture.stream == "whole")
                fresh.transport().deliver(torture.bytes);
        }
        fresh.server("OPTIONS\nCall-ID: last");
        bool answered = false;
        while (!answered && fresh.transport().sentCount() > 0)
            answered = fresh.transport().takeSent().last().contains("Call-ID: last");
        QVERIFY(answered);
        QVERIFY(!fresh.transport().isClosed());
    }

    void whatCannotBeFramedClosesTheConnection()
    {
        SipConversation it;
        QSignalSpy closed(&it.flow(), &Flow::closed);
        it.transport().deliver("OPTIONS sip:a SIP/2.0\r\nContent-Length: -1\r\n\r\n");
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::ProtocolViolation);
        QVERIFY(it.transport().isClosed());
        it.server("OPTIONS");
        QVERIFY(it.silent());
    }

    void pingsAreAnsweredAlsoInPieces()
    {
        SipConversation it;
        it.transport().deliver("\r\n\r\n");
        QCOMPARE(it.transport().takeSent(), QByteArrayList{"\r\n"});
        for (const char *piece : {"\r", "\n", "\r", "\n"})
            it.transport().deliver(piece);
        QCOMPARE(it.transport().takeSent(), QByteArrayList{"\r\n"});
    }

    void aLinkThatAnswersIsKeptAlive()
    {
        SipConversation it({.ping = 5ms});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(waitFor([&] { return it.transport().sentCount() > 0; }));
            QCOMPARE(it.transport().takeSent(), QByteArrayList{"\r\n\r\n"});
            it.transport().deliver("\r\n");
        }
        QVERIFY(!it.transport().isClosed());
    }

    void anythingCountsAsAnswer()
    {
        SipConversation it({.ping = 5ms, .pong = 50ms});
        QVERIFY(waitFor([&] { return it.transport().sentCount() > 0; }));
        std::ignore = it.transport().takeSent();
        it.transport().deliver("MESSAGE sip:");
        QVERIFY(waitFor([&] { return it.transport().sentCount() > 0; }));
        QVERIFY(!it.transport().isClosed());
    }

    void aHalfOpenLinkIsGivenUp()
    {
        SipConversation it({.ping = 5ms, .pong = 5ms});
        QSignalSpy closed(&it.flow(), &Flow::closed);
        QVERIFY(waitFor([&] { return closed.count() > 0; }));
        QCOMPARE(closed.at(0).at(0).value<Error>().kind, Kind::ConnectionLost);
        QVERIFY(it.transport().isClosed());
    }

    void theServerMaySetTheRhythm()
    {
        SipConversation it({.ping = 1h});
        it.flow().keepAlive(0s);
        QVERIFY(it.silent());
        it.flow().keepAlive(1s);
        QVERIFY(waitFor([&] { return it.transport().sentCount() > 0; }));
    }

    void theFlowMayBeClosedFromWhatItBrings()
    {
        SipConversation it;
        it.agent().serve("MESSAGE", [&](const ServerTransaction &transaction) {
            transaction.respond(200, "OK");
            it.flow().close();
        });
        int messages = 0;
        QObject::connect(&it.flow(), &Flow::received, &it.transport(), [&] { ++messages; });
        const QByteArray one =
            "MESSAGE sip:liza@zahnfee.example SIP/2.0\r\nVia: SIP/2.0/TLS a.example;branch=z9hG4bK1\r\n"
            "From: <sip:a@zahnfee.example>;tag=1\r\nTo: <sip:liza@zahnfee.example>\r\n"
            "Call-ID: 1\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n";
        it.transport().deliver(one + one);
        QCOMPARE(messages, 1);
    }
};

} // namespace tst_sip_agent

VERBUND_TEST(tst_sip_agent::tst_sip_agent)
#include "tst_sip_agent.moc"
