// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ChatsModel.h"
#include "client/ContactsModel.h"
#include "client/ConversationModel.h"
#include "client/Outgoing.h"
#include "client/Partners.h"
#include "client/People.h"
#include "client/RequestsModel.h"
#include "client/SearchModel.h"
#include "client/ToastsModel.h"
#include "storage/Store.h"
#include "tests/support/ClientFixture.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace tst_models {

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

Message incoming(const QString &from, const QString &body, const QDateTime &time)
{
    static int count = 0;
    Message message;
    message.peer = address(from);
    message.body = body;
    message.time = time;
    message.originId = u"m%1"_s.arg(++count);
    message.archiveId = message.originId;
    return message;
}

QDateTime minute(int n) { return QDateTime(QDate(2026, 3, 2), QTime(8, 0), QTimeZone::UTC).addSecs(60 * n); }

} // namespace

/// Every model with the model tester on it: empty, filled, changed, emptied; never a reset.
class TestModels final : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Partners> m_partners;
    std::unique_ptr<People> m_people;

    void append(const QList<Message> &messages)
    {
        auto appended = m_store->append(
            {.messages = messages, .receipts = {}, .archivePosition = {}, .fromArchive = false});
        QTRY_VERIFY(appended.isFinished());
        QVERIFY(appended.result());
    }

private Q_SLOTS:
    void init()
    {
        auto opened = Store::open(u":memory:"_s, QByteArray(32, 'k'));
        QTRY_VERIFY(opened.isFinished());
        QVERIFY(opened.result());
        m_store = *opened.result();
        m_partners = std::make_unique<Partners>(*m_store, QString());
        m_partners->setOwnDomain(u"zahnfee.example"_s);
        m_people = std::make_unique<People>(*m_store, *m_partners);
        m_people->setOwnAddress(address(u"info@zahnfee.example"_s));
    }

    void cleanup()
    {
        m_people.reset();
        m_partners.reset();
        m_store.reset();
    }

    void chatsAreSortedByTheirNewestMessage()
    {
        ChatsModel chats(*m_store, *m_people);
        const QAbstractItemModelTester tester(&chats, mode);
        const QSignalSpy resets(&chats, &ChatsModel::modelReset);
        chats.load();
        QTRY_VERIFY(chats.isLoaded());
        append(
            {incoming(u"a@b.example"_s, u"one"_s, minute(1)), incoming(u"c@d.example"_s, u"two"_s, minute(2)),
                incoming(u"e@f.example"_s, u"three"_s, minute(3))});
        QTRY_COMPARE(chats.count(), 3);
        const auto top = [&chats] {
            return chats.data(chats.index(0), ChatsModel::ChatRole).value<ChatRow>();
        };
        QCOMPARE(top().text, u"three"_s);
        append({incoming(u"a@b.example"_s, u"four"_s, minute(4))});
        QTRY_COMPARE(top().text, u"four"_s);
        QCOMPARE(top().unread, 2);
        QCOMPARE(chats.unread(), 4);
        append({incoming(u"e@f.example"_s, u"older than all"_s, minute(0))});
        QTRY_COMPARE(chats.unread(), 5);
        QCOMPARE(top().text, u"four"_s);
        QCOMPARE(resets.count(), 0);
    }

    void chatsStaySortedUnderRandomMessages()
    {
        ChatsModel chats(*m_store, *m_people);
        const QAbstractItemModelTester tester(&chats, mode);
        chats.load();
        QRandomGenerator random(42);
        for (int i = 0; i < 60; ++i)
            append({incoming(
                u"p%1@b.example"_s.arg(random.bounded(12)), u"x"_s, minute(random.bounded(5'000)))});
        QTRY_COMPARE(chats.unread(), 60);
        for (int row = 1; row < chats.count(); ++row) {
            const auto time = [&chats](int r) {
                return chats.data(chats.index(r), ChatsModel::ChatRole).value<ChatRow>().time;
            };
            QVERIFY(time(row - 1) >= time(row));
        }
    }

    void contactsStandInEachOfTheirGroups()
    {
        ContactsModel contacts(*m_people);
        const QAbstractItemModelTester tester(&contacts, mode);
        const QSignalSpy resets(&contacts, &ContactsModel::modelReset);
        m_people->replaceContacts(Carrier::Xmpp,
            {contact(u"liza@toothfairy.example"_s, u"Liza Thompson"_s, {u"UK"_s, u"Außendienst"_s}),
                contact(u"anna@zahnfee.example"_s, u"Anna Becker"_s, {u"Außendienst"_s}),
                contact(u"olga@zahnfee.example"_s, u"Olga Sorokina"_s)});
        QTRY_COMPARE(contacts.count(), 4);
        const auto row = [&contacts](int r) {
            return contacts.data(contacts.index(r), ContactsModel::ContactRole).value<ContactRow>();
        };
        QCOMPARE(row(0).person.name, u"Anna Becker"_s);
        QCOMPARE(row(1).group, u"Außendienst"_s);
        QCOMPARE(row(2).group, u"UK"_s);
        QCOMPARE(row(3).person.name, u"Olga Sorokina"_s);
        contacts.setFilter(u"SOROKINA"_s);
        QCOMPARE(contacts.count(), 1);
        contacts.setFilter(u"toothfairy tho"_s);
        QCOMPARE(contacts.count(), 2);
        contacts.setFilter({});
        QCOMPARE(contacts.count(), 4);
        contacts.setHidesOffline(true);
        QCOMPARE(contacts.count(), 0);
        m_people->setPresence(Carrier::Xmpp,
            {.address = address(u"olga@zahnfee.example"_s), .availability = Presence::Availability::Busy});
        QTRY_COMPARE(contacts.count(), 1);
        m_people->removeContact(Carrier::Xmpp, address(u"olga@zahnfee.example"_s));
        QTRY_COMPARE(contacts.count(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void contactsFollowRandomChanges()
    {
        ContactsModel contacts(*m_people);
        const QAbstractItemModelTester tester(&contacts, mode);
        QRandomGenerator random(7);
        QHash<QString, QStringList> reference;
        for (int i = 0; i < 300; ++i) {
            const QString who = u"p%1@b.example"_s.arg(random.bounded(30));
            if (random.bounded(3) == 0) {
                reference.remove(who);
                m_people->removeContact(Carrier::Xmpp, address(who));
            } else {
                QStringList groups;
                for (int g = random.bounded(3); g > 0; --g)
                    groups.append(u"group %1"_s.arg(g));
                reference.insert(who, groups);
                m_people->putContact(
                    Carrier::Xmpp, contact(who, u"Name %1"_s.arg(random.bounded(9)), groups));
            }
            contacts.setFilter(random.bounded(2) == 0 ? u"name 3"_s : QString());
        }
        contacts.setFilter({});
        int rows = 0;
        for (const QStringList &groups : std::as_const(reference))
            rows += std::max(1, int(groups.size()));
        QTRY_COMPARE(contacts.count(), rows);
        QCOMPARE(contacts.total(), int(reference.size()));
    }

    void manyPresencesAreOneChange()
    {
        QList<Contact> list;
        for (int i = 0; i < 1'000; ++i)
            list.append(contact(u"p%1@b.example"_s.arg(i), u"P %1"_s.arg(i)));
        ContactsModel contacts(*m_people);
        m_people->replaceContacts(Carrier::Xmpp, list);
        QTRY_COMPARE(contacts.count(), 1'000);
        const QSignalSpy changes(&contacts, &ContactsModel::dataChanged);
        const QSignalSpy resets(&contacts, &ContactsModel::modelReset);
        for (const Contact &one : std::as_const(list))
            m_people->setPresence(
                Carrier::Xmpp, {.address = one.address, .availability = Presence::Availability::Available});
        QTRY_COMPARE(changes.count(), 1);
        QCOMPARE(resets.count(), 0);
    }

    void conversationPagesUpwardsAndStaysBounded()
    {
        QList<Message> messages;
        for (int i = 0; i < 1'200; ++i)
            messages.append(incoming(u"liza@toothfairy.example"_s, u"message %1"_s.arg(i), minute(i)));
        append(messages);
        ConversationModel conversation(address(u"liza@toothfairy.example"_s), *m_store, *m_people);
        const QAbstractItemModelTester tester(&conversation, mode);
        conversation.load();
        QTRY_COMPARE(conversation.count(), ConversationModel::pageSize);
        QVERIFY(conversation.hasOlder());
        QVERIFY(!conversation.hasNewer());
        const auto body = [&conversation](int r) {
            return conversation.data(conversation.index(r), ConversationModel::RowRole)
                .value<MessageRow>()
                .message.body;
        };
        while (conversation.hasOlder()) {
            const QString first = body(0);
            conversation.loadOlder();
            QTRY_VERIFY(body(0) != first || !conversation.hasOlder());
            QVERIFY(conversation.count() <= ConversationModel::mostRows);
        }
        QCOMPARE(body(0), u"message 0"_s);
        QVERIFY(conversation.hasNewer());
        const QString last = body(conversation.count() - 1);
        conversation.loadNewer();
        QTRY_VERIFY(body(conversation.count() - 1) != last);
        conversation.showNewest();
        QTRY_COMPARE(body(conversation.count() - 1), u"message 1199"_s);
        QVERIFY(!conversation.hasNewer());
    }

    void conversationTakesNewAndLateMessagesInTheirPlace()
    {
        append({incoming(u"liza@toothfairy.example"_s, u"one"_s, minute(1)),
            incoming(u"liza@toothfairy.example"_s, u"three"_s, minute(3))});
        ConversationModel conversation(address(u"liza@toothfairy.example"_s), *m_store, *m_people);
        const QAbstractItemModelTester tester(&conversation, mode);
        conversation.load();
        QTRY_COMPARE(conversation.count(), 2);
        append({incoming(u"liza@toothfairy.example"_s, u"two"_s, minute(2)),
            incoming(u"anna@zahnfee.example"_s, u"other"_s, minute(2))});
        QTRY_COMPARE(conversation.count(), 3);
        const auto row = [&conversation](int r) {
            return conversation.data(conversation.index(r), ConversationModel::RowRole).value<MessageRow>();
        };
        QCOMPARE(row(1).message.body, u"two"_s);
        QVERIFY(!row(1).lastOfRun);
        QVERIFY(row(2).lastOfRun);
        conversation.setDraft(u"  four "_s);
        QVERIFY(conversation.isSendable());
        conversation.send();
        QCOMPARE(conversation.draft(), QString());
        QTRY_COMPARE(conversation.count(), 4);
        QCOMPARE(row(3).message.body, u"four"_s);
        QCOMPARE(row(3).message.state, Message::State::Queued);
    }

    void conversationJumpsToAMessageFound()
    {
        QList<Message> messages;
        for (int i = 0; i < 500; ++i)
            messages.append(incoming(
                u"liza@toothfairy.example"_s, i == 100 ? u"needle"_s : u"hay %1"_s.arg(i), minute(i)));
        append(messages);
        ContactsModel contacts(*m_people);
        SearchModel search(*m_store, *m_people, contacts);
        const QAbstractItemModelTester searchTester(&search, mode);
        search.setWords(u"NEEDLE"_s);
        QTRY_COMPARE(search.count(), 1);
        const auto hit = search.data(search.index(0), SearchModel::RowRole).value<SearchRow>();
        QVERIFY(hit.isMessage());
        QVERIFY(hit.excerptHtml.contains(u"<b>needle</b>"_s));
        ConversationModel conversation(hit.person.address, *m_store, *m_people);
        const QAbstractItemModelTester tester(&conversation, mode);
        QSignalSpy jumped(&conversation, &ConversationModel::jumpedTo);
        conversation.loadAround(hit.messageId, hit.time);
        QTRY_COMPARE(jumped.count(), 1);
        const int at = jumped.first().first().toInt();
        const auto row =
            conversation.data(conversation.index(at), ConversationModel::RowRole).value<MessageRow>();
        QCOMPARE(row.message.body, u"needle"_s);
        QVERIFY(row.marked);
        QVERIFY(conversation.hasOlder());
        QVERIFY(conversation.hasNewer());
        search.setWords({});
        QCOMPARE(search.count(), 0);
    }

    void searchFindsPeopleBeforeMessages()
    {
        m_people->replaceContacts(Carrier::Xmpp, {contact(u"liza@toothfairy.example"_s, u"Liza Thompson"_s)});
        append({incoming(u"anna@zahnfee.example"_s, u"Ask Liza about it"_s, minute(1))});
        ContactsModel contacts(*m_people);
        SearchModel search(*m_store, *m_people, contacts);
        const QAbstractItemModelTester tester(&search, mode);
        search.setWords(u"liza"_s);
        QTRY_COMPARE(search.count(), 2);
        QVERIFY(!search.data(search.index(0), SearchModel::MessageRole).toBool());
        QVERIFY(search.data(search.index(1), SearchModel::MessageRole).toBool());
    }

    void requestsAreCountedWhileTheyAreOpen()
    {
        RequestsModel requests(*m_store, *m_people);
        const QAbstractItemModelTester tester(&requests, mode);
        const QSignalSpy appeared(&requests, &RequestsModel::appeared);
        std::ignore = requests.load();
        Request request;
        request.from = address(u"r.perez@elhada.example"_s);
        request.time = minute(1);
        request.asksPresence = Carrier::Xmpp;
        std::ignore = m_store->putRequest(request);
        QTRY_COMPARE(requests.openCount(), 1);
        QCOMPARE(appeared.count(), 1);
        std::ignore = m_store->putRequest(request);
        request.from = address(u"gewinn4711@promo.example"_s);
        std::ignore = m_store->putRequest(request);
        QTRY_COMPARE(requests.openCount(), 2);
        QVERIFY(requests.isUndecided(request.from));
        std::ignore = m_store->decide(
            {.from = request.from, .level = Relation::Level::Stranger, .until = {}, .name = {}, .group = {}});
        QTRY_COMPARE(requests.openCount(), 1);
        QCOMPARE(requests.count(), 2);
        std::ignore = m_store->putRequest(request);
        std::ignore = m_store->decide({.from = address(u"r.perez@elhada.example"_s),
            .level = Relation::Level::External,
            .until = {},
            .name = {},
            .group = {}});
        QTRY_COMPARE(requests.openCount(), 0);
        QCOMPARE(requests.count(), 1);
        QVERIFY(!requests.isUndecided(address(u"r.perez@elhada.example"_s)));
        QCOMPARE(appeared.count(), 2);
    }

    void aThousandRequestsAtOnceAreOneList()
    {
        RequestsModel requests(*m_store, *m_people);
        const QAbstractItemModelTester tester(&requests, mode);
        for (int i = 0; i < 1'000; ++i) {
            Request request;
            request.from = address(u"stranger%1@promo.example"_s.arg(i));
            request.time = minute(i);
            request.asksPresence = Carrier::Xmpp;
            std::ignore = m_store->putRequest(request);
        }
        QTRY_COMPARE(requests.openCount(), 1'000);
    }

    void toastsAreBoundedAndReplaced()
    {
        ToastsModel toasts;
        const QAbstractItemModelTester tester(&toasts, mode);
        for (int i = 0; i < 20; ++i)
            toasts.put({.person = m_people->person(address(u"p%1@b.example"_s.arg(i))), .text = u"x"_s});
        QCOMPARE(toasts.count(), ToastsModel::most);
        toasts.put({.person = m_people->person(address(u"p19@b.example"_s)), .text = u"y"_s});
        QCOMPARE(toasts.count(), ToastsModel::most);
        toasts.clear();
        QCOMPARE(toasts.count(), 0);
    }
};

} // namespace tst_models

VERBUND_TEST(tst_models::TestModels)
#include "tst_models.moc"
