// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Messenger.h"
#include "protocol/sip/documents/Cpim.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"
#include "tests/support/Waiting.h"
#include "tests/wire/sip/SipConversation.h"

#include <QTest>

namespace tst_sip_messages {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::sip;
using namespace verbund::test;

namespace {

ImAddress address(const QString &text) { return ImAddress::parse(text).value(); }

const auto liza = QByteArray("From: <sip:Liza@toothfairy.example>;tag=l\nTo: <sip:info@zahnfee.example>\n");

QByteArray incoming(const QByteArray &type, const QByteArray &body, const QByteArray &more = {})
{
    return "MESSAGE\nCall-ID: c1\nCSeq: 7 MESSAGE\n" + liza + more + "Content-Type: " + type + "\n\n" + body;
}

QByteArray incomingCpim(const QByteArray &id, const QByteArray &body)
{
    return incoming("message/cpim",
        writeCpim({.messageId = QString::fromLatin1(id),
            .wantsDelivery = true,
            .wantsDisplay = true,
            .contentType = "text/plain",
            .contentDisposition = {},
            .body = body}));
}

Message outgoing(const QString &body)
{
    Message message;
    message.peer = address(u"liza@toothfairy.example"_s);
    message.outgoing = true;
    message.body = body;
    message.time = QDateTime::currentDateTimeUtc();
    message.originId = u"id-of-"_s + body;
    return message;
}

} // namespace

/// Messages, receipts and typing on the wire: what is stored, what is answered, and what strangers learn.
class tst_sip_messages : public QObject {
    Q_OBJECT

private:
    struct Talk {
        SipConversation wire;
        RecordingSink sink;
        Peers peers;
        XcapClient xcap{{}};
        SpellingBook spelling;
        Permissions permissions{{xcap, spelling, sink, address(u"liza@zahnfee.example"_s)}};
        Messenger messenger{{wire.agent(), sink, peers, spelling, permissions}};

        void server(const QByteArray &text) { wire.server(text); }
        [[nodiscard]] bool client(const QByteArray &text) { return wire.client(text); }
    };
    const ImAddress m_liza = address(u"liza@toothfairy.example"_s);

private Q_SLOTS:
    void answerComesAfterTheMessageIsStored()
    {
        Talk talk;
        talk.sink.slow = true;
        talk.server(incoming("text/plain", "Grüße"));
        QVERIFY(talk.wire.silent());
        QCOMPARE(talk.sink.messages.count(), 1);
        QCOMPARE(talk.sink.messages.at(0).body, u"Grüße"_s);
        QCOMPARE(talk.sink.messages.at(0).peer, m_liza);
        talk.sink.storeNext();
        QVERIFY(talk.client("200 OK\nCall-ID: c1\nCSeq: 7 MESSAGE"));
    }

    void whatCannotBeStoredIsLeftWithTheServer()
    {
        Talk talk;
        talk.sink.slow = true;
        talk.server(incoming("text/plain", "Hallo"));
        talk.sink.storeNext(fail({.kind = Error::Kind::DiskFull}));
        QVERIFY(talk.client("500\nRetry-After"));
    }

    void strangersLearnNothingButThatItWasTaken()
    {
        Talk talk;
        talk.sink.strangers = {m_liza};
        talk.server(incomingCpim("m1", "Win a prize"));
        QVERIFY(talk.client("202 Accepted\n!Contact\n!User-Agent"));
        talk.server("OPTIONS\nCall-ID: c2\nCSeq: 1 OPTIONS\n" + liza.chopped(1));
        QVERIFY(talk.client("404 Not Found\n!Accept\n!Allow"));
        QVERIFY(talk.wire.silent());
    }

    // As the home server answers while nobody is signed in.
    void whateverAStrangerSendsHeLearnsNothing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &request, const QByteArray &answer) {
            QTest::newRow(name) << request << answer;
        };
        row("an image", incoming("image/png", "x"), "202");
        row("a broken wrapper", incoming("message/cpim", "x"), "202");
        row("packed", incoming("text/plain\nContent-Encoding: gzip", "x"), "202");
        row("wants an extension", incoming("text/plain\nRequire: x", "x"), "202");
        row("typing", incoming("application/im-iscomposing+xml", "<x/>"), "202");
        for (const QByteArray method :
            {"OPTIONS", "INVITE", "SUBSCRIBE", "NOTIFY", "PUBLISH", "BYE", "REFER", "INFO"})
            row(method.constData(), method + "\nCall-ID: c2\nCSeq: 1 " + method + "\n" + liza.chopped(1),
                "404");
        row("an unknown extension", "OPTIONS\nRequire: x\nCall-ID: c2\nCSeq: 1 OPTIONS\n" + liza.chopped(1),
            "404");
        row("a server", "OPTIONS\nCall-ID: c2\nCSeq: 1 OPTIONS\nFrom: <sip:toothfairy.example>;tag=l", "404");
        row("nobody", "OPTIONS\nCall-ID: c2\nCSeq: 1 OPTIONS\nFrom: <tel:+1>;tag=l", "404");
    }
    void whateverAStrangerSendsHeLearnsNothing()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, answer);
        Talk talk;
        talk.sink.strangers = {m_liza};
        talk.server(request);
        QVERIFY(talk.client(answer + "\n!Accept\n!Allow\n!Contact\n!Accept-Encoding\n!Unsupported"));
        QVERIFY(talk.wire.silent());
    }

    void theHomeServerMayAsk()
    {
        Talk talk;
        talk.server("OPTIONS\nCall-ID: c2\nCSeq: 1 OPTIONS\nFrom: <sip:zahnfee.example>;tag=l");
        QVERIFY(talk.client("200 OK"));
    }

    void aContactLearnsWhatIsTaken()
    {
        Talk talk;
        talk.server("OPTIONS\nCall-ID: c2\nCSeq: 1 OPTIONS\n" + liza.chopped(1));
        QVERIFY(talk.client("200 OK\nAccept: ~message/cpim\nAllow: ~MESSAGE"));
    }

    void theSameMessageTwiceHasTheSameId_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("same");
        const QByteArray plain = incoming("text/plain", "Hallo");
        QTest::newRow("sent again by a server") << plain << plain << true;
        QTest::newRow("another count") << plain << QByteArray(plain).replace("CSeq: 7", "CSeq: 8") << false;
        QTest::newRow("another call") << plain << QByteArray(plain).replace("c1", "c2") << false;
        QTest::newRow("another body") << plain << incoming("text/plain", "Tschüss") << false;
        QTest::newRow("the Message-ID decides")
            << incomingCpim("m1", "Hallo") << QByteArray(incomingCpim("m1", "Hallo")).replace("c1", "c2")
            << true;
        QTest::newRow("two Message-IDs")
            << incomingCpim("m1", "Hallo") << incomingCpim("m2", "Hallo") << false;
        // As Kamailio's msilo keeps it.
        QTest::newRow("called text by a server")
            << incomingCpim("m1", "Hallo")
            << QByteArray(incomingCpim("m1", "Hallo")).replace("message/cpim", "text/plain") << true;
    }

    void theSameMessageTwiceHasTheSameId()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const bool, same);
        Talk talk;
        talk.server(first);
        QVERIFY(talk.client("200 OK"));
        talk.server(second);
        QVERIFY(talk.client("200 OK"));
        QCOMPARE(talk.sink.messages.count(), 2);
        QCOMPARE(talk.sink.messages.at(0).originId == talk.sink.messages.at(1).originId, same);
        QVERIFY(!talk.sink.messages.at(1).body.startsWith(u"From:"));
    }

    void whatIsNotTakenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("HTML") << incoming("text/html", "<b>x</b>") << QByteArray("415\nAccept: ~text/plain");
        QTest::newRow("packed") << incoming("text/plain", "x", "Content-Encoding: deflate\n")
                                << QByteArray("415\nAccept-Encoding: identity");
        QTest::newRow("broken CPIM") << incoming("message/cpim", "nonsense") << QByteArray("400");
        QTest::newRow("nobody") << QByteArray(
            "MESSAGE\nFrom: <tel:+49711>;tag=t\nContent-Type: text/plain\n\nx")
                                << QByteArray("403");
    }

    void whatIsNotTakenIsRefused()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, answer);
        Talk talk;
        talk.server(request);
        QVERIFY(talk.client(answer));
        QVERIFY(talk.sink.messages.isEmpty());
    }

    void oddBodiesBecomeText_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin 1") << QByteArray("text/plain;charset=ISO-8859-1")
                                 << QByteArray("Gr\xFC\xDF"
                                               "e")
                                 << u"Grüße"_s;
        QTest::newRow("unknown charset")
            << QByteArray("text/plain;charset=nonsense") << QByteArray("Grüße") << u"Grüße"_s;
        QTest::newRow("broken UTF-8") << QByteArray("text/plain")
                                      << QByteArray("a\xFF"
                                                    "b")
                                      << u"a\uFFFDb"_s;
        QTest::newRow("controls") << QByteArray("text/plain") << QByteArray("a\0b\ac", 5) << u"abc"_s;
        QTest::newRow("lines") << QByteArray("text/plain") << QByteArray("a\r\n\r\nb") << u"a\n\nb"_s;
    }

    void oddBodiesBecomeText()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, text);
        Talk talk;
        talk.server(incoming(type, body));
        QVERIFY(talk.client("200 OK"));
        QCOMPARE(talk.sink.messages.at(0).body, text);
    }

    void timeOfAKeptMessageIsWhenItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("believed");
        const auto rfc1123 = [](const QDateTime &time) {
            return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
        };
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::newRow("an hour ago") << rfc1123(now.addSecs(-3600)) << true;
        QTest::newRow("tomorrow") << rfc1123(now.addDays(1)) << false;
        QTest::newRow("1970") << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT") << false;
        QTest::newRow("nonsense") << QByteArray("yesterday") << false;
    }

    void timeOfAKeptMessageIsWhenItWasWritten()
    {
        QFETCH(const QByteArray, date);
        QFETCH(const bool, believed);
        Talk talk;
        const QDateTime before = QDateTime::currentDateTimeUtc();
        talk.server(incoming("text/plain", "x", "Date: " + date + '\n'));
        QVERIFY(talk.client("200 OK"));
        QCOMPARE(talk.sink.messages.at(0).time < before, believed);
    }

    void plainTextFirstThenWhatTheOtherSideTakes()
    {
        Talk talk;
        const auto first = talk.messenger.send(outgoing(u"eins"_s));
        QVERIFY(talk.client("MESSAGE sip:liza@toothfairy.example SIP/2.0\nCall-ID: id-of-eins\nContent-Type: "
                            "text/plain;charset=UTF-8\n\neins"));
        QVERIFY(talk.client("OPTIONS sip:liza@toothfairy.example SIP/2.0"));
        talk.server("200 OK\nAccept: text/plain, message/cpim");
        talk.wire.answerEarlier(1, "200 OK");
        QVERIFY(first.isFinished() && first.result());
        const auto second = talk.messenger.send(outgoing(u"zwei"_s));
        QVERIFY(talk.client("MESSAGE\nContent-Type: message/cpim"));
        const auto cpim = readCpim(talk.wire.last().body());
        QVERIFY(cpim && cpim->wantsDelivery && cpim->wantsDisplay);
        QCOMPARE(cpim->messageId, u"id-of-zwei"_s);
        QCOMPARE(cpim->body, QByteArray("zwei"));
        QVERIFY(talk.wire.silent()); // asked once
        talk.server("202 Accepted");
        QVERIFY(second.isFinished() && second.result());
    }

    void refusedCpimIsSentAgainAsPlainText()
    {
        Talk talk;
        talk.peers[m_liza].format = Peer::Format::Cpim;
        const auto sent = talk.messenger.send(outgoing(u"eins"_s));
        QVERIFY(talk.client("MESSAGE\nContent-Type: message/cpim"));
        talk.server("415 Unsupported Media Type\nAccept: text/plain");
        QVERIFY(talk.client("MESSAGE\nContent-Type: text/plain;charset=UTF-8\n\neins"));
        talk.server("200 OK");
        QVERIFY(sent.isFinished() && sent.result());
        std::ignore = talk.messenger.send(outgoing(u"zwei"_s));
        QVERIFY(talk.client("MESSAGE\nContent-Type: text/plain;charset=UTF-8"));
        QVERIFY(talk.wire.silent());
    }

    void refusalSaysWhy()
    {
        Talk talk;
        talk.peers[m_liza].format = Peer::Format::PlainText;
        const auto sent = talk.messenger.send(outgoing(u"eins"_s));
        QVERIFY(talk.client("MESSAGE"));
        talk.server("486 Busy Here\nWarning: 399 host \"at the dentist's\"\nReason: SIP;cause=486");
        QVERIFY(sent.isFinished() && !sent.result());
        QCOMPARE(sent.result().error().kind, Error::Kind::RecipientBusy);
        QVERIFY(sent.result().error().cause.contains(u"at the dentist's"));
        QVERIFY(sent.result().error().cause.contains(u"cause=486"));
    }

    void aLostConnectionIsNoAnswer()
    {
        Talk talk;
        const auto sent = talk.messenger.send(outgoing(u"eins"_s));
        QVERIFY(talk.client("MESSAGE"));
        talk.wire.breakOff();
        QVERIFY(waitFor([&] { return sent.isFinished(); }));
        QCOMPARE(sent.result().error().kind, Error::Kind::ConnectionLost);
    }

    void receiptsGoToWhoAsksForThem()
    {
        Talk talk;
        talk.server(incomingCpim("m1", "Hallo"));
        QVERIFY(talk.client("200 OK"));
        const Message message = talk.sink.messages.at(0);
        QVERIFY(message.wantsReceipt && message.wantsReadReceipt);
        for (const bool read : {false, true}) {
            const auto told = read ? talk.messenger.confirmRead(message) : talk.messenger.confirm(message);
            // To the address as she writes it herself.
            QVERIFY(talk.client("MESSAGE sip:Liza@toothfairy.example SIP/2.0\nContent-Type: message/cpim"));
            const auto cpim = readCpim(talk.wire.last().body());
            QCOMPARE(cpim->contentType, QByteArray("message/imdn+xml"));
            QVERIFY(cpim->body.contains(read ? "displayed" : "delivered"));
            QVERIFY(cpim->body.contains("m1"));
            talk.server("200 OK");
            QVERIFY(told.isFinished() && told.result());
        }
        Message plain = message;
        plain.wantsReceipt = plain.wantsReadReceipt = false;
        QVERIFY(talk.messenger.confirm(plain).isFinished());
        QVERIFY(talk.wire.silent());
    }

    void typingIsShownUntilItEnds()
    {
        Talk talk;
        const auto composing = [](const char *state, int refresh) {
            return incoming("application/im-iscomposing+xml",
                QByteArray("<isComposing xmlns='urn:ietf:params:xml:ns:im-iscomposing'><state>") + state
                    + "</state><refresh>" + QByteArray::number(refresh) + "</refresh></isComposing>");
        };
        talk.server(composing("active", 60));
        QVERIFY(talk.client("200 OK"));
        talk.server(composing("active", 60));
        QVERIFY(talk.client("200 OK"));
        QCOMPARE(talk.sink.typing, (QList{std::pair(m_liza, true)}));
        talk.server(incoming("text/plain", "fertig"));
        QVERIFY(talk.client("200 OK"));
        QCOMPARE(talk.sink.typing.last(), std::pair(m_liza, false));
        // Whoever goes away while he types stops by himself.
        talk.server(composing("active", 1));
        QVERIFY(talk.client("200 OK"));
        QVERIFY(waitFor([&] { return talk.sink.typing.size() == 4; }));
        // She understands it, so she is told as well; a stranger's is not shown.
        talk.messenger.setTyping(m_liza, true);
        QVERIFY(talk.client("MESSAGE\nContent-Type: application/im-iscomposing+xml"));
        talk.sink.strangers = {m_liza};
        talk.server(composing("active", 60));
        QVERIFY(talk.client("202"));
        QCOMPARE(talk.sink.typing.size(), 4);
    }

    void typingIsNotToldToWhoDoesNotTakeIt()
    {
        Talk talk;
        talk.messenger.setTyping(m_liza, true);
        QVERIFY(talk.wire.silent());
    }
};

} // namespace tst_sip_messages

VERBUND_TEST(tst_sip_messages::tst_sip_messages)
#include "tst_sip_messages.moc"
