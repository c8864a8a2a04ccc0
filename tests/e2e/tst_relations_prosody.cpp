// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/XmppSession.h"
#include "tests/e2e/Counterpart.h"
#include "tests/support/ProbeProcess.h"
#include "tests/support/RecordingSink.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QUuid>

namespace tst_relations_prosody {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Availability = Presence::Availability;
using Level = Relation::Level;

namespace {

constexpr int patience = 20'000;

ImAddress address(const QString &text) { return ImAddress::parse(text).value_or(ImAddress()); }

bool done(const Later<void> &later)
{
    return QTest::qWaitFor([&] { return later.isFinished(); }, patience) && later.result().has_value();
}

// As the client's policy grants it in a federated domain.
Permission permissionOf(Level level)
{
    return {.presence = level >= Level::External,
        .note = level >= Level::Colleague,
        .details = level >= Level::Colleague,
        .picture = level >= Level::Unknown,
        .message = level >= Level::External,
        .attention = level == Level::Team};
}

// One user at one device of his.
struct Device {
    explicit Device(const QString &name)
        : own(address(name))
        , signIn{.address = own,
              .password = sandboxPassword(name),
              .host = {},
              .port = 0,
              .caFile = sandboxAuthority(),
              .deviceId = QUuid::createUuid().toString()}
    {
    }
    bool start()
    {
        session.start(signIn, shown);
        return QTest::qWaitFor([this] { return session.state() != Session::State::Connecting; }, patience)
            && session.state() == Session::State::Online
            && QTest::qWaitFor([this] { return sink.relationLists > 0 && sink.timesCaughtUp > 0; }, patience);
    }
    bool stop()
    {
        session.stop();
        const bool stopped =
            QTest::qWaitFor([this] { return session.state() == Session::State::Offline; }, patience);
        sink.relationLists = sink.timesCaughtUp = 0;
        return stopped;
    }
    void show(Availability availability, const QString &note)
    {
        shown.availability = availability;
        shown.note = note;
        session.setPresence(shown);
    }
    bool relate(const ImAddress &person, Level level, bool told = false)
    {
        sink.permissions.insert(person, permissionOf(level));
        return done(session.relate({.address = person,
            .level = level,
            .origin = Relation::Origin::Hand,
            .since = QDateTime::currentDateTimeUtc(),
            .until = {},
            .told = told}));
    }
    [[nodiscard]] Level levelOf(const ImAddress &person) const
    {
        return sink.relations.value(person, Relation{}).level;
    }

    ImAddress own;
    SignIn signIn;
    RecordingSink sink;
    XmppSession session{sink};
    Presence shown{.address = {}, .availability = Availability::Available, .note = {}, .since = {}};
};

Picture png(qsizetype size)
{
    return {.bytes = "\x89PNG\r\n\x1a\n"_ba + QByteArray(size, 'p'), .mimeType = u"image/png"_s};
}

const auto subscribe = u"<presence type='subscribe' to='%1'/>"_s;
const auto unsubscribe = u"<presence type='unsubscribe' to='%1'/>"_s;
const auto cardQuestion = u"<vCard xmlns='vcard-temp'/>"_s;
const auto pictureQuestion = u"<pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
                             "node='urn:xmpp:avatar:data'/></pubsub>"_s;

bool seesPicture(Counterpart &person, const ImAddress &of)
{
    const bool byCard = !person.ask(of.toString(), cardQuestion).elementsByTagName(u"BINVAL"_s).isEmpty();
    const bool byNode = !person.ask(of.toString(), pictureQuestion).elementsByTagName(u"data"_s).isEmpty();
    if (byCard != byNode)
        qWarning("vCard and XEP-0084 do not agree");
    return byCard && byNode;
}

} // namespace

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, patience)

/// Who sees what, against two federated Prosody: somebody else's client records what it sees.
class tst_relations_prosody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLevelSeesWhatItMay();
    void strangersGetNoByte();
    void denialsStay();
    void anApprovalInAdvanceCanBeTakenBack();
    void twoDevicesFollowEachOther();
    void aReportIsRecorded();
};

void tst_relations_prosody::eachLevelSeesWhatItMay()
{
    Device clara(u"clara.voss@zahnfee.example"_s);
    Counterpart witness(u"witness@elhada.example"_s);
    QVERIFY(clara.start() && witness.start());
    QVERIFY(done(clara.session.publishPicture(png(2000))));
    const ImAddress him = witness.own();
    witness.say(subscribe.arg(clara.own.toString()));
    TRY_COMPARE(clara.sink.requests.size(), 1);
    QVERIFY(!seesPicture(witness, clara.own));

    QVERIFY(clara.relate(him, Level::Unknown));
    TRY_COMPARE(witness.answerOf(clara.own), u"unsubscribed"_s);
    QVERIFY(seesPicture(witness, clara.own));
    QCOMPARE(witness.shownBy(clara.own), u"offline"_s);

    QVERIFY(clara.relate(him, Level::External));
    witness.say(subscribe.arg(clara.own.toString()));
    TRY_COMPARE(witness.shownBy(clara.own), u"available"_s);
    QVERIFY(done(clara.session.subscribe(him)));
    TRY_COMPARE(witness.answerOf(clara.own), u"subscribe"_s);
    witness.say(u"<presence type='subscribed' to='%1'/>"_s.arg(clara.own.toString()));
    TRY_VERIFY(!clara.sink.presences.isEmpty());
    clara.show(Availability::Busy, u"Labor"_s);
    TRY_COMPARE(witness.shownBy(clara.own), u"dnd"_s);
    QVERIFY(seesPicture(witness, clara.own));

    QVERIFY(clara.relate(him, Level::Colleague));
    TRY_COMPARE(witness.shownBy(clara.own), u"dnd+Labor"_s);
    clara.show(Availability::Away, u"Mittag"_s);
    TRY_COMPARE(witness.shownBy(clara.own), u"away+Mittag"_s);
    QVERIFY(clara.relate(him, Level::Team));
    QVERIFY(clara.relate(him, Level::External));
    TRY_COMPARE(witness.shownBy(clara.own), u"away"_s);
    clara.show(Availability::Busy, u"Labor"_s);
    TRY_COMPARE(witness.shownBy(clara.own), u"dnd"_s);

    QVERIFY(clara.relate(him, Level::Blocked));
    TRY_COMPARE(witness.shownBy(clara.own), u"offline"_s);
    QVERIFY(!seesPicture(witness, clara.own));
    clara.show(Availability::Available, u"Empfang"_s);
    witness.say(u"<message type='chat' to='%1'><body>Hallo?</body></message>"_s.arg(clara.own.toString()));

    // Also whoever was blocked sees no more than he may afterwards.
    QVERIFY(clara.relate(him, Level::Unknown));
    QVERIFY(seesPicture(witness, clara.own));
    QVERIFY(clara.relate(him, Level::Stranger));
    QVERIFY(!seesPicture(witness, clara.own));
    QCOMPARE(witness.shownBy(clara.own), u"offline"_s);
    QVERIFY(clara.sink.messages.isEmpty());
    for (const QDomElement &stanza : witness.seenFrom(clara.own)) {
        const QString note = stanza.firstChildElement(u"status"_s).text();
        QVERIFY2(note.isEmpty() || note == u"Labor"_s || note == u"Mittag"_s, qPrintable(note));
    }
    QVERIFY(done(clara.session.removeContact(him)));
    QVERIFY(clara.stop());
}

void tst_relations_prosody::strangersGetNoByte()
{
    Device ben(u"ben.arnold@zahnfee.example"_s);
    Counterpart mallory(u"mallory@elhada.example"_s);
    ben.sink.strangers = {mallory.own()};
    QVERIFY(ben.start() && mallory.start());
    QVERIFY(done(ben.session.publishPicture(png(1000))));
    ben.show(Availability::Busy, u"Labor"_s);

    const QString bare = ben.own.toString();
    const QString full = bare + u"/"_s + u"Verbund."_s
        + QString::fromLatin1(
            QCryptographicHash::hash((ben.signIn.deviceId + u'|' + bare).toUtf8(), QCryptographicHash::Sha256)
                .first(6)
                .toHex());
    mallory.say(subscribe.arg(bare));
    for (const QString &to : {bare, full}) {
        mallory.say(u"<message id='m' type='chat' to='%1'><body>Hallo https://evil.example/x.png</body>"
                    "<request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/>"
                    "<active xmlns='http://jabber.org/protocol/chatstates'/></message>"_s.arg(to));
        mallory.say(u"<message type='chat' to='%1'><composing "
                    "xmlns='http://jabber.org/protocol/chatstates'/></message>"_s.arg(to));
        mallory.say(u"<presence to='%1'/>"_s.arg(to));
    }
    mallory.say(u"<presence type='probe' to='%1'/>"_s.arg(full));
    for (const QString &payload :
        {u"<query xmlns='jabber:iq:version'/>"_s, u"<query xmlns='jabber:iq:last'/>"_s,
            u"<ping xmlns='urn:xmpp:ping'/>"_s, u"<time xmlns='urn:xmpp:time'/>"_s, cardQuestion,
            u"<query xmlns='http://jabber.org/protocol/disco#info'/>"_s, pictureQuestion})
        mallory.say(u"<iq type='get' id='q' to='%1'>%2</iq>"_s.arg(full, payload));
    TRY_COMPARE(ben.sink.requests.size(), 1);
    TRY_COMPARE(ben.sink.messages.size(), 2);
    // What the user would do: confirm what he got, and type; and the state changes meanwhile.
    for (const Message &message : std::as_const(ben.sink.messages)) {
        QVERIFY(done(ben.session.confirm(message)));
        ben.session.setTyping(message.peer, true);
    }
    ben.show(Availability::Away, u"Mittag"_s);
    // Somebody at the same server is answered, so that what would have come to the stranger is there too.
    QVERIFY(!mallory.ask(u"elhada.example"_s, u"<ping xmlns='urn:xmpp:ping'/>"_s).isNull());
    QVERIFY(!mallory.ask(u"zahnfee.example"_s, u"<ping xmlns='urn:xmpp:ping'/>"_s).isNull());
    for (const QDomElement &stanza : mallory.seenFrom(ben.own)) {
        // The server itself, as for somebody offline: it has the request (RFC 6121 §3.1.3), or he may not
        // ask.
        QCOMPARE(stanza.tagName(), u"presence"_s);
        QCOMPARE(stanza.attribute(u"from"_s), bare);
        const QString type = stanza.attribute(u"type"_s);
        QVERIFY2(type == u"unavailable" || type == u"unsubscribed", qPrintable(type));
    }
    QVERIFY(done(ben.session.publishPicture({})));
    QVERIFY(ben.stop());
}

void tst_relations_prosody::denialsStay()
{
    Device eva(u"eva.lenz@zahnfee.example"_s);
    Counterpart witness(u"witness@elhada.example"_s);
    QVERIFY(eva.start() && witness.start());
    const ImAddress him = witness.own();
    witness.say(subscribe.arg(eva.own.toString()));
    TRY_COMPARE(eva.sink.requests.size(), 1);
    QVERIFY(eva.relate(him, Level::Stranger));
    QVERIFY(eva.stop());
    QVERIFY(eva.start());
    QCOMPARE(eva.levelOf(him), Level::Stranger);
    // The server brings it again with the first presence, which the list of contacts follows.
    QCOMPARE(eva.sink.requests.size(), 1);
    QVERIFY(!witness.answersOf(eva.own).contains(u"unsubscribed"_s));
    // He changes his mind: the request is still there.
    QVERIFY(eva.relate(him, Level::External));
    TRY_COMPARE(witness.shownBy(eva.own), u"available"_s);
    QVERIFY(eva.relate(him, Level::Stranger, true));
    TRY_COMPARE(witness.answerOf(eva.own), u"unsubscribed"_s);
    TRY_COMPARE(witness.shownBy(eva.own), u"offline"_s);
    QVERIFY(done(eva.session.forgetRelation(him)));
    QVERIFY(eva.stop());
    QVERIFY(eva.start());
    QVERIFY(!eva.sink.relations.contains(him));
    QVERIFY(eva.stop());
}

void tst_relations_prosody::anApprovalInAdvanceCanBeTakenBack()
{
    Device eva(u"eva.lenz@zahnfee.example"_s);
    Counterpart witness(u"mallory@elhada.example"_s);
    QVERIFY(eva.start() && witness.start());
    const ImAddress him = witness.own();
    // Before he asks, and after.
    QVERIFY(eva.relate(him, Level::External));
    QVERIFY(eva.relate(him, Level::Unknown));
    witness.say(subscribe.arg(eva.own.toString()));
    TRY_COMPARE(eva.sink.requests.size(), 1);
    QCOMPARE(witness.shownBy(eva.own), u"offline"_s);
    witness.say(unsubscribe.arg(eva.own.toString()));
    TRY_COMPARE(eva.sink.withdrawn.size(), 1);
    QVERIFY(eva.relate(him, Level::External));
    witness.say(subscribe.arg(eva.own.toString()));
    TRY_COMPARE(witness.shownBy(eva.own), u"available"_s);
    QCOMPARE(eva.sink.requests.size(), 1);
    QVERIFY(eva.relate(him, Level::Unknown));
    TRY_COMPARE(witness.shownBy(eva.own), u"offline"_s);
    witness.say(subscribe.arg(eva.own.toString()));
    TRY_COMPARE(eva.sink.requests.size(), 2);
    QCOMPARE(witness.shownBy(eva.own), u"offline"_s);
    QCOMPARE(eva.sink.changed.last().seesMe, false);
    QVERIFY(eva.relate(him, Level::Stranger, true));
    QVERIFY(done(eva.session.forgetRelation(him)));
    QVERIFY(eva.stop());
}

void tst_relations_prosody::twoDevicesFollowEachOther()
{
    const auto name = u"ida.frank@zahnfee.example"_s;
    Device desk(name);
    Device phone(name);
    QVERIFY(desk.start() && phone.start());
    const ImAddress him = address(u"witness@elhada.example"_s);
    Relation relation{.address = him,
        .level = Level::Colleague,
        .origin = Relation::Origin::Request,
        .since = QDateTime::currentDateTimeUtc(),
        .until = QDateTime(QDate(2026, 12, 31), QTime(23, 59), QTimeZone::UTC)};
    QVERIFY(done(desk.session.relate(relation)));
    TRY_COMPARE(phone.sink.relations.value(him), relation);
    QVERIFY(desk.sink.relations.isEmpty()); // its own change is no news
    relation.level = Level::Blocked;
    relation.until = {};
    QVERIFY(done(phone.session.relate(relation)));
    TRY_COMPARE(desk.sink.relations.value(him), relation);
    TRY_COMPARE(desk.sink.blocked, QList{him});
    QVERIFY(done(desk.session.forgetRelation(him)));
    TRY_COMPARE(phone.sink.forgotten, QList{him});
    TRY_VERIFY(phone.sink.blocked.isEmpty());

    QVERIFY(done(desk.session.setDomainBlocked(u"evil.example"_s, true)));
    TRY_COMPARE(phone.sink.blockedDomains, QStringList{u"evil.example"_s});
    QVERIFY(done(phone.session.setDomainBlocked(u"evil.example"_s, false)));
    TRY_VERIFY(desk.sink.blockedDomains.isEmpty());

    const Presence choice{.address = {},
        .availability = Availability::DoNotDisturb,
        .note = u"Bericht"_s,
        .since = QDateTime::currentDateTimeUtc(),
        .until = relation.since.addSecs(3600)};
    desk.session.shareChoice(choice);
    TRY_COMPARE(phone.sink.chosen, QList{choice});
    QVERIFY(desk.sink.chosen.isEmpty());
    // Many changes at both, at once, to whatever: in the end both know the same.
    QList<Later<void>> all;
    for (int i = 0; i < 300; ++i) {
        Relation one = relation;
        one.address = address(u"p%1@elhada.example"_s.arg(i % 100));
        one.level = i % 3 == 0 ? Level::Unknown : Level::Stranger;
        one.since = relation.since.addMSecs(i);
        all += (i % 2 == 0 ? desk : phone).session.relate(one);
    }
    for (const auto &one : std::as_const(all))
        QVERIFY(done(one));
    // Who was overwritten by the other writes again when he hears of it, after his own write was done.
    Device third(name);
    QVERIFY(third.start());
    TRY_COMPARE(third.sink.relations.size(), 100);
    QVERIFY(desk.stop() && phone.stop());
    QVERIFY(desk.start());
    QCOMPARE(desk.sink.relations.size(), 100);
    QCOMPARE(third.sink.relations, desk.sink.relations);
    TRY_COMPARE(third.sink.chosen, QList{choice});
    QVERIFY(third.stop() && desk.stop());
}

void tst_relations_prosody::aReportIsRecorded()
{
    Device udo(u"udo.kern@zahnfee.example"_s);
    QVERIFY(udo.start());
    TRY_VERIFY(udo.session.takesReports());
    const ImAddress spammer = address(u"mallory@elhada.example"_s);
    QVERIFY(done(udo.session.report(spammer)));
    TRY_COMPARE(udo.sink.blocked, QList{spammer});
    TRY_COMPARE(udo.levelOf(spammer), Level::Blocked);
    QFile reports(qEnvironmentVariable("VERBUND_SANDBOX") + u"/home/reports"_s);
    QVERIFY(reports.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(reports.readAll())
            .contains(u"udo.kern@zahnfee.example mallory@elhada.example urn:xmpp:reporting:spam\n"_s));
    QVERIFY(done(udo.session.forgetRelation(spammer)));
    TRY_VERIFY(udo.sink.blocked.isEmpty());
    QVERIFY(udo.stop());
}

} // namespace tst_relations_prosody

VERBUND_TEST(tst_relations_prosody::tst_relations_prosody)
#include "tst_relations_prosody.moc"
