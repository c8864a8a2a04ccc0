// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_store_requests {

using namespace verbund;
using namespace verbund::test;

using Kind = OutboxItem::Kind;
using State = Request::State;
using Level = Relation::Level;

namespace {

Request asks(qint64 seconds = 1, const char *text = "")
{
    return {.from = liza,
        .name = {},
        .text = QString::fromUtf8(text),
        .time = at(seconds),
        .asksPresence = Carrier::Xmpp};
}

Request wrote(qint64 seconds = 1, const char *text = "")
{
    return {.from = liza,
        .name = {},
        .text = QString::fromUtf8(text),
        .time = at(seconds),
        .wrote = Carrier::Xmpp};
}

Request asksOverSip(qint64 seconds)
{
    Request request = asks(seconds);
    request.asksPresence = Carrier::Sip;
    return request;
}

Decision decision(Level level, const char *name = "", const char *group = "")
{
    return {.from = liza,
        .level = level,
        .until = {},
        .name = QString::fromUtf8(name),
        .group = QString::fromUtf8(group)};
}

QList<Kind> kinds(Store &store)
{
    QList<Kind> all;
    for (const OutboxItem &item : got(store.outbox()))
        all.append(item.kind);
    return all;
}

QList<Kind> kindsOver(Store &store, Carrier carrier)
{
    QList<Kind> all;
    for (const OutboxItem &item : got(store.outbox(carrier)))
        all.append(item.kind);
    return all;
}

Request only(Store &store)
{
    const auto requests = got(store.requests());
    return requests.size() == 1 ? requests.constFirst() : Request();
}

} // namespace

class StoreRequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRowPerPerson()
    {
        const auto store = memoryStore();
        got(store->putRequest(wrote(5, "Hello")));
        got(store->putRequest(asks(9)));
        got(store->putRequest(wrote(7, "Are you there?")));
        const Request request = only(*store);
        QVERIFY(request.asksPresence && request.wrote);
        QCOMPARE(request.text, QStringLiteral("Hello"));
        QCOMPARE(request.time, at(9));
        QCOMPARE(request.state, State::Open);
    }

    void newsMeetADecision_data()
    {
        QTest::addColumn<Request>("first");
        QTest::addColumn<Level>("level");
        QTest::addColumn<Request>("then");
        QTest::addColumn<State>("state");
        QTest::newRow("denied stays denied") << asks() << Level::Stranger << asks(2) << State::Denied;
        QTest::newRow("blocked stays blocked") << asks() << Level::Blocked << wrote(2) << State::Blocked;
        QTest::newRow("accepted asks again") << asks() << Level::External << asks(2) << State::Accepted;
        QTest::newRow("accepted writes") << asks() << Level::External << wrote(2) << State::Accepted;
        QTest::newRow("kept private asks for the same")
            << asks() << Level::Unknown << asks(2) << State::Unshared;
        QTest::newRow("kept private asks for more") << wrote() << Level::Unknown << asks(2) << State::Open;
    }

    void newsMeetADecision()
    {
        QFETCH(const Request, first);
        QFETCH(const Level, level);
        QFETCH(const Request, then);
        const auto store = memoryStore();
        got(store->putRequest(first));
        got(store->decide(decision(level)));
        for (const OutboxItem &item : got(store->outbox()))
            got(store->markDone(item.id));
        got(store->putRequest(then));
        QTEST(only(*store).state, "state");
    }

    // The server asks again at every sign-in, until it has heard the answer.
    void answerThatIsNotToldYetStands()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks()));
        got(store->decide(decision(Level::External)));
        got(store->putRequest(asks(2)));
        QCOMPARE(only(*store).state, State::Accepted);
    }

    void withdrawnRequestMayComeAgain()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks()));
        got(store->withdrawRequest(liza, Carrier::Xmpp));
        got(store->withdrawRequest(bert, Carrier::Xmpp));
        QCOMPARE(only(*store).state, State::Withdrawn);
        got(store->putRequest(asks(2)));
        QCOMPARE(only(*store).state, State::Open);
    }

    void withdrawingLeavesWhatHeWrote()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks()));
        got(store->putRequest(wrote(2)));
        got(store->withdrawRequest(liza, Carrier::Xmpp));
        QCOMPARE(only(*store).state, State::Open);
        QVERIFY(!only(*store).asksPresence);
    }

    void decisionsAreTold_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<Decision>("decision");
        QTest::addColumn<State>("state");
        QTest::addColumn<QList<Kind>>("told");
        QTest::newRow("share") << asks() << decision(Level::External, "Liza", "Labor") << State::Accepted
                               << QList{Kind::Relate, Kind::SaveContact, Kind::Subscribe};
        QTest::newRow("keep private")
            << asks() << decision(Level::Unknown) << State::Unshared << QList{Kind::Relate};
        QTest::newRow("keep private in a group") << asks() << decision(Level::Unknown, "", "Labor")
                                                 << State::Unshared << QList{Kind::Relate, Kind::SaveContact};
        QTest::newRow("keep private who only wrote")
            << wrote() << decision(Level::Unknown) << State::Unshared << QList{Kind::Relate};
        QTest::newRow("deny") << asks() << decision(Level::Stranger) << State::Denied << QList{Kind::Relate};
        QTest::newRow("deny who only wrote")
            << wrote() << decision(Level::Stranger) << State::Denied << QList{Kind::Relate};
        QTest::newRow("block") << asks() << decision(Level::Blocked) << State::Blocked << QList{Kind::Relate};
        QTest::newRow("block who only wrote")
            << wrote() << decision(Level::Blocked) << State::Blocked << QList{Kind::Relate};
    }

    void decisionsAreTold()
    {
        QFETCH(const Request, request);
        QFETCH(const Decision, decision);
        const auto store = memoryStore();
        got(store->putRequest(request));
        const QSignalSpy changed(store.get(), &Store::requestsChanged);
        got(store->decide(decision));
        QCOMPARE(changed.size(), 1);
        QTEST(only(*store).state, "state");
        QTEST(kinds(*store), "told");
    }

    void mindsMayChange()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks()));
        got(store->decide(decision(Level::Blocked)));
        got(store->decide(decision(Level::External)));
        QCOMPARE(only(*store).state, State::Accepted);
        QCOMPARE(kinds(*store), QList({Kind::Relate, Kind::SaveContact, Kind::Subscribe}));
        got(store->decide(decision(Level::Stranger)));
        QCOMPARE(kinds(*store).constLast(), Kind::Relate);
    }

    void peopleWithoutRequestCanBeBlocked()
    {
        const auto store = memoryStore();
        got(store->decide(decision(Level::Blocked)));
        QCOMPARE(only(*store).state, State::Blocked);
        QCOMPARE(kinds(*store), QList{Kind::Relate});
    }

    void savedContactKeepsItsGroups()
    {
        const auto store = memoryStore();
        got(store->putContact(Carrier::Xmpp,
            {.address = liza,
                .name = QStringLiteral("Liza"),
                .groups = {QStringLiteral("a")},
                .seesHim = true}));
        got(store->decide(decision(Level::External, "", "b")));
        QCOMPARE(kinds(*store), QList({Kind::Relate, Kind::SaveContact}));
        const Contact saved = got(store->outbox()).constLast().contact;
        QCOMPARE(saved.name, QStringLiteral("Liza"));
        QCOMPARE(saved.groups, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }

    void strangersShowOnlyAfterTheDecision()
    {
        const auto store = memoryStore();
        const QSignalSpy changed(store.get(), &Store::conversationsChanged);
        got(store->append(live({incoming("Hello", 1)}), {wrote(1, "Hello")}));
        QVERIFY(got(store->conversations()).isEmpty());
        QCOMPARE(changed.size(), 0);
        got(store->decide(decision(Level::Unknown)));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(got(store->conversations()).constFirst().unread, 1);
        got(store->decide(decision(Level::Blocked)));
        QVERIFY(got(store->conversations()).isEmpty());
        QCOMPARE(bodies(*store).size(), 1);
    }

    void contactWhoAsksAgainStaysInTheList()
    {
        const auto store = memoryStore();
        got(store->append(live({incoming("Hello", 1)})));
        got(store->putContact(Carrier::Xmpp, {.address = liza, .name = {}, .groups = {}}));
        got(store->putRequest(asks()));
        QCOMPARE(got(store->conversations()).size(), 1);
        got(store->removeContact(Carrier::Xmpp, liza));
        QVERIFY(got(store->conversations()).isEmpty());
    }

    void onePersonWhoAsksOverBothIsOneRowAndAnsweredOverBoth()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks(1)));
        got(store->putRequest(asksOverSip(2)));
        QCOMPARE(only(*store).asksPresence, Carriers::all());
        got(store->decide(decision(Level::External)));
        QCOMPARE(kindsOver(*store, Carrier::Xmpp), QList({Kind::Relate, Kind::SaveContact, Kind::Subscribe}));
        QCOMPARE(kindsOver(*store, Carrier::Sip), QList({Kind::Relate, Kind::SaveContact, Kind::Subscribe}));
    }

    void oneProtocolMayTakeItsRequestBack()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks(1)));
        got(store->putRequest(asksOverSip(2)));
        got(store->withdrawRequest(liza, Carrier::Xmpp));
        QCOMPARE(only(*store).state, State::Open);
        QCOMPARE(only(*store).asksPresence, Carriers(Carrier::Sip));
        got(store->withdrawRequest(liza, Carrier::Sip));
        QCOMPARE(only(*store).state, State::Withdrawn);
    }

    void answerOfOneProtocolHoldsForTheOther_data()
    {
        QTest::addColumn<Level>("level");
        QTest::addColumn<QList<Kind>>("told");
        QTest::newRow("share") << Level::External << QList{Kind::Relate};
        QTest::newRow("keep private") << Level::Unknown << QList{Kind::Relate};
        QTest::newRow("deny") << Level::Stranger << QList{Kind::Relate};
        QTest::newRow("block") << Level::Blocked << QList{Kind::Relate};
    }

    void answerOfOneProtocolHoldsForTheOther()
    {
        QFETCH(const Level, level);
        const auto store = memoryStore();
        got(store->putRequest(asks(1)));
        got(store->decide(decision(level)));
        const State decided = only(*store).state;
        got(store->putRequest(asksOverSip(2)));
        got(store->putRequest(asksOverSip(3)));
        QCOMPARE(only(*store).state, decided);
        QTEST(kindsOver(*store, Carrier::Sip), "told");
    }

    void blocksAreToldOverAllProtocolsOfTheAccount()
    {
        const auto store = memoryStore();
        got(store->putRequest(asks(1)));
        Decision block = decision(Level::Blocked);
        block.lines = Carriers::all();
        got(store->decide(block));
        QCOMPARE(kindsOver(*store, Carrier::Xmpp), QList{Kind::Relate});
        QCOMPARE(kindsOver(*store, Carrier::Sip), QList{Kind::Relate});
    }

    void whoIsOnAListAlreadyStaysOnThatOne()
    {
        const auto store = memoryStore();
        got(store->putContact(
            Carrier::Xmpp, {.address = liza, .name = QStringLiteral("Liza"), .groups = {}, .seesHim = true}));
        got(store->putRequest(asksOverSip(1)));
        got(store->decide(decision(Level::External, "", "Labor")));
        QCOMPARE(kindsOver(*store, Carrier::Sip), QList{Kind::Relate});
        QCOMPARE(kindsOver(*store, Carrier::Xmpp), QList({Kind::Relate, Kind::SaveContact}));
    }

    void tenThousandAtOnce()
    {
        const auto store = memoryStore();
        QList<Request> people;
        for (int i = 0; i < 10'000; ++i) {
            people.append(asks(i));
            people.last().from = ImAddress::fromStored(QStringLiteral("p%1@elhada.example").arg(i));
        }
        got(store->append({}, people));
        QCOMPARE(got(store->requests()).size(), 10'000);
        QCOMPARE(got(store->requests()).constFirst().time, at(9999));
    }
};

} // namespace tst_store_requests

VERBUND_TEST(tst_store_requests::StoreRequestsTest)

#include "tst_store_requests.moc"
