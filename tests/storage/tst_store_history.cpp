// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_store_history {

using namespace verbund;
using namespace verbund::test;

namespace {

int unread(Store &store, const ImAddress &peer = liza)
{
    for (const Conversation &conversation : got(store.conversations())) {
        if (conversation.peer == peer)
            return conversation.unread;
    }
    return -1;
}

QStringList textsOf(const QList<Message> &messages)
{
    QStringList texts;
    for (const Message &message : messages)
        texts.append(message.body);
    return texts;
}

Arrival crowd(int count, qint64 step)
{
    Arrival arrival;
    for (int i = 0; i < count; ++i) {
        arrival.messages.append(incoming("", i * step));
        arrival.messages.last().body = QString::number(i);
    }
    return arrival;
}

} // namespace

class StoreHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void messagesAreInOrderOfTimeWhateverTheOrderOfArrival()
    {
        const auto store = memoryStore();
        got(store->append(live({incoming("c", 30), incoming("a", 10)})));
        got(store->append(archived({incoming("b", 20)})));
        QCOMPARE(
            bodies(*store), QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(got(store->conversations()).constFirst().last.body, QStringLiteral("c"));
    }

    void pagesUpwardsMeetWithoutGapOrOverlap_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::newRow("a second apart") << qint64(1);
        QTest::newRow("all at the same time") << qint64(0);
    }

    void pagesUpwardsMeetWithoutGapOrOverlap()
    {
        QFETCH(const qint64, step);
        const auto store = memoryStore();
        got(store->append(crowd(3000, step)));
        QStringList all;
        std::optional<MessageKey> before;
        for (auto page = got(store->messagesBefore(liza, before, 128)); !page.isEmpty();
            page = got(store->messagesBefore(liza, before, 128))) {
            QVERIFY(std::ranges::is_sorted(page, {}, &Message::id));
            all = textsOf(page) + all;
            before = MessageKey{page.constFirst().time, page.constFirst().id};
        }
        QCOMPARE(all.size(), 3000);
        for (int i = 0; i < 3000; ++i)
            QCOMPARE(all[i], QString::number(i));
    }

    void pagesDownwardsStartAtThePlace()
    {
        const auto store = memoryStore();
        const auto added = got(store->append(crowd(100, 1))).added;
        const auto page = got(store->messagesFrom(liza, {added[40].time, added[40].id}, 10));
        QCOMPARE(page, added.sliced(40, 10));
        QCOMPARE(got(store->messagesFrom(liza, {at(95), 0}, 10)), added.sliced(95));
        QVERIFY(got(store->messagesFrom(bert, {at(0), 0}, 10)).isEmpty());
        QVERIFY(got(store->messagesBefore(liza, {}, 0)).isEmpty());
    }

    void idsFitIntoNumbersOfQml()
    {
        const auto store = memoryStore();
        Message late = incoming("late", 0);
        late.time = QDateTime(QDate(9999, 12, 31), QTime(23, 59), QTimeZone::UTC);
        Message early = incoming("early", 0);
        early.time = QDateTime(QDate(-4000, 1, 1), QTime(0, 0), QTimeZone::UTC);
        const auto added = got(store->append(live({late, early}))).added;
        QCOMPARE(textsOf(added), QStringList({QStringLiteral("early"), QStringLiteral("late")}));
        for (const Message &message : added)
            QCOMPARE(qint64(double(message.id)), message.id);
    }

    void aMillionCharactersComeBack()
    {
        const auto store = memoryStore();
        Message huge = incoming("", 1);
        huge.body = QString(1'000'000, u'ä');
        got(store->append(live({huge})));
        QCOMPARE(got(store->messagesBefore(liza, {}, 1)).constFirst().body, huge.body);
        QVERIFY(got(store->conversations()).constFirst().last.body.size() <= 1000);
    }

    void incomingIsUnreadUntilSeen()
    {
        const auto store = memoryStore();
        got(store->append(live({incoming("1", 1), incoming("2", 2)})));
        got(store->append(live({incoming("3", 3)})));
        QCOMPARE(unread(*store), 3);
        QSignalSpy changed(store.get(), &Store::conversationsChanged);
        got(store->markRead(liza));
        got(store->markRead(liza));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(unread(*store), 0);
    }

    void unreadFollowsTheOwnAnswersFromAnywhere_data()
    {
        QTest::addColumn<Arrival>("first");
        QTest::addColumn<Arrival>("second");
        QTest::addColumn<int>("unread");
        const auto two = live({incoming("1", 1), incoming("5", 5)});
        QTest::newRow("answer after both") << two << live({outgoing("me", 9)}) << 0;
        QTest::newRow("answer between") << two << archived({outgoing("me", 3)}) << 1;
        QTest::newRow("answer before both") << two << archived({outgoing("me", 0)}) << 2;
        QTest::newRow("older from the archive")
            << archived({outgoing("me", 9)}) << archived({incoming("1", 1)}) << 0;
        QTest::newRow("newer from the archive")
            << archived({outgoing("me", 9)}) << archived({incoming("10", 10)}) << 1;
        QTest::newRow("live with a clock behind")
            << live({outgoing("me", 9)}) << live({incoming("8", 8)}) << 1;
    }

    void unreadFollowsTheOwnAnswersFromAnywhere()
    {
        QFETCH(const Arrival, first);
        QFETCH(const Arrival, second);
        const auto store = memoryStore();
        got(store->append(first));
        got(store->append(second));
        QTEST(unread(*store), "unread");
    }

    void sendingReadsTheConversation()
    {
        const auto store = memoryStore();
        got(store->append(live({incoming("1", 1)})));
        got(store->enqueue(outgoing("me", 2)));
        QCOMPARE(unread(*store), 0);
    }

    void conversationsAreNewestFirst()
    {
        const auto store = memoryStore();
        got(store->append(live({incoming("1", 5), incoming("2", 3, bert)})));
        QCOMPARE(got(store->conversations()).constFirst().peer, liza);
        got(store->append(live({incoming("3", 8, bert)})));
        QCOMPARE(got(store->conversations()).constFirst().peer, bert);
    }

    void messageWithoutPersonIsDropped()
    {
        const auto store = memoryStore();
        QVERIFY(got(store->append(live({incoming("?", 1, {})}))).added.isEmpty());
    }

    void answersComeAfterTheLastHolderLetGo()
    {
        auto store = memoryStore();
        auto later = store->append(live({incoming("last", 1)}));
        store.reset();
        QVERIFY(later.isFinished());
        QCOMPARE(got(later).added.size(), 1);
    }

    void aReceiverMayDropTheStore()
    {
        auto store = memoryStore();
        connect(store.get(), &Store::messagesAdded, this, [&] { store.reset(); });
        auto later = store->append(live({incoming("last", 1)}));
        const auto *watched = store.get();
        QVERIFY(watched);
        QVERIFY(await(later));
        QVERIFY(!store);
    }

    void valuesAreKept()
    {
        const auto store = memoryStore();
        QCOMPARE(got(store->value(QStringLiteral("theme"))), QString());
        got(store->setValue(QStringLiteral("theme"), QStringLiteral("dark")));
        got(store->setValue(QStringLiteral("theme"), QStringLiteral("light")));
        QCOMPARE(got(store->value(QStringLiteral("theme"))), QStringLiteral("light"));
    }
};

} // namespace tst_store_history

VERBUND_TEST(tst_store_history::StoreHistoryTest)

#include "tst_store_history.moc"
