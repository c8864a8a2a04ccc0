// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "CardSupport.h"
#include "storage/TextList.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_store_cards {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

QList<Card> put(Store &store, const QList<Card> &cards) { return got(store.changeCards({.put = cards})); }

// As a big import gives it: everybody new, on a list, and to be told.
CardChange crowd(int count)
{
    CardChange change;
    for (int i = 0; i < count; ++i) {
        Card card = fullCard();
        card.officeMail = u"p%1@zahnfee.example"_s.arg(i);
        card.address = ImAddress::fromStored(card.officeMail);
        change.put.append(card);
        change.listed.append({.carrier = Carrier::Xmpp, .contact = listed(card.address, card.name)});
        change.told.append(about(listed(card.address, card.name)));
    }
    return change;
}

} // namespace

class StoreCardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardComesBackWhole_data()
    {
        QTest::addColumn<Card>("card");
        QTest::newRow("everything") << fullCard();
        QTest::newRow("nothing") << Card();
        QTest::newRow("a name") << named(u"Bert"_s);
        Card card = named(u"Bert"_s);
        card.address = bert;
        QTest::newRow("an address, but in no field") << card;
        card.addresses = {bert};
        QTest::newRow("the usual address") << card;
        card.addresses = {liza, bert};
        QTest::newRow("addresses in another order") << card;
        card.address = {};
        QTest::newRow("addresses, but none to be used") << card;
        card.pin = Card::Field::List;
        card.carriers = Carrier::Sip;
        QTest::newRow("last pin, one carrier") << card;
    }

    void cardComesBackWhole()
    {
        QFETCH(Card, card);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"store.db"_s);
        const QList<Card> written = put(*got(Store::open(path, key)), {card});
        card.id = written.constFirst().id;
        QVERIFY(card.id > 0);
        QCOMPARE(written, QList{card});
        QCOMPARE(got(got(Store::open(path, key))->cards()), written);
    }

    void listOfTextsComesBack_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << QStringList();
        QTest::newRow("an empty one") << QStringList{u""_s};
        QTest::newRow("empty ones") << QStringList{u""_s, u""_s};
        QTest::newRow("plain") << QStringList{u"a"_s, u"Süd, Nord"_s, u"]"_s, u"["_s};
        QTest::newRow("separator in it") << QStringList{u"a\",\"b"_s, u"\""_s, u"\",\""_s};
        QTest::newRow("backslash in it") << QStringList{u"\\"_s, u"a\\"_s, u"\\n"_s};
        QTest::newRow("control in it") << QStringList{u"\n"_s, u"\x01"_s, u"\x7f"_s, u"\u2028"_s};
    }

    void listOfTextsComesBack()
    {
        QFETCH(const QStringList, texts);
        QCOMPARE(fromStoredList(storedList(texts)), texts);
        const QByteArray json =
            QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
        QCOMPARE(storedList(texts), QString::fromUtf8(json));
    }

    void damagedListOfTextsIsEmpty()
    {
        for (const QString &text : {u""_s, u"["_s, u"[\"]"_s, u"[\"\\\"]"_s, u"{}"_s, u"x"_s})
            QCOMPARE(fromStoredList(text), QStringList());
    }

    void answerIsInTheOrderOfWhatWasPut()
    {
        const auto store = memoryStore();
        const Card old = put(*store, {named(u"old"_s)}).constFirst();
        Card changed = old;
        changed.name = u"changed"_s;
        const auto written = put(*store, {named(u"b"_s), changed, named(u"a"_s)});
        QCOMPARE(written.size(), 3);
        QCOMPARE(written[0].name, u"b"_s);
        QCOMPARE(written[1], changed);
        QCOMPARE(written[2].name, u"a"_s);
        QCOMPARE(got(store->cards()), (QList{changed, written[0], written[2]}));
    }

    void removedCardIsPutBackUnderItsId()
    {
        const auto store = memoryStore();
        const Card liza = put(*store, {fullCard()}).constFirst();
        got(store->changeCards({.removed = {liza.id, 4711}}));
        QVERIFY(got(store->cards()).isEmpty());
        const Card other = put(*store, {named(u"Bert"_s)}).constFirst();
        QVERIFY(other.id != liza.id);
        put(*store, {liza});
        QCOMPARE(got(store->cards()), (QList{liza, other}));
    }

    void whatIsWrittenTakesThePlaceOfWhatGoes()
    {
        const auto store = memoryStore();
        const Card card = put(*store, {fullCard()}).constFirst();
        got(store->changeCards({.put = {card}, .removed = {card.id}}));
        QCOMPARE(got(store->cards()), QList{card});
    }

    void listsAndOutboxChangeWithTheCards()
    {
        const auto store = memoryStore();
        got(store->putContact(Carrier::Xmpp, listed(bert)));
        got(store->putContact(Carrier::Sip, listed(bert)));
        const QSignalSpy filled(store.get(), &Store::outboxFilled);
        const Contact contact = listed(liza, u"Liza"_s);
        got(store->changeCards({.put = {fullCard()},
            .listed = {{.carrier = Carrier::Sip, .contact = contact}},
            .unlisted = {{.carrier = Carrier::Xmpp, .contact = {.address = bert, .name = {}, .groups = {}}}},
            .told = {about(contact, Carrier::Sip), publication({})}}));
        QCOMPARE(filled.size(), 1);
        QVERIFY(got(store->contacts(Carrier::Xmpp)).isEmpty());
        QCOMPARE(got(store->contacts(Carrier::Sip)), (QList{listed(bert), contact}));
        const auto items = got(store->outbox());
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].carrier, Carrier::Sip);
        QCOMPARE(items[0].contact.groups, contact.groups);
        QCOMPARE(items[1].kind, OutboxItem::Kind::PublishPicture);
    }

    void failedChangeLeavesNothing()
    {
        const auto store = memoryStore();
        const Card card = put(*store, {fullCard()}).constFirst();
        const QSignalSpy filled(store.get(), &Store::outboxFilled);
        Card changed = card;
        changed.name = u"changed"_s;
        // No message 4711: the foreign key refuses, after everything before was written.
        const OutboxItem impossible{
            .kind = OutboxItem::Kind::Confirm, .message = {.id = 4711}, .contact = {}};
        QVERIFY(!await(store->changeCards({.put = {changed, named(u"new"_s)},
            .listed = {{.contact = listed(bert)}},
            .told = {about(listed(bert)), impossible},
            .pictures = {numberedPicture(1)}})));
        QCOMPARE(got(store->cards()), QList{card});
        QVERIFY(got(store->contacts(Carrier::Xmpp)).isEmpty());
        QVERIFY(got(store->outbox()).isEmpty());
        QVERIFY(got(store->pictureHashes()).isEmpty());
        QCOMPARE(filled.size(), 0);
    }

    void twentyThousandAreOneCall()
    {
        const auto store = memoryStore();
        const CardChange change = crowd(20'000);
        QSignalSpy filled(store.get(), &Store::outboxFilled);
        const auto written = got(store->changeCards(change));
        QCOMPARE(filled.size(), 1);
        QCOMPARE(got(store->cards()), written);
        QCOMPARE(got(store->contacts(Carrier::Xmpp)).size(), 20'000);
        QCOMPARE(got(store->outbox()).size(), 20'000);
        QList<qint64> ids;
        for (const Card &card : written)
            ids.append(card.id);
        got(store->changeCards({.removed = ids, .unlisted = change.listed}));
        QVERIFY(got(store->cards()).isEmpty());
        QVERIFY(got(store->contacts(Carrier::Xmpp)).isEmpty());
    }

    void exactUserIsKeptOnListsAndInTheOutbox()
    {
        const auto store = memoryStore();
        Contact contact = listed(liza, u"Liza"_s);
        contact.exactUser = u"Liza"_s;
        got(store->replaceContacts(Carrier::Sip, {contact, listed(bert)}));
        auto contacts = got(store->contacts(Carrier::Sip));
        QCOMPARE(contacts, (QList{listed(bert), contact}));
        contacts.last().exactUser = u"LIZA"_s;
        got(store->replaceContacts(Carrier::Sip, contacts));
        QCOMPARE(got(store->contacts(Carrier::Sip)), contacts);
        got(store->post(about(contact, Carrier::Sip)));
        QCOMPARE(got(store->outbox()).constFirst().contact.exactUser, u"Liza"_s);
    }

    void decisionKeepsTheExactUser()
    {
        const auto store = memoryStore();
        Contact contact = listed(liza, u"Liza"_s);
        contact.exactUser = u"LIZA"_s;
        got(store->putContact(Carrier::Sip, contact));
        got(store->putRequest(
            {.from = liza, .name = {}, .text = {}, .time = at(1), .asksPresence = Carrier::Sip}));
        got(store->decide({.from = liza, .name = {}, .group = u"Neu"_s, .lines = Carrier::Sip}));
        const auto items = got(store->outbox(Carrier::Sip));
        const auto saved = std::ranges::find(items, OutboxItem::Kind::SaveContact, &OutboxItem::kind);
        QVERIFY(saved != items.cend());
        QCOMPARE(saved->contact.exactUser, u"LIZA"_s);
        QCOMPARE(saved->contact.groups, (QStringList{u"Praxis"_s, u"Neu"_s}));
    }

    void domainsAreReplacedOneByOne()
    {
        const auto store = memoryStore();
        const DomainRecords elhada{
            .domain = u"elhada.example"_s, .carriers = Carriers::all(), .expires = at(1)};
        const DomainRecords other{.domain = u"zähne.example"_s, .carriers = {}, .expires = at(2)};
        got(store->putDomains({elhada, other}));
        DomainRecords news = elhada;
        news.carriers = Carrier::Sip;
        news.expires = at(3);
        got(store->putDomains({news, {.domain = {}, .carriers = {}, .expires = at(4)}}));
        QCOMPARE(got(store->domains()), (QList{news, other}));
    }
};

} // namespace tst_store_cards

VERBUND_TEST(tst_store_cards::StoreCardsTest)

#include "tst_store_cards.moc"
