// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>

namespace tst_xmpp_stream {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;

/// What a broken or hostile stream does to a session, and how a broken connection is taken up again.
class tst_xmpp_stream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServerClosesMidStream();
    void theServerClosesMidStanza();
    void badStreamsEndTheSession_data();
    void badStreamsEndTheSession();
    void aStanzaOfAMegabyteIsRead();
    void charactersAcrossPacketsStayWhole();
    void whiteSpaceKeepsTheSession();
    void anAcknowledgedMessageIsSent();
    void withoutStreamManagementWrittenIsSent();
    void anUnacknowledgedMessageIsSentAgainWhenTheStreamResumes();
    void anUnacknowledgedMessageFailsWhenTheStreamCannotResume();
    void anUnacknowledgedMessageFailsWhereTheServerNeverResumes();
    void aResumedStreamTellsEverythingAgain();
    void stoppingForgetsTheStream();
    void offlineNothingCanBeSent();
    void destroyingEndsWhatWaits();

private:
    static Message message(const QString &body, const QString &id);
};

const QString roster =
    u"<item jid='liza@elhada.example' name='Liza' subscription='both'><group>Freie</group></item>"_s;

Message tst_xmpp_stream::message(const QString &body, const QString &id)
{
    Message message;
    message.peer = address(u"liza@elhada.example"_s);
    message.outgoing = true;
    message.body = body;
    message.originId = id;
    return message;
}

void tst_xmpp_stream::theServerClosesMidStream()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.fake.drop();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::ConnectionLost);
    QCOMPARE(talk.states.count(), 3);
}

void tst_xmpp_stream::theServerClosesMidStanza()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(u"<message from='liza@elhada.example/x'><body>half a mess"_s);
    talk.fake.hangUp();
    QVERIFY(talk.ended());
    QCOMPARE(talk.error().kind, Kind::ConnectionLost);
    QVERIFY(talk.sink.messages.isEmpty());
}

void tst_xmpp_stream::badStreamsEndTheSession_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("tags that do not match") << "<message><body>x</message>"_ba;
    QTest::newRow("no XML at all") << "HTTP/1.1 400 Bad Request\r\n<<<"_ba;
    QTest::newRow("a NUL by reference")
        << "<message from='liza@elhada.example/x'><body>a&#0;b</body></message>"_ba;
    QTest::newRow("a NUL byte") << QByteArray("<message><body>a\0b</body></message>", 36);
    QTest::newRow("an unknown entity") << "<message><body>&boom;</body></message>"_ba;
    QTest::newRow("a comment") << "<message><!-- x --><body>x</body></message>"_ba;
    QTest::newRow("a processing instruction") << "<message><?php x ?></message>"_ba;
    QTest::newRow("an unbound prefix") << "<message><x:y/></message>"_ba;
    QTest::newRow("nested without end") << QByteArray("<message>") + QByteArray("<x>").repeated(200);
    QTest::newRow("larger than all limits") << "<message><body>"_ba + QByteArray(11'000'000, 'x');
    QTest::newRow("many attributes") << "<message"_ba + QByteArray(" a").repeated(6'000'000);
}

void tst_xmpp_stream::badStreamsEndTheSession()
{
    QFETCH(const QByteArray, bytes);
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.fake.serverBytes(bytes);
    QVERIFY(QTest::qWaitFor([&] { return talk.session.state() == Session::State::Offline; }, 20'000));
    QCOMPARE(talk.failures.count(), 1);
    QCOMPARE(talk.error().kind, Kind::ProtocolViolation);
    QVERIFY(talk.sink.messages.isEmpty());
    // It is not resumed, which would bring the same bytes again.
    QVERIFY(talk.signIn());
    QVERIFY(!talk.fake.transcript().contains("<resume"));
}

void tst_xmpp_stream::aStanzaOfAMegabyteIsRead()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const QString body = QString(1'000'000, u'ä');
    talk.server(u"<message from='liza@elhada.example/x' type='chat'><body>%1</body></message>"_s.arg(body));
    QTRY_COMPARE_WITH_TIMEOUT(talk.sink.messages.count(), 1, 20'000);
    QVERIFY(talk.sink.messages.at(0).body == body);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_stream::charactersAcrossPacketsStayWhole()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const QByteArray bytes =
        u"<message from='liza@elhada.example/x'><body>Grüße 🦷</body></message>"_s.toUtf8();
    for (const char byte : bytes) {
        talk.fake.serverBytes(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    QCOMPARE(talk.sink.messages.at(0).body, u"Grüße 🦷"_s);
}

void tst_xmpp_stream::whiteSpaceKeepsTheSession()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(u" \n "_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.session.state(), Session::State::Online);
}

void tst_xmpp_stream::anAcknowledgedMessageIsSent()
{
    Conversation talk({.acknowledges = false});
    QVERIFY(talk.signIn());
    const auto sent = talk.session.send(message(u"Hallo"_s, u"o1"_s));
    QVERIFY(talk.client(
        u"<message id='o1' to='liza@elhada.example' type='chat'><body>Hallo</body><origin-id "
        u"xmlns='urn:xmpp:sid:0' "
        "id='o1'/><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>"_s));
    QVERIFY(!sent.isFinished());
    talk.fake.acknowledge();
    QTRY_VERIFY(sent.isFinished());
    QVERIFY(sent.result().has_value());
}

void tst_xmpp_stream::withoutStreamManagementWrittenIsSent()
{
    Conversation talk({.streamManagement = false});
    QVERIFY(talk.signIn());
    const auto sent = talk.session.send(message(u"Hallo"_s, u"o1"_s));
    QTRY_VERIFY(sent.isFinished());
    QVERIFY(sent.result().has_value());
}

void tst_xmpp_stream::anUnacknowledgedMessageIsSentAgainWhenTheStreamResumes()
{
    Conversation talk({.acknowledges = false});
    QVERIFY(talk.signIn());
    talk.fake.acknowledge();
    talk.fake.drop();
    talk.fake.options.acknowledges = true;
    const auto sent = talk.session.send(message(u"verloren"_s, u"o1"_s));
    QVERIFY(talk.ended());
    QVERIFY(!sent.isFinished());
    talk.start();
    QCOMPARE(talk.session.state(), Session::State::Online);
    QVERIFY(talk.client(
        u"<message id='o1' to='liza@elhada.example' type='chat'><body>verloren</body><origin-id "
        u"xmlns='urn:xmpp:sid:0' "
        "id='o1'/><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>"_s));
    QTRY_VERIFY(sent.isFinished());
    QVERIFY(sent.result().has_value());
}

void tst_xmpp_stream::anUnacknowledgedMessageFailsWhenTheStreamCannotResume()
{
    Conversation talk({.acknowledges = false});
    QVERIFY(talk.signIn());
    const auto sent = talk.session.send(message(u"verloren"_s, u"o1"_s));
    QVERIFY(talk.client(
        u"<message id='o1' to='liza@elhada.example' type='chat'><body>verloren</body><origin-id "
        u"xmlns='urn:xmpp:sid:0' "
        "id='o1'/><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>"_s));
    talk.fake.drop();
    QVERIFY(talk.ended());
    talk.fake.options.resumes = false;
    QVERIFY(talk.signIn());
    QTRY_VERIFY(sent.isFinished());
    QCOMPARE(sent.result().error().kind, Kind::ConnectionLost);
    // The client decides whether to send again; the stream does not.
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.failures.count(), 1);
}

void tst_xmpp_stream::anUnacknowledgedMessageFailsWhereTheServerNeverResumes()
{
    Conversation talk({.acknowledges = false, .resumes = false});
    QVERIFY(talk.signIn());
    const auto sent = talk.session.send(message(u"verloren"_s, u"o1"_s));
    talk.fake.drop();
    QVERIFY(talk.ended());
    QTRY_VERIFY(sent.isFinished());
    QCOMPARE(sent.result().error().kind, Kind::ConnectionLost);
}

void tst_xmpp_stream::aResumedStreamTellsEverythingAgain()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence from='liza@elhada.example/x'><show>away</show></presence>"_s);
    QTRY_COMPARE(talk.sink.presences.count(), 1);
    talk.fake.drop();
    QVERIFY(talk.ended());
    talk.start();
    QCOMPARE(talk.session.state(), Session::State::Online);
    QTRY_COMPARE(talk.sink.timesCaughtUp, 2);
    QCOMPARE(talk.sink.contactLists, 2);
    QCOMPARE(talk.sink.contacts.count(), 1);
    QCOMPARE(talk.sink.presences.count(), 2);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_stream::stoppingForgetsTheStream()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.fake.drop();
    QVERIFY(talk.ended());
    talk.session.stop();
    QVERIFY(talk.signIn());
    QVERIFY(!talk.fake.transcript().contains("<resume"));
}

void tst_xmpp_stream::offlineNothingCanBeSent()
{
    Conversation talk;
    const auto sent = talk.session.send(message(u"Hallo"_s, u"o1"_s));
    QVERIFY(sent.isFinished());
    QCOMPARE(sent.result().error().kind, Kind::Offline);
    QCOMPARE(talk.session.subscribe(address(u"liza@elhada.example"_s)).result().error().kind, Kind::Offline);
}

void tst_xmpp_stream::destroyingEndsWhatWaits()
{
    Later<void> sent;
    Later<void> saved;
    {
        Conversation talk({.acknowledges = false});
        QVERIFY(talk.signIn());
        sent = talk.session.send(message(u"Hallo"_s, u"o1"_s));
        saved = talk.session.saveContact({.address = address(u"liza@elhada.example"_s)});
    }
    QTRY_VERIFY(sent.isFinished());
    QTRY_VERIFY(saved.isFinished());
}

} // namespace tst_xmpp_stream

VERBUND_TEST(tst_xmpp_stream::tst_xmpp_stream)
#include "tst_xmpp_stream.moc"
