// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>
#include <QTimeZone>

namespace tst_xmpp_messages {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Kind = Error::Kind;

namespace {

const QString roster = u"<item jid='liza@elhada.example' name='Liza' subscription='both'/>"_s;

QString chat(const QString &inner, const QString &attributes = u"id='m1' type='chat'"_s)
{
    return u"<message from='liza@elhada.example/x' to='info@zahnfee.example' %1>%2</message>"_s.arg(
        attributes, inner);
}

QString carbon(const QString &kind, const QString &outerFrom, const QString &inner)
{
    return u"<message from='%1' to='info@zahnfee.example/verbund'><%2 xmlns='urn:xmpp:carbons:2'><forwarded "
           "xmlns='urn:xmpp:forward:0'>%3</forwarded></%2></message>"_s.arg(outerFrom, kind, inner);
}

} // namespace

/// One-to-one messages as they come and go.
class tst_xmpp_messages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageArrives();
    void bodiesAreText_data();
    void bodiesAreText();
    void whatIsNoMessageIsIgnored_data();
    void whatIsNoMessageIsIgnored();
    void theTimeIsOnlyBelievedFromTheOwnServer_data();
    void theTimeIsOnlyBelievedFromTheOwnServer();
    void onlyTheOwnServersStanzaIdCounts();
    void carbonsArriveInBothDirections();
    void carbonsFromSomebodyElseAreIgnored_data();
    void carbonsFromSomebodyElseAreIgnored();
    void aReceiptArrives();
    void aReadMarkArrives();
    void failuresArrive_data();
    void failuresArrive();
    void aReceiptGoesOutOnlyWhenAsked();
    void typingComesIn();
    void typingGoesOutToContacts();
    void whatIsSentIsCleaned();
};

void tst_xmpp_messages::aMessageArrives()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(
        u"<body>Hallo</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/><request xmlns='urn:xmpp:receipts'/>"
        "<stanza-id xmlns='urn:xmpp:sid:0' by='info@zahnfee.example' id='a1'/>"_s));
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    Message expected;
    expected.peer = address(u"liza@elhada.example"_s);
    expected.body = u"Hallo"_s;
    expected.time = talk.sink.messages.at(0).time;
    expected.originId = u"o1"_s;
    expected.archiveId = u"a1"_s;
    expected.stanzaId = u"m1"_s;
    expected.wantsReceipt = true;
    QCOMPARE(talk.sink.messages.at(0), expected);
    QVERIFY(qAbs(expected.time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(talk.sink.arrivals.at(0).archivePosition, u"a1"_s);
    QVERIFY(!talk.sink.arrivals.at(0).fromArchive);
}

void tst_xmpp_messages::bodiesAreText_data()
{
    QTest::addColumn<QString>("inner");
    QTest::addColumn<QString>("body");
    QTest::newRow("markup") << u"<body>&lt;b>x&lt;/b>&amp;amp;</body>"_s << u"<b>x</b>&amp;"_s;
    QTest::newRow("CDATA") << u"<body><![CDATA[<script>]]></body>"_s << u"<script>"_s;
    QTest::newRow("XHTML beside")
        << u"<html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'>"
           "<img src='http://evil.example'/></body></html><body>plain</body>"_s
        << u"plain"_s;
    QTest::newRow("bidirectional controls stay in bodies")
        << u"<body>a\u202Eb\u2066c</body>"_s << u"a\u202Eb\u2066c"_s;
    QTest::newRow("controls go") << u"<body>a&#x7F;b&#x9F;c&#9;d&#10;e</body>"_s << u"abc\td\ne"_s;
    QTest::newRow("two bodies") << u"<body>one</body><body xml:lang='de'>eins</body>"_s << u"one"_s;
    QTest::newRow("beyond the basic plane") << u"<body>🦷</body>"_s << u"🦷"_s;
    QTest::newRow("100,000 characters")
        << u"<body>"_s + QString(100'000, u'x') + u"</body>"_s << QString(100'000, u'x');
}

void tst_xmpp_messages::bodiesAreText()
{
    QFETCH(const QString, inner);
    QFETCH(const QString, body);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(inner));
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    QVERIFY(talk.sink.messages.at(0).body == body);
}

void tst_xmpp_messages::whatIsNoMessageIsIgnored_data()
{
    QTest::addColumn<QString>("stanza");
    QTest::newRow("no body") << chat({});
    QTest::newRow("empty body") << chat(u"<body/>"_s);
    QTest::newRow("group chat") << chat(u"<body>x</body>"_s, u"type='groupchat'"_s);
    QTest::newRow("headline") << chat(u"<body>x</body>"_s, u"type='headline'"_s);
    QTest::newRow("error with the body")
        << chat(u"<body>x</body><error type='cancel'/>"_s, u"type='error'"_s);
    QTest::newRow("no sender's user") << u"<message from='elhada.example'><body>x</body></message>"_s;
    QTest::newRow("no address") << u"<message from='@@'><body>x</body></message>"_s;
    QTest::newRow("body of another namespace") << chat(u"<body xmlns='x'>x</body>"_s);
}

void tst_xmpp_messages::whatIsNoMessageIsIgnored()
{
    QFETCH(const QString, stanza);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(stanza);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.arrivals.isEmpty());
}

void tst_xmpp_messages::theTimeIsOnlyBelievedFromTheOwnServer_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<bool>("believed");
    const QString past = u"2020-02-02T02:02:02Z"_s;
    QTest::newRow("own server") << u"zahnfee.example"_s << past << true;
    QTest::newRow("own account") << u"info@zahnfee.example"_s << past << true;
    QTest::newRow("with fractions") << u"zahnfee.example"_s << u"2020-02-02T02:02:02.000Z"_s << true;
    QTest::newRow("sender") << u"liza@elhada.example/x"_s << past << false;
    QTest::newRow("nobody") << QString() << past << false;
    QTest::newRow("future") << u"zahnfee.example"_s << u"2120-02-02T02:02:02Z"_s << false;
    QTest::newRow("no time") << u"zahnfee.example"_s << u"yesterday"_s << false;
}

void tst_xmpp_messages::theTimeIsOnlyBelievedFromTheOwnServer()
{
    QFETCH(const QString, from);
    QFETCH(const QString, stamp);
    QFETCH(const bool, believed);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(
        chat(u"<body>x</body><delay xmlns='urn:xmpp:delay' from='%1' stamp='%2'/>"_s.arg(from, stamp)));
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    const QDateTime time = talk.sink.messages.at(0).time;
    if (believed)
        QCOMPARE(time, QDateTime(QDate(2020, 2, 2), QTime(2, 2, 2), QTimeZone::UTC));
    else
        QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void tst_xmpp_messages::onlyTheOwnServersStanzaIdCounts()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(u"<stanza-id xmlns='urn:xmpp:sid:0' by='liza@elhada.example' id='forged'/><body>x</body>"
                     "<stanza-id xmlns='urn:xmpp:sid:0' by='info@zahnfee.example' id='a1'/>"
                     "<stanza-id xmlns='urn:xmpp:sid:0' by='elhada.example' id='forged too'/>"_s));
    talk.server(
        chat(u"<stanza-id xmlns='urn:xmpp:sid:0' by='liza@elhada.example' id='forged'/><body>y</body>"_s));
    QTRY_COMPARE(talk.sink.messages.count(), 2);
    QCOMPARE(talk.sink.messages.at(0).archiveId, u"a1"_s);
    QCOMPARE(talk.sink.messages.at(1).archiveId, QString());
    QVERIFY(!talk.sink.arrivals.at(1).archivePosition);
}

void tst_xmpp_messages::carbonsArriveInBothDirections()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const QString own = u"info@zahnfee.example"_s;
    talk.server(carbon(u"received"_s, own,
        u"<message xmlns='jabber:client' from='liza@elhada.example/x' to='info@zahnfee.example/phone' type='chat'><body>in</body></message>"_s));
    talk.server(carbon(u"sent"_s, own,
        u"<message xmlns='jabber:client' from='info@zahnfee.example/phone' to='liza@elhada.example' "
        u"type='chat'><body>out</body>"
        "<request xmlns='urn:xmpp:receipts'/></message>"_s));
    QTRY_COMPARE(talk.sink.messages.count(), 2);
    QCOMPARE(talk.sink.messages.at(0).outgoing, false);
    QCOMPARE(talk.sink.messages.at(0).state, Message::State::Received);
    QCOMPARE(talk.sink.messages.at(1).outgoing, true);
    QCOMPARE(talk.sink.messages.at(1).state, Message::State::Sent);
    QCOMPARE(talk.sink.messages.at(1).wantsReceipt, false);
    QCOMPARE(talk.sink.messages.at(1).peer, address(u"liza@elhada.example"_s));
}

void tst_xmpp_messages::carbonsFromSomebodyElseAreIgnored_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("a stranger") << u"mallory@evil.example"_s;
    QTest::newRow("a contact") << u"liza@elhada.example/x"_s;
    QTest::newRow("an own device") << u"info@zahnfee.example/phone"_s;
    QTest::newRow("a look-alike") << u"info@zahnfee.example.evil.example"_s;
}

void tst_xmpp_messages::carbonsFromSomebodyElseAreIgnored()
{
    QFETCH(const QString, from);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    for (const QString &kind : {u"received"_s, u"sent"_s})
        talk.server(carbon(kind, from,
            u"<message xmlns='jabber:client' from='chef@zahnfee.example' to='info@zahnfee.example' type='chat'><body>forged</body></message>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.arrivals.isEmpty());
}

void tst_xmpp_messages::aReceiptArrives()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(u"<received xmlns='urn:xmpp:receipts' id='o1'/>"_s));
    QTRY_COMPARE(talk.sink.receipts.count(), 1);
    QCOMPARE(talk.sink.receipts.at(0),
        (Receipt{address(u"liza@elhada.example"_s), u"o1"_s, Message::State::Delivered, {}}));
}

void tst_xmpp_messages::aReadMarkArrives()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(u"<displayed xmlns='urn:xmpp:chat-markers:0' id='o1'/>"_s));
    QTRY_COMPARE(talk.sink.receipts.count(), 1);
    QCOMPARE(talk.sink.receipts.at(0).state, Message::State::Read);
}

void tst_xmpp_messages::failuresArrive_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no such user") << u"item-not-found"_s << Kind::RecipientNotFound;
    QTest::newRow("not there") << u"service-unavailable"_s << Kind::RecipientUnavailable;
    QTest::newRow("not there now") << u"recipient-unavailable"_s << Kind::RecipientUnavailable;
    QTest::newRow("no such server") << u"remote-server-not-found"_s << Kind::RecipientServerNotFound;
    QTest::newRow("server silent") << u"remote-server-timeout"_s << Kind::RecipientServerTimeout;
    QTest::newRow("forbidden") << u"forbidden"_s << Kind::Forbidden;
    QTest::newRow("not acceptable") << u"not-acceptable"_s << Kind::NotAcceptable;
    QTest::newRow("too large") << u"policy-violation"_s << Kind::TooLarge;
    QTest::newRow("overloaded") << u"resource-constraint"_s << Kind::ServerOverloaded;
    QTest::newRow("unknown") << u"whatever"_s << Kind::NotAcceptable;
}

void tst_xmpp_messages::failuresArrive()
{
    QFETCH(const QString, condition);
    QFETCH(const Kind, kind);
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(
        u"<error type='cancel'><%1 xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"_s.arg(condition),
        u"id='o1' type='error'"_s));
    QTRY_COMPARE(talk.sink.receipts.count(), 1);
    QCOMPARE(talk.sink.receipts.at(0).state, Message::State::Failed);
    QCOMPARE(talk.sink.receipts.at(0).messageId, u"o1"_s);
    QCOMPARE(talk.sink.receipts.at(0).failure.kind, kind);
    QCOMPARE(talk.sink.receipts.at(0).failure.subject, u"liza@elhada.example"_s);
}

void tst_xmpp_messages::aReceiptGoesOutOnlyWhenAsked()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(chat(u"<body>Hallo</body><request xmlns='urn:xmpp:receipts'/>"_s));
    QTRY_COMPARE(talk.sink.messages.count(), 1);
    QVERIFY(talk.fake.clientIsSilent()); // not by itself
    Message message = talk.sink.messages.at(0);
    const auto confirmed = talk.session.confirm(message);
    QVERIFY(talk.client(
        u"<message to='liza@elhada.example' type='chat'><received xmlns='urn:xmpp:receipts' id='m1'/><store xmlns='urn:xmpp:hints'/></message>"_s));
    QTRY_VERIFY(confirmed.isFinished());
    message.wantsReceipt = false;
    QVERIFY(talk.session.confirm(message).result().has_value());
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_messages::typingComesIn()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const QString composing = u"<composing xmlns='http://jabber.org/protocol/chatstates'/>"_s;
    talk.server(chat(composing) + chat(composing)
        + chat(u"<paused xmlns='http://jabber.org/protocol/chatstates'/>"_s));
    talk.server(chat(composing) + chat(u"<body>done</body>"_s));
    QVERIFY(talk.fake.clientIsSilent());
    const ImAddress liza = address(u"liza@elhada.example"_s);
    QCOMPARE(talk.sink.typing,
        (QList<std::pair<ImAddress, bool>>{{liza, true}, {liza, false}, {liza, true}, {liza, false}}));
}

void tst_xmpp_messages::typingGoesOutToContacts()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.session.setTyping(address(u"liza@elhada.example"_s), true);
    QVERIFY(talk.client(
        u"<message to='liza@elhada.example' type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/><no-store xmlns='urn:xmpp:hints'/></message>"_s));
    talk.session.setTyping(address(u"rosa@elhada.example"_s), true);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_messages::whatIsSentIsCleaned()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    Message message;
    message.peer = address(u"liza@elhada.example"_s);
    message.body = u"a<b>&\0c\x01\xD800"_s;
    message.originId = u"o1"_s;
    (void)talk.session.send(message);
    QVERIFY(talk.client(
        u"<message id='o1' to='liza@elhada.example' type='chat'><body>a&lt;b>&amp;c</body><origin-id "
        u"xmlns='urn:xmpp:sid:0' "
        "id='o1'/><request xmlns='urn:xmpp:receipts'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>"_s));
}

} // namespace tst_xmpp_messages

VERBUND_TEST(tst_xmpp_messages::tst_xmpp_messages)
#include "tst_xmpp_messages.moc"
