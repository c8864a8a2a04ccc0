// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>

namespace tst_xmpp_contacts {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

const QString roster =
    u"<item jid='liza@elhada.example' name='Liza' subscription='both'><group>Freie</group></item>"
    "<item jid='chef@zahnfee.example' subscription='to'/>"
    "<item jid='neu@elhada.example' subscription='none' ask='subscribe'/>"_s;

} // namespace

/// Contact list, requests, block list, strangers.
class tst_xmpp_contacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContactListArrives();
    void namesAndGroupsAreCleaned();
    void pushesChangeTheList();
    void aPushFromSomebodyElseIsIgnored_data();
    void aPushFromSomebodyElseIsIgnored();
    void savingWritesNameAndGroups();
    void removingWhatIsNotThereSucceeds();
    void aRequestArrives();
    void aRequestOfAContactWhoSeesUsIsNone();
    void aRequestIsTakenBack();
    void aRequestIsAnsweredOnAnotherDevice();
    void aQuestionGoesOut();
    void nobodyIsAskedTwice();
    void theBlockListArrivesAndChanges();
    void aBlockPushFromSomebodyElseIsIgnored();
    void strangersGetNoByte_data();
    void strangersGetNoByte();
    void contactsLearnWhatWeCan();
};

void tst_xmpp_contacts::theContactListArrives()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.contacts.count(), 3);
    QVERIFY(talk.sink.contacts.contains(Contact{.address = address(u"liza@elhada.example"_s),
        .name = u"Liza"_s,
        .groups = {u"Freie"_s},
        .seesHim = true,
        .seesMe = true,
        .asked = false}));
    QVERIFY(talk.sink.contacts.contains(Contact{.address = address(u"chef@zahnfee.example"_s),
        .name = {},
        .groups = {},
        .seesHim = true,
        .seesMe = false,
        .asked = false}));
    QVERIFY(talk.sink.contacts.contains(Contact{.address = address(u"neu@elhada.example"_s),
        .name = {},
        .groups = {},
        .seesHim = false,
        .seesMe = false,
        .asked = true}));
}

void tst_xmpp_contacts::namesAndGroupsAreCleaned()
{
    Conversation talk(
        {.roster = u"<item jid='liza@elhada.example' name='Li\u202Eaz &#10; x'><group> A\u200B "
                   u"</group><group>A</group><group> </group></item>"
                   "<item jid='no address'/><item jid='pubsub.elhada.example' subscription='both'/>"_s});
    QVERIFY(talk.signIn());
    QCOMPARE(talk.sink.contacts.count(), 1);
    QCOMPARE(talk.sink.contacts.at(0).name, u"Liaz x"_s);
    QCOMPARE(talk.sink.contacts.at(0).groups, QStringList{u"A"_s});
}

void tst_xmpp_contacts::pushesChangeTheList()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(
        u"<iq type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='liza@elhada.example' name='Elisabeth' subscription='both'/></query></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='p1'/>"_s));
    QCOMPARE(talk.sink.changed.count(), 1);
    QCOMPARE(talk.sink.changed.at(0).name, u"Elisabeth"_s);
    talk.server(
        u"<iq type='set' id='p2' from='info@zahnfee.example'><query xmlns='jabber:iq:roster'><item jid='liza@elhada.example' subscription='remove'/></query></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='p2' to='info@zahnfee.example'/>"_s));
    QCOMPARE(talk.sink.removed, QList{address(u"liza@elhada.example"_s)});
}

void tst_xmpp_contacts::aPushFromSomebodyElseIsIgnored_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("a stranger") << u"mallory@evil.example/x"_s;
    QTest::newRow("a contact") << u"chef@zahnfee.example/x"_s;
    QTest::newRow("a contact's bare address") << u"chef@zahnfee.example"_s;
    QTest::newRow("a domain") << u"evil.example"_s;
}

void tst_xmpp_contacts::aPushFromSomebodyElseIsIgnored()
{
    QFETCH(const QString, from);
    Conversation talk({.roster = roster});
    talk.sink.strangers = {address(from)};
    QVERIFY(talk.signIn());
    talk.server(
        u"<iq type='set' id='p1' from='%1'><query xmlns='jabber:iq:roster'><item jid='mallory@evil.example' subscription='both'/></query></iq>"_s
            .arg(from));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.changed.isEmpty());
}

void tst_xmpp_contacts::savingWritesNameAndGroups()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    const auto saved = talk.session.saveContact({.address = address(u"rosa@elhada.example"_s),
        .name = u"Rosa <R&D>"_s,
        .groups = {u"Freie"_s, u"Labor"_s}});
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='jabber:iq:roster'><item jid='rosa@elhada.example' name='Rosa &lt;R&amp;D>'><group>Freie</group><group>Labor</group></item></query></iq>"_s));
    talk.server(u"<iq type='result' id='%1'/>"_s.arg(talk.fake.lastId()));
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result().has_value());
}

void tst_xmpp_contacts::removingWhatIsNotThereSucceeds()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    const auto removed = talk.session.removeContact(address(u"rosa@elhada.example"_s));
    QVERIFY(talk.client(
        u"<iq type='set'><query xmlns='jabber:iq:roster'><item jid='rosa@elhada.example' subscription='remove'/></query></iq>"_s));
    talk.server(
        u"<iq type='error' id='%1'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s
            .arg(talk.fake.lastId()));
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result().has_value());
}

void tst_xmpp_contacts::aRequestArrives()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(u"<presence type='subscribe' from='rosa@elhada.example'><nick "
                u"xmlns='http://jabber.org/protocol/nick'>Rosa\u202E</nick>"
                "<status>Wir kennen uns &lt;vom&gt; Kongress</status></presence>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.requests.count(), 1);
    QCOMPARE(talk.sink.requests.at(0).from, address(u"rosa@elhada.example"_s));
    QCOMPARE(talk.sink.requests.at(0).name, u"Rosa"_s);
    QCOMPARE(talk.sink.requests.at(0).text, u"Wir kennen uns <vom> Kongress"_s);
    QVERIFY(talk.sink.requests.at(0).asksPresence);
}

void tst_xmpp_contacts::aRequestOfAContactWhoSeesUsIsNone()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(u"<presence type='subscribe' from='liza@elhada.example'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.requests.isEmpty());
}

void tst_xmpp_contacts::aRequestIsTakenBack()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(
        u"<presence type='subscribe' from='rosa@elhada.example'/><presence type='unsubscribe' from='rosa@elhada.example'/>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.withdrawn, QList{address(u"rosa@elhada.example"_s)});
}

void tst_xmpp_contacts::aRequestIsAnsweredOnAnotherDevice()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    talk.server(
        u"<presence type='subscribe' from='rosa@elhada.example'/>"
        "<iq type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='rosa@elhada.example' subscription='from'/></query></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='p1'/>"_s));
    QCOMPARE(talk.sink.withdrawn, QList{address(u"rosa@elhada.example"_s)});
}

void tst_xmpp_contacts::aQuestionGoesOut()
{
    Conversation talk;
    QVERIFY(talk.signIn());
    const ImAddress rosa = address(u"rosa@elhada.example"_s);
    const auto asked = talk.session.subscribe(rosa);
    QVERIFY(talk.client(u"<presence type='subscribe' to='rosa@elhada.example'/>"_s));
    QTRY_VERIFY(asked.isFinished());
    QVERIFY(asked.result().has_value());
}

void tst_xmpp_contacts::nobodyIsAskedTwice()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    QVERIFY(talk.session.subscribe(address(u"liza@elhada.example"_s)).result().has_value());
    QVERIFY(talk.session.subscribe(address(u"neu@elhada.example"_s)).result().has_value());
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_contacts::theBlockListArrivesAndChanges()
{
    Conversation talk({.blocked = u"<item jid='spam@evil.example'/><item jid='evil.example'/>"_s});
    QVERIFY(talk.signIn());
    const ImAddress spam = address(u"spam@evil.example"_s);
    const ImAddress more = address(u"more@evil.example"_s);
    QTRY_COMPARE(talk.sink.blocked, QList{spam});
    talk.server(
        u"<iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='more@evil.example'/></block></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='b1'/>"_s));
    QCOMPARE(talk.sink.blocked, (QList{spam, more}));
    talk.server(
        u"<iq type='set' id='b2'><unblock xmlns='urn:xmpp:blocking'><item jid='spam@evil.example'/></unblock></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='b2'/>"_s));
    QCOMPARE(talk.sink.blocked, QList{more});
}

void tst_xmpp_contacts::aBlockPushFromSomebodyElseIsIgnored()
{
    Conversation talk({.roster = roster, .blocked = u"<item jid='spam@evil.example'/>"_s});
    talk.sink.strangers = {address(u"spam@evil.example"_s)};
    QVERIFY(talk.signIn());
    talk.server(
        u"<iq type='set' id='b1' from='spam@evil.example/x'><unblock xmlns='urn:xmpp:blocking'/></iq>"
        "<iq type='set' id='b2' from='liza@elhada.example/x'><unblock xmlns='urn:xmpp:blocking'/></iq>"_s);
    QVERIFY(talk.fake.clientIsSilent());
    QCOMPARE(talk.sink.blocked, QList{address(u"spam@evil.example"_s)});
}

void tst_xmpp_contacts::strangersGetNoByte_data()
{
    QTest::addColumn<QString>("stanza");
    const QString iq = u"<iq type='get' id='q' from='mallory@evil.example/x'>%1</iq>"_s;
    QTest::newRow("version") << iq.arg(u"<query xmlns='jabber:iq:version'/>"_s);
    QTest::newRow("time") << iq.arg(u"<time xmlns='urn:xmpp:time'/>"_s);
    QTest::newRow("last activity") << iq.arg(u"<query xmlns='jabber:iq:last'/>"_s);
    QTest::newRow("vCard") << iq.arg(u"<vCard xmlns='vcard-temp'/>"_s);
    QTest::newRow("ping") << iq.arg(u"<ping xmlns='urn:xmpp:ping'/>"_s);
    QTest::newRow("features") << iq.arg(u"<query xmlns='http://jabber.org/protocol/disco#info'/>"_s);
    QTest::newRow("a contact who may not see us")
        << u"<iq type='get' id='q' from='chef@zahnfee.example/x'><ping xmlns='urn:xmpp:ping'/></iq>"_s;
    QTest::newRow("message with receipt")
        << u"<message id='m' type='chat' from='mallory@evil.example/x'><body>hi</body><request xmlns='urn:xmpp:receipts'/></message>"_s;
    QTest::newRow("typing")
        << u"<message type='chat' from='mallory@evil.example/x'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>"_s;
    QTest::newRow("request") << u"<presence type='subscribe' from='mallory@evil.example'/>"_s;
    QTest::newRow("probe") << u"<presence type='probe' from='mallory@evil.example/x'/>"_s;
    QTest::newRow("unknown stanza type")
        << u"<iq type='set' id='q' from='mallory@evil.example/x'><jingle xmlns='urn:xmpp:jingle:1'/></iq>"_s;
}

void tst_xmpp_contacts::strangersGetNoByte()
{
    QFETCH(const QString, stanza);
    Conversation talk({.streamManagement = false, .roster = roster});
    talk.sink.strangers = {address(u"mallory@evil.example"_s), address(u"chef@zahnfee.example"_s)};
    QVERIFY(talk.signIn());
    const QByteArray before = talk.fake.transcript();
    talk.server(stanza);
    talk.session.setTyping(address(u"mallory@evil.example"_s), true);
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.typing.isEmpty());
    QCOMPARE(talk.fake.transcript().mid(before.size()).count("<iq"), 1);
    QVERIFY(!talk.fake.transcript().mid(before.size()).contains("mallory"));
    QVERIFY(!talk.fake.transcript().mid(before.size()).contains("chef"));
}

void tst_xmpp_contacts::contactsLearnWhatWeCan()
{
    Conversation talk({.roster = roster});
    QVERIFY(talk.signIn());
    talk.server(
        u"<iq type='get' id='q' from='liza@elhada.example/x'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>"_s);
    QVERIFY(talk.client(u"<iq type='result' id='q' to='liza@elhada.example/x'><query "
                        u"xmlns='http://jabber.org/protocol/disco#info'>"
                        "<identity category='client' type='pc' name='Verbund'/>"
                        "<feature var='http://jabber.org/protocol/caps'/>"
                        "<feature var='http://jabber.org/protocol/chatstates'/>"
                        "<feature var='http://jabber.org/protocol/disco#info'/>"
                        "<feature var='urn:verbund:presence:0+notify'/>"
                        "<feature var='urn:verbund:relations:0+notify'/>"
                        "<feature var='urn:xmpp:avatar:metadata+notify'/><feature var='urn:xmpp:ping'/>"
                        "<feature var='urn:xmpp:receipts'/><feature var='urn:xmpp:sid:0'/></query></iq>"_s));
}

} // namespace tst_xmpp_contacts

VERBUND_TEST(tst_xmpp_contacts::tst_xmpp_contacts)
#include "tst_xmpp_contacts.moc"
