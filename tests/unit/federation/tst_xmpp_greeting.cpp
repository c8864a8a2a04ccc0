// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/TlsClient.h"
#include "protocol/federation/XmppGreeting.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_xmpp_greeting {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

const QByteArray header = "<?xml version='1.0'?><stream:stream xmlns='jabber:server' id='1' version='1.0' "
                          "xmlns:stream='http://etherx.jabber.org/streams' from='toothfairy.example'>";
const QByteArray startTls = "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/>"
                            "</starttls><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>";
const QByteArray proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

QByteArray error(const QByteArray &condition)
{
    return header + "<stream:error><" + condition
        + " xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>";
}

} // namespace

/// The first words with a server, as transcripts; the server may be anything.
class tst_xmpp_greeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsNamedButTheDomain()
    {
        XmppGreeting greeting(u"toothfairy.example"_s, false);
        const QByteArray said = greeting.takeOutgoing();
        QVERIFY(said.contains("to='toothfairy.example'"));
        QVERIFY(!said.contains("from"));
        QVERIFY(greeting.takeOutgoing().isEmpty());
    }

    void tlsBeginsWhenTheServerSaysSo()
    {
        XmppGreeting greeting(u"toothfairy.example"_s, false);
        std::ignore = greeting.takeOutgoing();
        // Byte by byte, as a network may.
        for (const char byte : header + startTls)
            QCOMPARE(greeting.feed(QByteArray(1, byte)), XmppGreeting::State::Greeting);
        QCOMPARE(greeting.takeOutgoing(), "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        QVERIFY(greeting.requiresTls());
        QCOMPARE(greeting.feed(proceed), XmppGreeting::State::TlsWanted);
        greeting.encrypted();
        QVERIFY(greeting.takeOutgoing().contains("to='toothfairy.example'"));
        QCOMPARE(greeting.feed(header
                     + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                       "<mechanism>EXTERNAL</mechanism></mechanisms></stream:features>"),
            XmppGreeting::State::Done);
        QVERIFY(greeting.offersExternal());
        QVERIFY(!greeting.offersDialback());
        QVERIFY(greeting.requiresTls());
        QCOMPARE(greeting.takeOutgoing(), "</stream:stream>");
    }

    void optionalTlsIsNotRequired()
    {
        XmppGreeting greeting(u"toothfairy.example"_s, false);
        greeting.feed(header
            + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>");
        QVERIFY(!greeting.requiresTls());
        QCOMPARE(greeting.state(), XmppGreeting::State::Greeting);
    }

    void whatTheServerSaysIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("failure");
        using enum XmppGreeting::Failure;
        QTest::newRow("no STARTTLS") << header + "<stream:features/>" << int(NoStartTls);
        QTest::newRow("before version 1.0")
            << QByteArray(header).replace("version='1.0' ", "") << int(NoStartTls);
        QTest::newRow("STARTTLS refused")
            << header + startTls + "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" << int(NoStartTls);
        QTest::newRow("unknown host") << error("host-unknown") << int(HostUnknown);
        QTest::newRow("moved host") << error("host-gone") << int(HostUnknown);
        QTest::newRow("other error") << error("policy-violation") << int(Refused);
        QTest::newRow("closed") << header + "</stream:stream>" << int(Refused);
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << int(NotXmpp);
        QTest::newRow("HTML") << QByteArray("<html><body>") << int(NotXmpp);
        QTest::newRow("SMTP") << QByteArray("220 mail.toothfairy.example ESMTP\r\n") << int(NotXmpp);
        QTest::newRow("bomb") << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]>") + header
                              << int(NotXmpp);
        QTest::newRow("depth") << header + QByteArray("<a>").repeated(1000) << int(NotXmpp);
        QTest::newRow("length") << header + "<a>" + QByteArray(1'000'000, 'x') << int(NotXmpp);
        QTest::newRow("bytes") << QByteArray("\0\xff\xfe\x80", 4) << int(NotXmpp);
    }

    void whatTheServerSaysIsUnderstood()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, failure);
        XmppGreeting greeting(u"toothfairy.example"_s, false);
        QCOMPARE(greeting.feed(said), XmppGreeting::State::Failed);
        QCOMPARE(int(greeting.failure()), failure);
        QCOMPARE(greeting.feed(said), XmppGreeting::State::Failed);
    }

    void whateverIsSaidEnds()
    {
        QRandomGenerator random(7); // the same each time
        const QByteArray whole = header + startTls + proceed;
        for (int round = 0; round < 5'000; ++round) {
            XmppGreeting greeting(u"toothfairy.example"_s, round % 2 == 0);
            QByteArray said = whole;
            for (int change = 0; change < 3; ++change)
                said[random.bounded(said.size())] = char(random.bounded(256));
            const qsizetype half = random.bounded(said.size());
            greeting.feed(said.first(half));
            greeting.feed(said.sliced(half));
            QCOMPARE(greeting.state() == XmppGreeting::State::Failed,
                greeting.failure() != XmppGreeting::Failure::None);
            QVERIFY(greeting.reason().size() <= 256);
            QVERIFY(greeting.takeOutgoing().size() < 400);
        }
    }

    void tlsTellsOneFailureFromAnother_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("failure");
        using enum TlsClient::Failure;
        QTest::newRow("SIP") << QByteArray("SIP/2.0 400 Bad Request\r\n") << int(PlainText);
        QTest::newRow("too old, by an alert") << QByteArray::fromHex("15030100020246") << int(TooOld);
        QTest::newRow("TLS 1.0 chosen") << QByteArray::fromHex("160301002a020000260301") + QByteArray(32, 'r')
                + QByteArray::fromHex("00002f00")
                                        << int(TooOld);
        QTest::newRow("no cipher in common") << QByteArray::fromHex("15030300020228") << int(Refused);
        QTest::newRow("rubbish") << QByteArray::fromHex("160303ffff") + QByteArray(100'000, 'x')
                                 << int(Refused);
    }

    void tlsTellsOneFailureFromAnother()
    {
        QFETCH(QByteArray, said);
        QFETCH(int, failure);
        TlsClient client("sip.toothfairy.example");
        QCOMPARE(client.feed({}), TlsClient::State::Handshaking);
        QVERIFY(client.takeOutgoing().contains("sip.toothfairy.example"));
        QVERIFY(client.heardNothing());
        QCOMPARE(client.feed(said), TlsClient::State::Failed);
        QCOMPARE(int(client.failure()), failure);
        QCOMPARE(client.feed(said), TlsClient::State::Failed);
        QVERIFY(client.chain().isEmpty());
    }
};

} // namespace tst_xmpp_greeting

VERBUND_TEST(tst_xmpp_greeting::tst_xmpp_greeting)

#include "tst_xmpp_greeting.moc"
