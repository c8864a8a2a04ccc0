// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "StoreSupport.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_store_outbox {

using namespace verbund;
using namespace verbund::test;

namespace {

const Error noRoom{
    .kind = Error::Kind::RecipientNotFound, .subject = QStringLiteral("liza@elhada.example"), .cause = {}};

Message stored(Store &store) { return got(store.messagesBefore(liza, {}, 1)).constFirst(); }

} // namespace

class StoreOutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSentIsSeenAndToBeToldAtOnce()
    {
        const auto store = memoryStore();
        const QSignalSpy added(store.get(), &Store::messagesAdded);
        const QSignalSpy filled(store.get(), &Store::outboxFilled);
        const Message message = got(store->enqueue(incoming("mine", 1)));
        QVERIFY(message.outgoing && message.id > 0 && !message.originId.isEmpty());
        QCOMPARE(message.stanzaId, message.originId);
        QCOMPARE(message.state, Message::State::Queued);
        QCOMPARE(added.size(), 1);
        QCOMPARE(filled.size(), 1);
        QCOMPARE(got(store->outbox()).constFirst().message, message);
        QCOMPARE(stored(*store), message);
    }

    void itemsAreInOrder()
    {
        const auto store = memoryStore();
        got(store->enqueue(incoming("late", 9)));
        got(store->post({.kind = OutboxItem::Kind::RemoveContact,
            .message = {},
            .contact = {.address = bert, .name = {}, .groups = {}}}));
        got(store->enqueue(incoming("early", 1)));
        const auto items = got(store->outbox());
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0].message.body, QStringLiteral("late"));
        QCOMPARE(items[1].contact.address, bert);
        QCOMPARE(items[2].message.body, QStringLiteral("early"));
    }

    void attemptIsRemembered()
    {
        const auto store = memoryStore();
        got(store->enqueue(incoming("mine", 1)));
        QVERIFY(!got(store->outbox()).constFirst().attempted);
        got(store->markAttempted(got(store->outbox()).constFirst().id, Carrier::Xmpp));
        QVERIFY(got(store->outbox()).constFirst().attempted);
    }

    void doneIsSent()
    {
        const auto store = memoryStore();
        got(store->enqueue(incoming("mine", 1)));
        const qint64 item = got(store->outbox()).constFirst().id;
        const QSignalSpy changed(store.get(), &Store::messagesChanged);
        got(store->markDone(item));
        got(store->markDone(item));
        got(store->markFailed(item, noRoom));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(stored(*store).state, Message::State::Sent);
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void failureSaysWhyAndCanBeTriedAgain()
    {
        const auto store = memoryStore();
        const Message message = got(store->enqueue(incoming("mine", 1)));
        got(store->markFailed(got(store->outbox()).constFirst().id, noRoom));
        QCOMPARE(stored(*store).state, Message::State::Failed);
        QCOMPARE(stored(*store).failure, noRoom);
        QCOMPARE(got(store->requeue(message.id)), message);
        QCOMPARE(got(store->requeue(message.id)), message);
        QCOMPARE(got(store->outbox()).size(), 1);
        QCOMPARE(stored(*store).failure, Error());
    }

    void onlyOwnMessagesAreSentAgain()
    {
        const auto store = memoryStore();
        const qint64 id = got(store->append(live({incoming("his", 1)}))).added.constFirst().id;
        QVERIFY(!await(store->requeue(id)));
        QVERIFY(!await(store->requeue(4711)));
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void contactsOfItemsComeBack()
    {
        const auto store = memoryStore();
        const Contact contact{.address = bert,
            .name = QStringLiteral("Bert"),
            .groups = {QStringLiteral("Praxis \"Süd\""), QStringLiteral("b")}};
        got(store->post({.kind = OutboxItem::Kind::SaveContact, .message = {}, .contact = contact}));
        QCOMPARE(got(store->outbox()).constFirst().contact, contact);
    }

    void confirmingKeepsTheMessageReceived()
    {
        const auto store = memoryStore();
        Message message = incoming("his", 1);
        message.wantsReceipt = true;
        got(store->append(live({message})));
        got(store->markDone(got(store->outbox()).constFirst().id));
        QCOMPARE(stored(*store).state, Message::State::Received);
    }

    void failingCallTakesNoOtherWithIt()
    {
        const auto store = memoryStore();
        auto before = store->enqueue(incoming("before", 1));
        auto failing = store->requeue(4711);
        auto unknown = store->post({.kind = OutboxItem::Kind::Message, .message = {}, .contact = {}});
        auto after = store->enqueue(incoming("after", 2));
        QVERIFY(await(before));
        QVERIFY(!await(failing));
        QVERIFY(!await(unknown)); // no message 0: the foreign key refuses
        QVERIFY(await(after));
        QCOMPARE(bodies(*store), QStringList({QStringLiteral("before"), QStringLiteral("after")}));
        QCOMPARE(got(store->outbox()).size(), 2);
    }

    void eachProtocolHasAnOutboxOfItsOwn()
    {
        const auto store = memoryStore();
        Message overSip = incoming("over SIP", 1);
        overSip.carrier = Carrier::Sip;
        got(store->enqueue(incoming("over XMPP", 2)));
        got(store->enqueue(overSip));
        got(store->post({.kind = OutboxItem::Kind::Subscribe,
            .carrier = Carrier::Sip,
            .message = {},
            .contact = {.address = bert, .name = {}, .groups = {}}}));
        const auto items = got(store->outbox(Carrier::Sip));
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].message.body, QStringLiteral("over SIP"));
        QCOMPARE(items[1].contact.address, bert);
        QCOMPARE(items[1].carrier, Carrier::Sip);
        QCOMPARE(got(store->outbox(Carrier::Xmpp)).size(), 1);
        QCOMPARE(got(store->outbox()).size(), 3);
    }

    void messageGoesAnotherWayUnlessItWasAttempted()
    {
        const auto store = memoryStore();
        const Message message = got(store->enqueue(incoming("mine", 1)));
        const qint64 item = got(store->outbox()).constFirst().id;
        const QSignalSpy changed(store.get(), &Store::messagesChanged);
        const QSignalSpy filled(store.get(), &Store::outboxFilled);
        got(store->reroute(message.id, Carrier::Xmpp));
        QCOMPARE(changed.size(), 0);
        got(store->reroute(message.id, Carrier::Sip));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(filled.size(), 1);
        QCOMPARE(stored(*store).carrier, Carrier::Sip);
        // The line that has just read it must not send it any more.
        QVERIFY(!got(store->markAttempted(item, Carrier::Xmpp)));
        QVERIFY(got(store->markAttempted(item, Carrier::Sip)));
        got(store->reroute(message.id, Carrier::Xmpp));
        QCOMPARE(stored(*store).carrier, Carrier::Sip);
        QCOMPARE(got(store->outbox(Carrier::Sip)).size(), 1);
        got(store->reroute(4711, Carrier::Xmpp));
    }

    void failedMessageIsTriedAgainByTheRouteOfNow()
    {
        const auto store = memoryStore();
        const Message message = got(store->enqueue(incoming("mine", 1)));
        got(store->markFailed(got(store->outbox()).constFirst().id, noRoom));
        QCOMPARE(got(store->requeue(message.id, Carrier::Sip)).carrier, Carrier::Sip);
        QCOMPARE(got(store->outbox(Carrier::Sip)).size(), 1);
    }

    void readingIsConfirmedOnceToThoseWhoWantToKnow()
    {
        const auto store = memoryStore();
        Message asking = incoming("his", 1);
        asking.carrier = Carrier::Sip;
        asking.wantsReadReceipt = true;
        got(store->append(live({asking, incoming("another", 2)})));
        QVERIFY(got(store->outbox()).isEmpty());
        got(store->markRead(liza));
        got(store->markRead(liza));
        const auto items = got(store->outbox(Carrier::Sip));
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].kind, OutboxItem::Kind::ConfirmRead);
        QCOMPARE(items[0].message.body, QStringLiteral("his"));
        QVERIFY(items[0].message.wantsReadReceipt);
        got(store->markDone(items[0].id));
        got(store->markRead(liza));
        QVERIFY(got(store->outbox()).isEmpty());
    }

    void strangersDoNotLearnThatTheyWereRead()
    {
        const auto store = memoryStore();
        Message asking = incoming("his", 1);
        asking.wantsReadReceipt = true;
        got(store->append(
            live({asking}), {{.from = liza, .name = {}, .text = {}, .time = at(1), .wrote = Carrier::Sip}}));
        got(store->markRead(liza));
        QVERIFY(got(store->outbox()).isEmpty());
        got(store->decide(
            {.from = liza, .level = Relation::Level::Unknown, .until = {}, .name = {}, .group = {}}));
        got(store->markRead(liza));
        QCOMPARE(got(store->outbox()).constLast().kind, OutboxItem::Kind::ConfirmRead);
    }

    void routesArePinned()
    {
        const auto store = memoryStore();
        got(store->setRoute(liza, Carrier::Sip));
        got(store->setRoute(bert, Carrier::Xmpp));
        got(store->setRoute(bert, std::nullopt));
        QCOMPARE(got(store->routes()), (QHash<ImAddress, Carrier>{{liza, Carrier::Sip}}));
    }

    void eachProtocolHasAListOfItsOwn()
    {
        const auto store = memoryStore();
        const Contact contact{.address = bert, .name = QStringLiteral("Bert"), .groups = {}};
        got(store->putContact(Carrier::Xmpp, contact));
        got(store->replaceContacts(Carrier::Sip, {contact}));
        got(store->replaceContacts(Carrier::Sip, {}));
        QVERIFY(got(store->contacts(Carrier::Sip)).isEmpty());
        QCOMPARE(got(store->contacts(Carrier::Xmpp)), QList{contact});
    }

    void contactListIsReplacedByDifferences()
    {
        const auto store = memoryStore();
        QList<Contact> many;
        for (int i = 0; i < 10'000; ++i) {
            many.append({.address = ImAddress::fromStored(QStringLiteral("p%1@zahnfee.example").arg(i)),
                .name = QString::number(i),
                .groups = {QStringLiteral("Praxis")},
                .seesHim = true});
        }
        got(store->replaceContacts(Carrier::Xmpp, many));
        many.removeFirst();
        many.first().name = QStringLiteral("new");
        got(store->replaceContacts(Carrier::Xmpp, many));
        auto contacts = got(store->contacts(Carrier::Xmpp));
        std::ranges::sort(contacts, {}, &Contact::address);
        std::ranges::sort(many, {}, &Contact::address);
        QCOMPARE(contacts, many);
        got(store->putContact(Carrier::Xmpp, {.address = liza, .name = {}, .groups = {}}));
        got(store->removeContact(Carrier::Xmpp, many.constFirst().address));
        QCOMPARE(got(store->contacts(Carrier::Xmpp)).size(), many.size());
        got(store->replaceContacts(Carrier::Xmpp, {}));
        QVERIFY(got(store->contacts(Carrier::Xmpp)).isEmpty());
    }
};

} // namespace tst_store_outbox

VERBUND_TEST(tst_store_outbox::StoreOutboxTest)

#include "tst_store_outbox.moc"
