// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RelationWords.h"
#include "tests/support/TestMain.h"
#include "tests/wire/xmpp/Conversation.h"

#include <QTest>

#include <algorithm>
#include <ctime>

namespace tst_xmpp_relations {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;
using Level = Relation::Level;
using Origin = Relation::Origin;
using Availability = Presence::Availability;

namespace {

const auto rosa = u"rosa@elhada.example"_s;
const auto node = u"urn:verbund:relations:0"_s;
const auto form = u"<field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#%1</value>"
                  "</field><field var='pubsub#access_model'><value>whitelist</value></field>"
                  "<field var='pubsub#persist_items'><value>true</value></field>"
                  "<field var='pubsub#max_items'><value>%2</value></field>"_s;

QString formOf(const QString &purpose, int items)
{
    return u"<x xmlns='jabber:x:data' type='submit'>%1</x>"_s.arg(form.arg(purpose).arg(items));
}

QString creation(const QString &name, int items)
{
    return u"<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create "
           u"node='%1'/><configure>%2"
           "</configure></pubsub></iq>"_s.arg(name, formOf(u"node_config"_s, items));
}

QString publication(const QString &name, int items, const QString &item, const QString &payload)
{
    return u"<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='%1'><item "
           u"id='%2'>"
           "%3</item></publish><publish-options>%4</publish-options></pubsub></iq>"_s.arg(
               name, item, payload, formOf(u"publish-options"_s, items));
}

int shardOf(const QString &person) { return xmpp::relationShardOf(address(person)); }

QString item(int shard, const QStringList &lines)
{
    return u"<item id='%1'><relations xmlns='urn:verbund:relations:0'>%2</relations></item>"_s.arg(shard).arg(
        lines.join(u'\n'));
}

// Each line in its own item.
QString items(const QStringList &lines)
{
    QString all;
    for (const QString &line : lines)
        all += item(shardOf(line.section(u' ', 3)), {line});
    return all;
}

QString kept(int shard, const QStringList &lines)
{
    return publication(node, 64, QString::number(shard),
        u"<relations xmlns='urn:verbund:relations:0'>%1</relations>"_s.arg(lines.join(u'\n')));
}

QString notified(const QString &name, const QString &content, const QString &from = u"info@zahnfee.example"_s)
{
    return u"<message from='%1' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'>"
           "<items node='%2'>%3</items></event></message>"_s.arg(from, name, content);
}

QString push(const QString &attributes)
{
    return u"<iq type='set' id='push'><query xmlns='jabber:iq:roster'><item %1/></query></iq>"_s.arg(
        attributes);
}

QString blockPush(const QString &what, const QString &jid)
{
    return u"<iq type='set' id='push'><%1 xmlns='urn:xmpp:blocking'><item jid='%2'/></%1></iq>"_s.arg(
        what, jid);
}

QString order(const QString &what, const QString &jid)
{
    return u"<iq type='set'><%1 xmlns='urn:xmpp:blocking'><item jid='%2'/></%1></iq>"_s.arg(what, jid);
}

QString affiliations(const QString &name, const QString &jid, const QString &affiliation)
{
    return u"<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='%1'>"
           "<affiliation jid='%2' affiliation='%3'/></affiliations></pubsub></iq>"_s.arg(
               name, jid, affiliation);
}

Relation relation(const QString &person, Level level, Origin origin = Origin::Hand)
{
    return {.address = address(person), .level = level, .origin = origin, .since = {}, .until = {}};
}

// A client and its server, with words for what these tests say again and again.
struct Talk : Conversation {
    using Conversation::Conversation;
    void grant() { server(u"<iq type='result' id='%1'/>"_s.arg(fake.lastId())); }
    void refuse(const QString &condition)
    {
        server(u"<iq type='error' id='%1'><error type='cancel'><%2 "
               "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s.arg(fake.lastId(), condition));
    }
    // Takes this and grants it.
    [[nodiscard]] bool grants(const QString &xml)
    {
        const bool same = client(xml);
        grant();
        return same;
    }
    [[nodiscard]] bool pushed(const QString &xml)
    {
        server(xml);
        return client(u"<iq type='result' id='push'/>"_s);
    }
};

bool done(const Later<void> &later)
{
    return QTest::qWaitFor([&] { return later.isFinished(); }) && later.result().has_value();
}

} // namespace

/// Who may see what: kept on the server, made real there, followed from there.
class tst_xmpp_relations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyArriveAtSignIn();
    void listsAreTheTruthAtSignIn();
    void eachLevelIsMadeReal_data();
    void eachLevelIsMadeReal();
    void toldAgainTheyChangeNothing();
    void whatIsOvertakenLeavesNothingOpen();
    void whatIsToldEarlyWaitsForTheServersAnswers();
    void whatIsToldTooEarlyEndsWithTheConnection();
    void aSessionMayGoBeforeItsWorkIsDone_data();
    void aSessionMayGoBeforeItsWorkIsDone();
    void manyAtOnceAreFewStanzas();
    void tenThousandAreCheap();
    void anotherDeviceIsFollowed();
    void otherPeopleAreNot();
    void whatCrossesLosesNothing();
    void otherProgramsAreFollowed();
    void whoLeavesByHimselfKeepsHisLevel();
    void aNodeShownToOthersIsMended();
    void aServerWithoutNodesHasTheListsAlone();
    void deniedRequestsDoNotComeBack();
    void anAnswerElsewhereClosesTheRequest();
    void domainsAreBlocked();
    void reportsGoWithTheBlock();
    void theChoiceIsSharedAndFollowed();
    void onlyStrangersGetSilence();
};

void tst_xmpp_relations::theyArriveAtSignIn()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='from'/>"_s,
        .relations = items({u"er 1764000000123 1798675200000 rosa@elhada.example"_s,
            u"sr! 1764000000000 - bob@evil.example"_s, u"uh - - eva@elhada.example"_s})});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relationLists, 1);
    const QHash<ImAddress, Relation> relations = talk.sink.relations;
    QCOMPARE(relations.size(), 3);
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC); };
    QCOMPARE(relations.value(address(rosa)),
        (Relation{.address = address(rosa),
            .level = Level::External,
            .origin = Origin::Request,
            .since = time(1764000000123),
            .until = time(1798675200000)}));
    QCOMPARE(relations.value(address(u"bob@evil.example"_s)),
        (Relation{.address = address(u"bob@evil.example"_s),
            .level = Level::Stranger,
            .origin = Origin::Request,
            .since = time(1764000000000),
            .until = {},
            .told = true}));
    QCOMPARE(relations.value(address(u"eva@elhada.example"_s)).level, Level::Unknown);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::listsAreTheTruthAtSignIn()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='both'/>"
                         "<item jid='nobody@elhada.example' subscription='from'/>"_s,
        .blocked = u"<item jid='spam@evil.example'/><item jid='kept@evil.example'/>"_s,
        .relations = items({u"uh 1 - rosa@elhada.example"_s, u"bh 1 - kept@evil.example"_s,
            u"bh 1 - freed@evil.example"_s, u"ch 1 - marta@zahnfee.example"_s})});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relationLists, 1);
    const QHash<ImAddress, Relation> relations = talk.sink.relations;
    QCOMPARE(relations.value(address(rosa)), relation(rosa, Level::External, Origin::Server));
    QCOMPARE(relations.value(address(u"spam@evil.example"_s)),
        relation(u"spam@evil.example"_s, Level::Blocked, Origin::Server));
    QCOMPARE(relations.value(address(u"kept@evil.example"_s)).origin, Origin::Hand);
    // Approved in advance, or not yet asked.
    QCOMPARE(relations.value(address(u"marta@zahnfee.example"_s)).level, Level::Colleague);
    QCOMPARE(relations.size(), 4);
}

void tst_xmpp_relations::eachLevelIsMadeReal_data()
{
    QTest::addColumn<QString>("roster");
    QTest::addColumn<QString>("blocked");
    QTest::addColumn<Level>("level");
    QTest::addColumn<bool>("told");
    QTest::addColumn<QStringList>("stanzas");
    const QString none;
    const QString to = u"<item jid='rosa@elhada.example' name='Rosa' subscription='to'/>"_s;
    const QString from = u"<item jid='rosa@elhada.example' subscription='from'/>"_s;
    const QString both = u"<item jid='rosa@elhada.example' subscription='both'><group>A</group></item>"_s;
    const QString block = u"<item jid='rosa@elhada.example'/>"_s;
    const QString subscribed = u"<presence type='subscribed' to='rosa@elhada.example'/>"_s;
    const QString unsubscribed = u"<presence type='unsubscribed' to='rosa@elhada.example'/>"_s;
    const auto entry = [](const QString &content) {
        return u"<iq type='set'><query xmlns='jabber:iq:roster'>%1</query></iq>"_s.arg(content);
    };
    const QString again = entry(u"<item jid='rosa@elhada.example' name='Rosa'/>"_s);
    const QString grouped = entry(u"<item jid='rosa@elhada.example'><group>A</group></item>"_s);
    const QString removed = entry(u"<item jid='rosa@elhada.example' subscription='remove'/>"_s);
    const QStringList pictured{affiliations(u"urn:xmpp:avatar:data"_s, rosa, u"member"_s),
        affiliations(u"urn:xmpp:avatar:metadata"_s, rosa, u"member"_s)};
    QTest::newRow("external") << none << none << Level::External << false << QStringList{subscribed};
    QTest::newRow("colleague, seen by us")
        << to << none << Level::Colleague << false << QStringList{subscribed};
    QTest::newRow("team, sees us already") << both << none << Level::Team << false << QStringList();
    QTest::newRow("external, was blocked")
        << none << block << Level::External << false << QStringList{order(u"unblock"_s, rosa), subscribed};
    QTest::newRow("unknown, never heard of") << none << none << Level::Unknown << false << pictured;
    QTest::newRow("unknown, saw us") << both << none << Level::Unknown << false
                                     << pictured + QStringList{unsubscribed, grouped};
    QTest::newRow("denied quietly") << none << none << Level::Stranger << false << QStringList();
    QTest::newRow("denied, told") << none << none << Level::Stranger << true << QStringList{unsubscribed};
    QTest::newRow("revoked, we see him") << to << none << Level::Stranger << false << QStringList{again};
    QTest::newRow("revoked, nothing else stands there")
        << from << none << Level::Stranger << false << QStringList{unsubscribed, removed};
    QTest::newRow("blocked") << none << none << Level::Blocked << false
                             << QStringList{order(u"block"_s, rosa)};
    QTest::newRow("blocked, saw us") << both << none << Level::Blocked << false
                                     << QStringList{unsubscribed, grouped, order(u"block"_s, rosa)};
    QTest::newRow("blocked already") << none << block << Level::Blocked << false << QStringList();
}

void tst_xmpp_relations::eachLevelIsMadeReal()
{
    QFETCH(const QString, roster);
    QFETCH(const QString, blocked);
    QFETCH(const Level, level);
    QFETCH(const bool, told);
    QFETCH(const QStringList, stanzas);
    Talk talk({.roster = roster, .blocked = blocked});
    QVERIFY(talk.signIn());
    Relation wanted = relation(rosa, level);
    wanted.told = told;
    const auto related = talk.session.relate(wanted);
    const int shard = shardOf(rosa);
    QVERIFY(talk.grants(creation(node, 64)));
    const QString letter = u"bsuect"_s.sliced(int(level), 1);
    QVERIFY(
        talk.grants(kept(shard, {letter + u'h' + (told ? u"! "_s : u" "_s) + u"- - rosa@elhada.example"_s})));
    for (const QString &stanza : stanzas)
        QVERIFY(talk.grants(stanza));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.forgotten.isEmpty());
}

void tst_xmpp_relations::toldAgainTheyChangeNothing()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='from'/>"_s,
        .relations = items({u"eh - - rosa@elhada.example"_s})});
    QVERIFY(talk.signIn());
    QVERIFY(done(talk.session.relate(relation(rosa, Level::External))));
    QVERIFY(talk.fake.clientIsSilent());
    for (const QString &nobody : {QString(), u"info@zahnfee.example"_s}) {
        const auto refused = talk.session.relate(relation(nobody, Level::External));
        QVERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().kind, Error::Kind::InvalidAddress);
    }
}

void tst_xmpp_relations::whatIsOvertakenLeavesNothingOpen()
{
    const int shard = shardOf(rosa);
    Talk talk({.relations = items({u"uh - - rosa@elhada.example"_s})});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relationLists, 1);
    const auto overtaken = talk.session.relate(relation(rosa, Level::External));
    const auto related = talk.session.relate(relation(rosa, Level::Stranger));
    QVERIFY(talk.grants(kept(shard, {u"eh - - rosa@elhada.example"_s})));
    QVERIFY(talk.grants(kept(shard, {u"sh - - rosa@elhada.example"_s})));
    QVERIFY(done(overtaken));
    // The picture is taken from him, and what he may have been let in by.
    for (const QString &name : {u"urn:xmpp:avatar:data"_s, u"urn:xmpp:avatar:metadata"_s})
        QVERIFY(talk.grants(affiliations(name, rosa, u"none"_s)));
    QVERIFY(talk.grants(u"<iq type='set'><query xmlns='jabber:iq:roster'><item jid='rosa@elhada.example' "
                        "subscription='remove'/></query></iq>"_s));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::whatIsToldEarlyWaitsForTheServersAnswers()
{
    Talk talk({.relations = items({u"eh - - rosa@elhada.example"_s})});
    Later<void> related;
    QObject::connect(&talk.session, &Session::stateChanged, &talk.session, [&](Session::State state) {
        if (state == Session::State::Online)
            related = talk.session.relate(relation(rosa, Level::External));
    });
    QVERIFY(talk.signIn());
    // What is kept already is not written again; that he asked is not known, so he is approved in advance.
    QVERIFY(talk.client(u"<presence type='subscribed' to='rosa@elhada.example'/>"_s));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::whatIsToldTooEarlyEndsWithTheConnection()
{
    Later<void> related;
    {
        Talk talk({.resumes = false});
        QObject::connect(&talk.session, &Session::stateChanged, &talk.session, [&](Session::State state) {
            if (state == Session::State::Online) {
                related = talk.session.relate(relation(rosa, Level::External));
                talk.fake.drop();
            }
        });
        talk.start();
        QVERIFY(talk.ended());
    }
    QTRY_VERIFY(related.isFinished());
    QCOMPARE(related.result().error().kind, Error::Kind::ConnectionLost);
}

void tst_xmpp_relations::aSessionMayGoBeforeItsWorkIsDone_data()
{
    QTest::addColumn<int>("stanzas");
    QTest::newRow("at the node's making") << 0;
    QTest::newRow("at what is kept") << 1;
    QTest::newRow("at what is made real") << 2;
}

void tst_xmpp_relations::aSessionMayGoBeforeItsWorkIsDone()
{
    QFETCH(const int, stanzas);
    QList<Later<void>> related;
    {
        Talk talk;
        QVERIFY(talk.signIn());
        for (int i = 0; i < 100; ++i)
            related += talk.session.relate(relation(u"p%1@elhada.example"_s.arg(i), Level::Blocked));
        for (int i = 0; i < stanzas; ++i) {
            std::ignore = talk.client(u"<any/>"_s);
            talk.grant();
        }
        std::ignore = talk.client(u"<any/>"_s);
    }
    for (const auto &one : std::as_const(related)) {
        QVERIFY(one.isFinished());
        QVERIFY(!one.result() && one.result().error().kind == Error::Kind::ConnectionLost);
    }
}

void tst_xmpp_relations::manyAtOnceAreFewStanzas()
{
    QStringList people{rosa};
    for (int i = 0; people.size() < 5; ++i) {
        if (const QString person = u"p%1@elhada.example"_s.arg(i); shardOf(person) == shardOf(rosa))
            people += person;
    }
    Talk talk;
    QVERIFY(talk.signIn());
    QList<Later<void>> related;
    QStringList lines;
    for (const QString &person : std::as_const(people)) {
        related += talk.session.relate(relation(person, Level::Stranger));
        lines += u"sh - - "_s + person;
    }
    QVERIFY(talk.grants(creation(node, 64)));
    QVERIFY(talk.client(kept(shardOf(rosa), {lines.first()})));
    talk.grant();
    lines.sort();
    QVERIFY(talk.client(kept(shardOf(rosa), lines)));
    QVERIFY(done(related.first()));
    QVERIFY(!related.last().isFinished());
    talk.grant();
    for (const auto &one : std::as_const(related))
        QVERIFY(done(one));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::tenThousandAreCheap()
{
    constexpr int count = 10'000;
    QHash<int, QStringList> shards;
    for (int i = 0; i < count; ++i) {
        const QString person = u"person.%1@elhada.example"_s.arg(i);
        shards[shardOf(person)] += u"er 1764000000000 - "_s + person;
    }
    QString all;
    qsizetype longest = 0;
    for (const auto &[shard, lines] : shards.asKeyValueRange()) {
        all += item(shard, lines);
        longest = std::max(longest, item(shard, lines).size());
    }
    QVERIFY(all.size() < 60 * count);
    QVERIFY2(longest < 20'000, qPrintable(QString::number(longest))); // what one change writes
    Talk talk({.relations = all});
    const auto started = std::clock();
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relations.size(), count);
    // Both ends, TLS and XML included; a number for the log, and a bound against anything quadratic.
    const double milliseconds = 1000.0 * double(std::clock() - started) / CLOCKS_PER_SEC;
    qInfo("%d relations, %lld bytes: %.0f ms CPU on both sides", count, qlonglong(all.size()), milliseconds);
    QVERIFY(milliseconds < 5000);
}

void tst_xmpp_relations::anotherDeviceIsFollowed()
{
    Talk talk({.relations = items({u"eh 1 - rosa@elhada.example"_s})});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relationLists, 1);
    talk.server(notified(node, item(shardOf(rosa), {u"th 2 3 rosa@elhada.example"_s})));
    QTRY_COMPARE(talk.sink.relations.value(address(rosa)).level, Level::Team);
    QCOMPARE(talk.sink.relations.value(address(rosa)).until.toMSecsSinceEpoch(), 3);
    talk.server(notified(node, item(shardOf(rosa), {})));
    QTRY_COMPARE(talk.sink.forgotten, QList{address(rosa)});
    QVERIFY(talk.sink.relations.isEmpty());
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::otherPeopleAreNot()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='both'/>"_s});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relationLists, 1);
    const QString content = item(shardOf(rosa), {u"th 2 3 rosa@elhada.example"_s});
    for (const QString &from : {rosa, rosa + u"/x"_s, u"info@zahnfee.example/other"_s, u"evil.example"_s})
        talk.server(notified(node, content, from));
    // Nor what is malformed, or stands where it should not.
    const int other = (shardOf(rosa) + 1) % 64;
    talk.server(notified(node,
        item(other, {u"th 2 3 rosa@elhada.example"_s}) + item(64, {u"th 2 3 rosa@elhada.example"_s})
            + item(shardOf(rosa),
                {u"th"_s, u"zz 1 - rosa@elhada.example"_s, u"eh x - rosa@elhada.example"_s,
                    u"eh 1 - no address"_s, u"eh 1 - nobody"_s, u"eh? 1 - rosa@elhada.example"_s})));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.relations.isEmpty());
}

void tst_xmpp_relations::whatCrossesLosesNothing()
{
    QString other;
    for (int i = 0; other.isEmpty(); ++i) {
        if (const QString person = u"p%1@elhada.example"_s.arg(i); shardOf(person) == shardOf(rosa))
            other = person;
    }
    Talk talk({.relations = items({u"eh 1 - somebody@elhada.example"_s})});
    QVERIFY(talk.signIn());
    const auto related = talk.session.relate(relation(rosa, Level::Stranger));
    QVERIFY(talk.client(kept(shardOf(rosa), {u"sh - - rosa@elhada.example"_s})));
    talk.server(notified(node, item(shardOf(rosa), {u"eh 1 - "_s + other})));
    QTRY_COMPARE(talk.sink.relations.value(address(other)).level, Level::External);
    talk.server(notified(node, item(shardOf(rosa), {u"sh - - rosa@elhada.example"_s}))); // our own, late
    talk.grant();
    QStringList lines{u"sh - - rosa@elhada.example"_s, u"eh 1 - "_s + other};
    lines.sort();
    QVERIFY(talk.grants(kept(shardOf(rosa), lines)));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.relations.contains(address(other)));
}

void tst_xmpp_relations::otherProgramsAreFollowed()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='both'/>"_s,
        .relations = items({u"ch 1 - rosa@elhada.example"_s})});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relations.value(address(rosa)).level, Level::Colleague);
    QVERIFY(talk.pushed(push(u"jid='rosa@elhada.example' subscription='to'"_s)));
    QCOMPARE(talk.sink.relations.value(address(rosa)), relation(rosa, Level::Stranger, Origin::Server));
    QVERIFY(talk.pushed(push(u"jid='rosa@elhada.example' subscription='both'"_s)));
    QCOMPARE(talk.sink.relations.value(address(rosa)).level, Level::Colleague);
    // Nobody said what he may see besides.
    QVERIFY(talk.pushed(push(u"jid='new@elhada.example' subscription='from'"_s)));
    QVERIFY(!talk.sink.relations.contains(address(u"new@elhada.example"_s)));
    QVERIFY(talk.pushed(blockPush(u"block"_s, u"spam@evil.example"_s)));
    QCOMPARE(talk.sink.relations.value(address(u"spam@evil.example"_s)).level, Level::Blocked);
    QVERIFY(talk.pushed(blockPush(u"unblock"_s, u"spam@evil.example"_s)));
    QCOMPARE(talk.sink.forgotten, QList{address(u"spam@evil.example"_s)});
    QVERIFY(talk.pushed(blockPush(u"block"_s, rosa)));
    QCOMPARE(talk.sink.relations.value(address(rosa)).level, Level::Blocked);
    QVERIFY(talk.pushed(blockPush(u"unblock"_s, rosa)));
    QCOMPARE(talk.sink.relations.value(address(rosa)).level, Level::Colleague);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::whoLeavesByHimselfKeepsHisLevel()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='both'/>"_s,
        .relations = items({u"ch 1 - rosa@elhada.example"_s})});
    QVERIFY(talk.signIn());
    talk.server(u"<presence type='unsubscribe' from='rosa@elhada.example'/>"_s);
    QVERIFY(talk.pushed(push(u"jid='rosa@elhada.example' subscription='to'"_s)));
    QCOMPARE(talk.sink.relations.value(address(rosa)).level, Level::Colleague);
}

void tst_xmpp_relations::aNodeShownToOthersIsMended()
{
    Talk talk({.relations = items({u"eh 1 - somebody@elhada.example"_s})});
    QVERIFY(talk.signIn());
    const auto related = talk.session.relate(relation(rosa, Level::Stranger));
    const QString publication = kept(shardOf(rosa), {u"sh - - rosa@elhada.example"_s});
    QVERIFY(talk.client(publication));
    talk.refuse(u"conflict"_s);
    QVERIFY(talk.grants(
        u"<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure "
        "node='urn:verbund:relations:0'>%1</configure></pubsub></iq>"_s.arg(formOf(u"node_config"_s, 64))));
    QVERIFY(talk.grants(publication));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::aServerWithoutNodesHasTheListsAlone()
{
    Talk talk({.blocked = u"<item jid='spam@evil.example'/>"_s, .keepsNodes = false});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.relations.size(), 1);
    const auto related = talk.session.relate(relation(rosa, Level::Colleague));
    QVERIFY(talk.client(u"<presence type='subscribed' to='rosa@elhada.example'/>"_s));
    QVERIFY(done(related));
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::deniedRequestsDoNotComeBack()
{
    Talk talk({.relations = items({u"sr 1 - rosa@elhada.example"_s, u"sx 1 - over@elhada.example"_s,
                   u"ur 1 - unknown@elhada.example"_s})});
    QVERIFY(talk.signIn());
    for (const QString &user : {u"rosa"_s, u"over"_s, u"unknown"_s, u"new"_s})
        talk.server(u"<presence type='subscribe' from='%1@elhada.example'/>"_s.arg(user));
    QVERIFY(talk.fake.clientIsSilent());
    QStringList asking;
    for (const PresenceRequest &request : std::as_const(talk.sink.requests))
        asking += request.from.user();
    QCOMPARE(asking, (QStringList{u"over"_s, u"unknown"_s, u"new"_s}));
}

void tst_xmpp_relations::anAnswerElsewhereClosesTheRequest()
{
    Talk talk({.relations = items({u"eh 1 - somebody@elhada.example"_s})});
    QVERIFY(talk.signIn());
    talk.server(u"<presence type='subscribe' from='rosa@elhada.example'/>"_s);
    QTRY_COMPARE(talk.sink.requests.size(), 1);
    talk.server(notified(node, item(shardOf(rosa), {u"sr 2 - rosa@elhada.example"_s})));
    QTRY_COMPARE(talk.sink.withdrawn, QList{address(rosa)});
    // It still stands there unanswered: changing one's mind answers it.
    const auto related = talk.session.relate(relation(rosa, Level::Unknown));
    QVERIFY(talk.grants(kept(shardOf(rosa), {u"uh - - rosa@elhada.example"_s})));
    for (const QString &name : {u"urn:xmpp:avatar:data"_s, u"urn:xmpp:avatar:metadata"_s})
        QVERIFY(talk.grants(affiliations(name, rosa, u"member"_s)));
    QVERIFY(talk.client(u"<presence type='unsubscribed' to='rosa@elhada.example'/>"_s));
    QVERIFY(done(related));
}

void tst_xmpp_relations::domainsAreBlocked()
{
    Talk talk({.roster = u"<item jid='bob@evil.example' subscription='from'/>"
                         "<item jid='eve@sub.evil.example' subscription='from'/>"_s,
        .blocked = u"<item jid='other.example'/><item jid='spam@evil.example'/><item jid='x.example/y'/>"_s});
    QVERIFY(talk.signIn());
    QTRY_COMPARE(talk.sink.blockedDomains, QStringList{u"other.example"_s});
    QCOMPARE(talk.sink.blocked, QList{address(u"spam@evil.example"_s)});
    const auto blocked = talk.session.setDomainBlocked(u"Evil.example"_s.toLower(), true);
    QVERIFY(talk.client(u"<presence type='unavailable' to='bob@evil.example'/>"_s));
    QVERIFY(talk.grants(order(u"block"_s, u"evil.example"_s)));
    QVERIFY(done(blocked));
    QVERIFY(talk.pushed(blockPush(u"block"_s, u"evil.example"_s)));
    QCOMPARE(talk.sink.blockedDomains, (QStringList{u"other.example"_s, u"evil.example"_s}));
    const auto lifted = talk.session.setDomainBlocked(u"evil.example"_s, false);
    QVERIFY(talk.grants(order(u"unblock"_s, u"evil.example"_s)));
    QVERIFY(talk.client(u"<presence/>"_s));
    QVERIFY(done(lifted));
    const auto nonsense = talk.session.setDomainBlocked(u"no domain"_s, true);
    QTRY_VERIFY(nonsense.isFinished());
    QCOMPARE(nonsense.result().error().kind, Error::Kind::InvalidAddress);
    QVERIFY(talk.fake.clientIsSilent());
}

void tst_xmpp_relations::reportsGoWithTheBlock()
{
    Talk talk({.features = {u"urn:xmpp:blocking"_s, u"urn:xmpp:reporting:1"_s}});
    QSignalSpy abilities(&talk.session, &Session::abilitiesChanged);
    QVERIFY(!talk.session.takesReports());
    QVERIFY(talk.signIn());
    QTRY_VERIFY(talk.session.takesReports());
    QCOMPARE(abilities.size(), 1);
    const auto reported = talk.session.report(address(rosa));
    QVERIFY(
        talk.grants(u"<iq type='set'><block xmlns='urn:xmpp:blocking'><item jid='rosa@elhada.example'>"
                    "<report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'/></item></block>"
                    "</iq>"_s));
    QVERIFY(done(reported));
    talk.session.stop();
    QTRY_COMPARE(talk.session.state(), Session::State::Offline);
    QVERIFY(!talk.session.takesReports());
    QCOMPARE(abilities.size(), 2);
    Talk silent;
    QVERIFY(silent.signIn());
    const auto blocked = silent.session.report(address(rosa));
    QVERIFY(silent.grants(order(u"block"_s, rosa)));
    QVERIFY(done(blocked));
    QVERIFY(!silent.session.takesReports());
}

void tst_xmpp_relations::theChoiceIsSharedAndFollowed()
{
    const auto name = u"urn:verbund:presence:0"_s;
    const auto choice =
        u"<choice xmlns='urn:verbund:presence:0' state='%1' since='2026-11-28T10:00:00.000Z'%2>"
        "%3</choice>"_s;
    const auto content = [](const QString &payload) {
        return u"<item id='current'>"_s + payload + u"</item>"_s;
    };
    Talk talk;
    QVERIFY(talk.signIn());
    const QDateTime ten(QDate(2026, 11, 28), QTime(10, 0), QTimeZone::UTC);
    const Presence chosen{.address = {},
        .availability = Availability::DoNotDisturb,
        .note = u"Bericht"_s,
        .since = ten,
        .until = ten.addSecs(3600)};
    talk.session.shareChoice(chosen);
    QVERIFY(talk.grants(creation(name, 1)));
    const QString payload =
        choice.arg(u"do-not-disturb"_s, u" until='2026-11-28T11:00:00.000Z'"_s, u"Bericht"_s);
    QVERIFY(talk.grants(publication(name, 1, u"current"_s, payload)));
    talk.server(notified(name, content(payload))); // our own words
    talk.server(
        notified(name, content(choice.arg(u"busy"_s, QString(), QString())), u"rosa@elhada.example"_s));
    talk.server(notified(name, content(choice.arg(u"cheerful"_s, QString(), QString()))));
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(talk.sink.chosen.isEmpty());
    talk.server(notified(name, content(choice.arg(u"be-right-back"_s, QString(), u"Kaffee\u202E"_s))));
    QTRY_COMPARE(talk.sink.chosen.size(), 1);
    QCOMPARE(talk.sink.chosen.first(),
        (Presence{.address = {},
            .availability = Availability::BeRightBack,
            .note = u"Kaffee"_s,
            .since = ten,
            .until = {}}));
    talk.session.shareChoice(chosen);
    QVERIFY(talk.grants(publication(name, 1, u"current"_s, payload)));
}

void tst_xmpp_relations::onlyStrangersGetSilence()
{
    Talk talk({.roster = u"<item jid='rosa@elhada.example' subscription='both'/>"
                         "<item jid='gone@elhada.example' subscription='both'/>"_s});
    talk.sink.strangers = {address(u"mallory@evil.example"_s)};
    talk.sink.permissions.insert(address(u"gone@elhada.example"_s), {});
    QVERIFY(talk.signIn());
    const QString question = u"<iq type='get' id='q' from='%1'><query xmlns='%2'/></iq>"_s;
    for (const QString &space : {u"jabber:iq:version"_s, u"http://jabber.org/protocol/disco#info"_s}) {
        for (const QString &from : {u"mallory@evil.example/x"_s, u"evil.example"_s})
            talk.server(question.arg(from, space));
        for (const QString &from : {u"eva@elhada.example/x"_s, u"gone@elhada.example/x"_s}) {
            talk.server(question.arg(from, space));
            QVERIFY(talk.client(u"<iq type='error' id='q' to='%1'><error type='cancel'><service-unavailable "
                                "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>"_s.arg(from)));
        }
    }
    QVERIFY(talk.fake.clientIsSilent());
    QVERIFY(!talk.fake.transcript().contains("evil.example"));
}

} // namespace tst_xmpp_relations

VERBUND_TEST(tst_xmpp_relations::tst_xmpp_relations)
#include "tst_xmpp_relations.moc"
