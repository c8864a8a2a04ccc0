// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_store_arrivals {

using namespace verbund;
using namespace verbund::test;

namespace {

struct Ids {
    const char *origin = "";
    const char *archive = "";
    const char *stanza = "";
    const char *body = "hello";
    qint64 seconds = 0;
    bool outgoing = false;
};

Message with(const Ids &ids)
{
    Message message = ids.outgoing ? outgoing(ids.body, ids.seconds) : incoming(ids.body, ids.seconds);
    message.originId = QString::fromUtf8(ids.origin);
    message.archiveId = QString::fromUtf8(ids.archive);
    message.stanzaId = QString::fromUtf8(ids.stanza);
    return message;
}

Receipt receipt(const char *id, Message::State state, const ImAddress &from = liza)
{
    return {.peer = from, .messageId = QString::fromUtf8(id), .state = state, .failure = {}};
}

Arrival only(const Receipt &news)
{
    return {.messages = {}, .receipts = {news}, .archivePosition = {}, .fromArchive = false};
}

} // namespace

class StoreArrivalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void duplicatesAreRecognised_data()
    {
        QTest::addColumn<Ids>("first");
        QTest::addColumn<Ids>("second");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("archiveId");
        const QString none;
        const QString a = QStringLiteral("A");
        QTest::newRow("same archive id") << Ids{.archive = "A"} << Ids{.archive = "A"} << 1 << a;
        QTest::newRow("two archive ids") << Ids{.archive = "A"} << Ids{.archive = "B"} << 2 << a;
        QTest::newRow("no ids at all") << Ids{} << Ids{} << 2 << none;
        QTest::newRow("same origin id") << Ids{.origin = "o"} << Ids{.origin = "o"} << 1 << none;
        QTest::newRow("archive tells its id later")
            << Ids{.origin = "o"} << Ids{.origin = "o", .archive = "A"} << 1 << a;
        QTest::newRow("live after archive")
            << Ids{.origin = "o", .archive = "A"} << Ids{.origin = "o"} << 1 << a;
        QTest::newRow("same origin id, two archive ids")
            << Ids{.origin = "o", .archive = "A"} << Ids{.origin = "o", .archive = "B"} << 1 << a;
        QTest::newRow("same origin id, other direction")
            << Ids{.origin = "o"} << Ids{.origin = "o", .outgoing = true} << 2 << none;
        QTest::newRow("same stanza, then archived")
            << Ids{.stanza = "s"} << Ids{.archive = "A", .stanza = "s"} << 1 << a;
        QTest::newRow("archived, then live")
            << Ids{.archive = "A", .stanza = "s"} << Ids{.stanza = "s"} << 1 << a;
        QTest::newRow("stanza id used twice, both live")
            << Ids{.stanza = "s"} << Ids{.stanza = "s"} << 2 << none;
        QTest::newRow("stanza id used twice, both archived")
            << Ids{.archive = "A", .stanza = "s"} << Ids{.archive = "B", .stanza = "s"} << 2 << a;
        QTest::newRow("stanza id used for another text")
            << Ids{.stanza = "s"} << Ids{.archive = "A", .stanza = "s", .body = "other"} << 2 << none;
        QTest::newRow("stanza id used again two days later")
            << Ids{.archive = "A", .stanza = "s"} << Ids{.stanza = "s", .seconds = 172'800} << 2 << a;
        QTest::newRow("two origin ids under one stanza id")
            << Ids{.origin = "o", .stanza = "s"} << Ids{.origin = "p", .archive = "A", .stanza = "s"} << 2
            << none;
        QTest::newRow("stanza id equals origin id, copy without it")
            << Ids{.origin = "o", .stanza = "o"} << Ids{.archive = "A", .stanza = "o"} << 1 << a;
    }

    void duplicatesAreRecognised()
    {
        QFETCH(const Ids, first);
        QFETCH(const Ids, second);
        const auto store = memoryStore();
        got(store->append(live({with(first)})));
        const Appended appended = got(store->append(archived({with(second)})));
        QTEST(int(got(store->messagesBefore(liza, {}, 10)).size()), "rows");
        QTEST(int(appended.added.size()) + 1, "rows");
        QTEST(got(store->messagesBefore(liza, {}, 10)).constFirst().archiveId, "archiveId");
    }

    void duplicatesWithinOneArrivalAreRecognised()
    {
        const auto store = memoryStore();
        got(store->append(
            archived({with({.archive = "A"}), with({.archive = "A"}), with({.archive = "B"})})));
        QCOMPARE(bodies(*store).size(), 2);
    }

    void twoLiveOnesFindTheirTwoArchivedCopies()
    {
        const auto store = memoryStore();
        got(store->append(live({with({.stanza = "1"}), with({.stanza = "1"})})));
        got(store->append(
            archived({with({.archive = "A", .stanza = "1"}), with({.archive = "B", .stanza = "1"})})));
        const auto messages = got(store->messagesBefore(liza, {}, 10));
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].archiveId, QStringLiteral("A"));
        QCOMPARE(messages[1].archiveId, QStringLiteral("B"));
    }

    void allOfAMessageComesBack()
    {
        const auto store = memoryStore();
        Message message = with({.origin = "o", .archive = "A", .stanza = "", .body = "Grüße 🦷"});
        message.carrier = Carrier::Sip;
        message.wantsReceipt = true;
        message.wantsReadReceipt = true;
        message.id = got(store->append(live({message}))).added.constFirst().id;
        QCOMPARE(got(store->messagesBefore(liza, {}, 1)).constFirst(), message);
    }

    void archivedCopyOfAQueuedMessageSettlesIt()
    {
        const auto store = memoryStore();
        const Message queued = got(store->enqueue(incoming("mine", 1)));
        got(store->markAttempted(got(store->outbox()).constFirst().id, Carrier::Xmpp));
        Message copy = queued;
        copy.archiveId = QStringLiteral("A");
        copy.state = Message::State::Sent;
        const QSignalSpy changed(store.get(), &Store::messagesChanged);
        QVERIFY(got(store->append(archived({copy}))).added.isEmpty());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(got(store->messagesBefore(liza, {}, 9)).constFirst().state, Message::State::Sent);
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void archivedCopyOfTheFirstAttemptDoesNotSettleTheSecond()
    {
        const auto store = memoryStore();
        const Message message = got(store->enqueue(incoming("mine", 1)));
        const Error refused{.kind = Error::Kind::RecipientNotFound, .subject = {}, .cause = {}};
        got(store->markFailed(got(store->outbox()).constFirst().id, refused));
        got(store->requeue(message.id));
        Message copy = message;
        copy.archiveId = QStringLiteral("A");
        got(store->append(archived({copy})));
        QCOMPARE(got(store->outbox()).size(), 1);
        got(store->markAttempted(got(store->outbox()).constFirst().id, Carrier::Xmpp));
        copy.archiveId = QStringLiteral("B");
        got(store->append(archived({copy})));
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void statesOnlyRise_data()
    {
        using State = Message::State;
        QTest::addColumn<QList<State>>("news");
        QTest::addColumn<State>("state");
        QTest::newRow("delivered") << QList{State::Delivered} << State::Delivered;
        QTest::newRow("read before delivered") << QList{State::Read, State::Delivered} << State::Read;
        QTest::newRow("failed") << QList{State::Failed} << State::Failed;
        QTest::newRow("failed after delivered") << QList{State::Delivered, State::Failed} << State::Delivered;
        QTest::newRow("delivered after failed") << QList{State::Failed, State::Delivered} << State::Delivered;
        QTest::newRow("no receipt says queued") << QList{State::Queued, State::Sent} << State::Sent;
    }

    void statesOnlyRise()
    {
        QFETCH(const QList<Message::State>, news);
        const auto store = memoryStore();
        got(store->append(live({with({.origin = "o", .stanza = "s", .outgoing = true})})));
        for (const Message::State state : news)
            got(store->append(only(receipt("s", state))));
        const Message message = got(store->messagesBefore(liza, {}, 1)).constFirst();
        QTEST(message.state, "state");
        QCOMPARE(message.failure.kind, Error::Kind::None);
    }

    void receiptOfSomebodyElseTouchesNothing()
    {
        const auto store = memoryStore();
        got(store->append(live({with({.origin = "o", .stanza = "s", .outgoing = true})})));
        const QSignalSpy changed(store.get(), &Store::messagesChanged);
        got(store->append(only(receipt("s", Message::State::Read, bert))));
        got(store->append(only(receipt("", Message::State::Read))));
        QCOMPARE(changed.size(), 0);
    }

    void receiptOfAQueuedMessageEmptiesTheOutbox()
    {
        const auto store = memoryStore();
        const Message message = got(store->enqueue(incoming("mine", 1)));
        got(store->append(only(receipt(message.originId.toUtf8().constData(), Message::State::Delivered))));
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void receiptsAreConfirmedOnceAndOnlyToAcceptedPeople()
    {
        const auto store = memoryStore();
        Message message = with({.archive = "A"});
        message.wantsReceipt = true;
        got(store->append(archived({message})));
        got(store->append(archived({message})));
        QCOMPARE(got(store->outbox()).size(), 1);
        QCOMPARE(got(store->outbox()).constFirst().kind, OutboxItem::Kind::Confirm);
        QCOMPARE(got(store->outbox()).constFirst().message.archiveId, QStringLiteral("A"));

        message.peer = bert;
        message.archiveId = QStringLiteral("B");
        got(store->append(live({message}),
            {{.from = bert, .name = {}, .text = {}, .time = at(0), .wrote = Carrier::Xmpp}}));
        QCOMPARE(got(store->outbox()).size(), 1);
        QCOMPARE(got(store->requests()).size(), 1);
    }

    void yearsOfArchiveBeforeThisDeviceAreNotConfirmed()
    {
        const auto store = memoryStore();
        Message message = with({.archive = "A"});
        message.wantsReceipt = true;
        message.time = QDateTime::fromSecsSinceEpoch(1'500'000'000, QTimeZone::UTC);
        got(store->append(archived({message})));
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void positionComesWithTheMessages()
    {
        const auto store = memoryStore();
        QCOMPARE(got(store->archivePosition(Carrier::Xmpp)), QString());
        got(store->append(archived({with({.archive = "A"})}, QStringLiteral("A"))));
        got(store->append(live({with({.archive = "B"})})));
        QCOMPARE(got(store->archivePosition(Carrier::Xmpp)), QStringLiteral("A"));
        got(store->append(archived({}, QStringLiteral("B"))));
        QCOMPARE(got(store->archivePosition(Carrier::Xmpp)), QStringLiteral("B"));
        QCOMPARE(got(store->archivePosition(Carrier::Sip)), QString());
        Arrival overSip = archived({}, QStringLiteral("S"));
        overSip.carrier = Carrier::Sip;
        got(store->append(overSip));
        QCOMPARE(got(store->archivePosition(Carrier::Sip)), QStringLiteral("S"));
    }

    void signalsComeBeforeTheAnswerAndInOrderOfTime()
    {
        const auto store = memoryStore();
        QStringList seen;
        connect(store.get(), &Store::messagesAdded, this, [&](const QList<Message> &messages) {
            for (const Message &message : messages)
                seen.append(message.body);
        });
        store->append(live({incoming("two", 2), incoming("one", 1)}))
            .then(this, [&](const Result<Appended> &) { seen.append(QStringLiteral("answer")); });
        QTRY_COMPARE(
            seen, QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("answer")}));
    }
};

} // namespace tst_store_arrivals

VERBUND_TEST(tst_store_arrivals::StoreArrivalsTest)

#include "tst_store_arrivals.moc"
