// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_store_relations {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

using Kind = OutboxItem::Kind;
using Level = Relation::Level;
using Origin = Relation::Origin;
using Scope = RelationNews::Scope;

namespace {

Relation is(Level level, qint64 since = 10, const ImAddress &address = liza)
{
    return {.address = address, .level = level, .origin = Origin::Hand, .since = at(since), .until = {}};
}

RelationChange decided(const QList<Relation> &relations, Carriers lines = Carriers::all())
{
    return {.put = relations, .forgotten = {}, .lines = lines};
}

RelationNews news(
    Carrier carrier, Scope scope, const QList<Relation> &relations, const QList<ImAddress> &forgotten = {})
{
    return {.carrier = carrier,
        .scope = scope,
        .relations = relations,
        .forgotten = forgotten,
        .lines = Carriers::all()};
}

// "xmpp External", "sip forget" …, in the order they will be told.
QStringList waiting(Store &store)
{
    QStringList lines;
    for (const OutboxItem &item : got(store.outbox())) {
        const QString carrier = item.carrier == Carrier::Sip ? u"sip "_s : u"xmpp "_s;
        const auto levels = QMetaEnum::fromType<Level>();
        switch (item.kind) {
        case Kind::Relate:
            lines.append(carrier + QLatin1StringView(levels.valueToKey(int(item.relation.level))));
            break;
        case Kind::ForgetRelation:
            lines.append(carrier + u"forget"_s);
            break;
        case Kind::BlockDomain:
            lines.append(carrier + u"block "_s + item.contact.name);
            break;
        case Kind::UnblockDomain:
            lines.append(carrier + u"unblock "_s + item.contact.name);
            break;
        case Kind::Report:
            lines.append(carrier + u"report"_s);
            break;
        default:
            lines.append(carrier + u"other"_s);
        }
    }
    return lines;
}

void tellAll(Store &store)
{
    for (const OutboxItem &item : got(store.outbox()))
        got(store.markDone(item.id));
}

void reject(Store &store, Carrier carrier, Error::Kind reason)
{
    for (const OutboxItem &item : got(store.outbox(carrier)))
        got(store.markFailed(item.id, {.kind = reason}));
}

// A store in which this was decided, and both servers have it.
std::shared_ptr<Store> settled(const Relation &relation)
{
    const auto store = memoryStore();
    got(store->changeRelations(decided({relation})));
    tellAll(*store);
    return store;
}

std::optional<Relation> stored(Store &store, const ImAddress &address = liza)
{
    for (const Relation &relation : got(store.relations())) {
        if (relation.address == address)
            return relation;
    }
    return {};
}

Request::State stateOf(Store &store, const ImAddress &address = liza)
{
    for (const Request &request : got(store.requests())) {
        if (request.from == address)
            return request.state;
    }
    return Request::State::Withdrawn;
}

Request asks(const ImAddress &from = liza)
{
    return {.from = from, .name = {}, .text = {}, .time = at(1), .asksPresence = Carrier::Xmpp};
}

} // namespace

class StoreRelationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisionIsStoredAndToldOverAllLines()
    {
        const auto store = memoryStore();
        const QSignalSpy changed(store.get(), &Store::relationsChanged);
        Relation relation = is(Level::Team);
        relation.until = at(86'400);
        got(store->changeRelations(decided({relation})));
        QCOMPARE(stored(*store), relation);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(waiting(*store), QStringList({u"xmpp Team"_s, u"sip Team"_s}));
        QCOMPARE(got(store->outbox()).constFirst().relation, relation);
    }

    void laterDecisionTakesThePlaceOfWhatWaits()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Team)})));
        got(store->changeRelations(decided({is(Level::Blocked)}, Carrier::Sip)));
        QCOMPARE(waiting(*store), QStringList{u"sip Blocked"_s});
        got(store->changeRelations({.put = {}, .forgotten = {liza}, .lines = Carriers::all()}));
        QCOMPARE(waiting(*store), QStringList({u"xmpp forget"_s, u"sip forget"_s}));
        QVERIFY(!stored(*store));
    }

    void rejectedIsToldAgainOnlyWhenTheUserSaysSo()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Team)})));
        const QSignalSpy changed(store.get(), &Store::relationsChanged);
        reject(*store, Carrier::Xmpp, Error::Kind::Forbidden);
        const Rejection rejection{
            .address = liza, .carrier = Carrier::Xmpp, .reason = Error::Kind::Forbidden};
        QCOMPARE(got(store->rejections()), QList{rejection});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(2).value<QList<Rejection>>(), QList{rejection});
        QCOMPARE(stored(*store)->level, Level::Team);
        tellAll(*store);
        // Neither at a sign-in, nor because that server says something else, or nothing.
        got(store->tellRelations(Carriers::all()));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Unknown, 5)})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::All, {is(Level::External, 5, bert)})));
        QVERIFY(!waiting(*store).contains(u"xmpp Team"_s));
        tellAll(*store);

        got(store->tellAgain({liza}));
        QCOMPARE(waiting(*store), QStringList{u"xmpp Team"_s});
        QVERIFY(got(store->rejections()).isEmpty());
        reject(*store, Carrier::Xmpp, Error::Kind::TooLarge);
        QCOMPARE(got(store->rejections()).size(), 1);
        got(store->tellAgain({liza}));
        tellAll(*store);
        QVERIFY(got(store->rejections()).isEmpty());
        got(store->tellAgain({liza}));
        QVERIFY(waiting(*store).isEmpty());
    }

    void rejectionEndsWithWhatItWasAbout_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("another decision") << 0;
        QTest::newRow("none any more") << 1;
        QTest::newRow("the server has it now") << 2;
    }

    void rejectionEndsWithWhatItWasAbout()
    {
        QFETCH(const int, what);
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Team)}, Carrier::Xmpp)));
        reject(*store, Carrier::Xmpp, Error::Kind::Forbidden);
        if (what == 0)
            got(store->changeRelations(decided({is(Level::External, 20)}, Carrier::Xmpp)));
        else if (what == 1)
            got(store->changeRelations({.put = {}, .forgotten = {liza}, .lines = Carrier::Xmpp}));
        else
            got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Team)})));
        QVERIFY(got(store->rejections()).isEmpty());
    }

    void whatAServerHasNoTimeForIsToldAtTheNextSignIn()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Team)}, Carrier::Xmpp)));
        reject(*store, Carrier::Xmpp, Error::Kind::ServerOverloaded);
        QVERIFY(got(store->rejections()).isEmpty());
        got(store->tellRelations(Carrier::Xmpp));
        QCOMPARE(waiting(*store), QStringList{u"xmpp Team"_s});
    }

    void aLateNoIsNotAboutTheNewDecision()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Team)}, Carrier::Xmpp)));
        const qint64 item = got(store->outbox()).constFirst().id;
        got(store->changeRelations(decided({is(Level::External, 20)}, Carrier::Xmpp)));
        got(store->markFailed(item, {.kind = Error::Kind::Forbidden}));
        QVERIFY(got(store->rejections()).isEmpty());
        QCOMPARE(waiting(*store), QStringList{u"xmpp External"_s});
    }

    void serverWinsOverWhatItWasTold()
    {
        const auto store = settled(is(Level::External));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Unknown, 20)})));
        QCOMPARE(stored(*store)->level, Level::Unknown);
        QCOMPARE(waiting(*store), QStringList{u"sip Unknown"_s}); // stricter: at once
    }

    void laxerIsToldTheOthersOnlyWhenAsked()
    {
        const auto store = settled(is(Level::External));
        got(store->followRelations(news(Carrier::Sip, Scope::Some, {is(Level::Team, 20)})));
        QCOMPARE(stored(*store)->level, Level::Team);
        QVERIFY(waiting(*store).isEmpty());
        got(store->tellRelations(Carriers::all()));
        QCOMPARE(waiting(*store), QStringList{u"xmpp Team"_s});
        got(store->tellRelations(Carriers::all()));
        QCOMPARE(waiting(*store).size(), 1);
    }

    void whatWaitsWinsOverTheServer()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::Unknown)})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Team, 20)})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::All, {is(Level::Team, 20)})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {}, {liza})));
        QCOMPARE(stored(*store)->level, Level::Unknown);
        QCOMPARE(waiting(*store), QStringList({u"xmpp Unknown"_s, u"sip Unknown"_s}));
    }

    void echoOfWhatWasToldChangesNothing()
    {
        const auto store = settled(is(Level::External));
        const QSignalSpy changed(store.get(), &Store::relationsChanged);
        got(store->followRelations(news(Carrier::Xmpp, Scope::All, {is(Level::External, 99)})));
        QCOMPARE(changed.size(), 0);
        QVERIFY(waiting(*store).isEmpty());
    }

    void takenBackElsewhereIsTakenBackHere()
    {
        const auto store = settled(is(Level::External));
        got(store->followRelations(news(Carrier::Sip, Scope::Some, {}, {liza})));
        QVERIFY(!stored(*store));
        QCOMPARE(waiting(*store), QStringList{u"xmpp forget"_s});
    }

    void whatAServerWasToldAndHasNoMoreWasForgottenElsewhere()
    {
        const auto store = settled(is(Level::External));
        got(store->followRelations(news(Carrier::Xmpp, Scope::All, {is(Level::Team, 20, bert)})));
        QVERIFY(!stored(*store));
        QVERIFY(stored(*store, bert));
    }

    // It says nothing but blocks: it may keep no more, or have lost it.
    void silenceOfAServerThatKeepsOnlyBlocksProvesNothing()
    {
        const auto store = settled(is(Level::External));
        got(store->followRelations(news(Carrier::Xmpp, Scope::All, {})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Blocks, {})));
        QCOMPARE(stored(*store)->level, Level::External);
    }

    void whatAServerWasNeverToldItIsToldThen()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::External)}, {})));
        got(store->followRelations(news(Carrier::Sip, Scope::All, {is(Level::Team, 20, bert)})));
        QVERIFY(waiting(*store).contains(u"sip External"_s));
        QVERIFY(stored(*store));
    }

    void ofTwoThatNeverMetTheLaterCounts()
    {
        const auto store = memoryStore();
        got(store->changeRelations(decided({is(Level::External, 50)}, {})));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Team, 20)})));
        QCOMPARE(stored(*store)->level, Level::External);
        QCOMPARE(waiting(*store), QStringList{u"xmpp External"_s});
        tellAll(*store);
        got(store->followRelations(news(Carrier::Sip, Scope::Some, {is(Level::Blocked, 70)})));
        QCOMPARE(stored(*store)->level, Level::Blocked);
        QCOMPARE(waiting(*store), QStringList{u"xmpp Blocked"_s});
    }

    void liftedBlockIsLiftedHere()
    {
        const auto store = settled(is(Level::Blocked));
        QCOMPARE(stateOf(*store), Request::State::Blocked);
        got(store->followRelations(news(Carrier::Xmpp, Scope::Blocks, {})));
        QVERIFY(!stored(*store));
        QCOMPARE(waiting(*store), QStringList{u"sip forget"_s});
    }

    // A block list knows no ends.
    void blockListLeavesTheEndOfABlock()
    {
        Relation blocked = is(Level::Blocked);
        blocked.until = at(86'400);
        const auto store = settled(blocked);
        got(store->followRelations(news(Carrier::Xmpp, Scope::Blocks, {is(Level::Blocked)})));
        QCOMPARE(stored(*store), blocked);
    }

    void answerOfAnotherDeviceClearsTheRequest()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks()));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Colleague)})));
        QCOMPARE(stateOf(*store), Request::State::Accepted);
        got(store->putRequest(asks(bert)));
        got(store->followRelations(news(Carrier::Xmpp, Scope::Some, {is(Level::Stranger, 10, bert)})));
        QCOMPARE(stateOf(*store, bert), Request::State::Denied);
    }

    void endedPermissionMayBeAskedForAgain()
    {
        Relation relation = is(Level::Colleague);
        relation.until = at(100);
        const auto store = settled(relation);
        got(store->endRelations(at(99), Carriers::all()));
        QCOMPARE(stored(*store), relation);
        got(store->endRelations(at(100), Carriers::all()));
        QCOMPARE(stored(*store)->level, Level::Stranger);
        QCOMPARE(stored(*store)->origin, Origin::Expiry);
        QCOMPARE(stored(*store)->since, at(100));
        QCOMPARE(waiting(*store), QStringList({u"xmpp Stranger"_s, u"sip Stranger"_s}));
        got(store->putRequest(asks()));
        QCOMPARE(stateOf(*store), Request::State::Open);
    }

    void removedContactIsUndecidedAgain()
    {
        const auto store = memoryStore();
        const Contact contact{.address = liza, .name = {}, .groups = {}};
        got(store->putContact(Carrier::Xmpp, contact));
        got(store->changeRelations(decided({is(Level::Team)}, Carrier::Xmpp)));
        tellAll(*store);
        got(store->changeCards({.put = {},
            .removed = {},
            .listed = {},
            .unlisted = {{.carrier = Carrier::Xmpp, .contact = contact}},
            .told = {{.kind = Kind::RemoveContact, .message = {}, .contact = contact, .relation = {}}},
            .pictures = {}}));
        QVERIFY(!stored(*store));
        QCOMPARE(waiting(*store), QStringList({u"xmpp other"_s, u"xmpp forget"_s}));
    }

    void blocksOfDomainsAreToldAndFollowed()
    {
        const auto store = memoryStore();
        const Partner promo{.domain = u"promo.example"_s,
            .moreDomains = {},
            .description = {},
            .type = Partner::Type::Blocked};
        got(store->changePartners({.put = {promo},
            .removed = {},
            .blocked = {promo.domain},
            .unblocked = {},
            .lines = Carriers::all()}));
        QCOMPARE(waiting(*store), QStringList({u"xmpp block promo.example"_s, u"sip block promo.example"_s}));
        const auto says = [&](Carrier carrier, const QStringList &domains) {
            got(store->followDomains({.carrier = carrier,
                .blocked = domains,
                .lockedBlocked = {},
                .lockedOthers = {},
                .lines = Carriers::all()}));
        };
        says(Carrier::Xmpp, {}); // it has not heard it yet
        QCOMPARE(got(store->partners()), QList{promo});
        tellAll(*store);
        says(Carrier::Xmpp, {u"promo.example"_s, u"spam.example"_s});
        QCOMPARE(got(store->partners()).size(), 2);
        QCOMPARE(waiting(*store), QStringList{u"sip block spam.example"_s});
        tellAll(*store);
        says(Carrier::Sip, {u"spam.example"_s});
        QCOMPARE(got(store->partners()).size(), 1);
        QCOMPARE(got(store->partners()).constFirst().domain, u"spam.example"_s);
        QCOMPARE(waiting(*store), QStringList{u"xmpp unblock promo.example"_s});
    }

    void blockedDomainTakesItsRequestsWithIt()
    {
        const auto store = memoryStore();
        const ImAddress sub = address("x@mail.elhada.example");
        got(store->putRequest(asks()));
        got(store->putRequest(asks(sub)));
        got(store->putRequest(asks(bert)));
        got(store->append(live({incoming("Hello", 1)}),
            {{.from = liza, .name = {}, .text = {}, .time = at(2), .wrote = Carrier::Xmpp}}));
        const Partner partner{
            .domain = liza.domain(), .moreDomains = {}, .description = {}, .type = Partner::Type::Blocked};
        got(store->changePartners({.put = {partner},
            .removed = {},
            .blocked = {partner.domain},
            .unblocked = {},
            .lines = Carrier::Xmpp}));
        QCOMPARE(stateOf(*store), Request::State::Blocked);
        QCOMPARE(stateOf(*store, sub), Request::State::Blocked);
        QCOMPARE(stateOf(*store, bert), Request::State::Open);
        got(store->changePartners({.put = {},
            .removed = {partner.domain},
            .blocked = {},
            .unblocked = {partner.domain},
            .lines = Carrier::Xmpp}));
        QCOMPARE(stateOf(*store), Request::State::Open); // what he wrote still waits
        QCOMPARE(stateOf(*store, sub), Request::State::Withdrawn);
    }

    void reportsAreToldAfterTheBlock()
    {
        const auto store = memoryStore();
        got(store->decide(
            {.from = liza, .level = Level::Blocked, .until = {}, .reports = true, .name = {}, .group = {}}));
        QCOMPARE(waiting(*store), QStringList({u"xmpp Blocked"_s, u"xmpp report"_s}));
    }

    void tenThousandAreDecidedAtOnce()
    {
        const auto store = memoryStore();
        QList<Request> people;
        QList<Decision> decisions;
        for (int i = 0; i < 10'000; ++i) {
            people.append(asks(ImAddress::fromStored(u"p%1@promo.example"_s.arg(i))));
            decisions.append(
                {.from = people.last().from, .level = Level::Stranger, .until = {}, .name = {}, .group = {}});
        }
        got(store->append({}, people));
        const QSignalSpy changed(store.get(), &Store::requestsChanged);
        got(store->decide(decisions));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(got(store->relations()).size(), 10'000);
        QCOMPARE(got(store->outbox()).size(), 10'000);
    }
};

} // namespace tst_store_relations

VERBUND_TEST(tst_store_relations::StoreRelationsTest)

#include "tst_store_relations.moc"
