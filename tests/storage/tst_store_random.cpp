// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "CardSupport.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace tst_store_random {

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

using Shown = QMap<std::pair<ImAddress, Carrier>, QString>;
// Of an item what a server would be told, but for its number.
using Told = std::tuple<OutboxItem::Kind, Carrier, ImAddress, QString, QStringList, QString>;

Told toldBy(const OutboxItem &item)
{
    const Contact &contact = item.contact;
    return {item.kind, item.carrier, contact.address, contact.name, contact.groups, contact.exactUser};
}

// What the store should hold, in the simplest words there are.
struct Reference {
    QMap<qint64, Card> cards;
    QMap<Carrier, QMap<ImAddress, Contact>> lists;
    Shown shown;
    QList<Told> told;
    QSet<QString> bytes;

    [[nodiscard]] QSet<QString> wanted() const
    {
        QSet<QString> hashes;
        for (const Card &card : cards)
            hashes.insert(card.picture);
        for (const QString &hash : shown)
            hashes.insert(hash);
        for (const Told &item : told) {
            if (std::get<0>(item) == OutboxItem::Kind::PublishPicture)
                hashes.insert(std::get<3>(item));
        }
        return hashes;
    }

    // Does something, after which the bytes go that were wanted before.
    template <typename Work> void change(Work work)
    {
        const QSet<QString> before = wanted();
        work();
        bytes -= before - wanted();
    }

    void apply(const CardChange &change, const QList<Card> &written)
    {
        for (const qint64 id : change.removed)
            cards.remove(id);
        for (const Card &card : written)
            cards.insert(card.id, card);
        for (const auto &[carrier, contact] : change.unlisted)
            lists[carrier].remove(contact.address);
        for (const auto &[carrier, contact] : change.listed)
            lists[carrier].insert(contact.address, contact);
        for (const OutboxItem &item : change.told)
            told.append(toldBy(item));
        for (const Picture &picture : change.pictures)
            bytes.insert(picture.hash());
    }
};

// Does the same to both, over and over.
class Game {
public:
    Game(const QString &path, quint32 seed)
        : m_path(path)
        , m_random(seed)
        , m_store(got(Store::open(path, key)))
    {
    }

    void step()
    {
        static constexpr std::array moves{&Game::changeCards, &Game::changeCards, &Game::changeCards,
            &Game::show, &Game::show, &Game::putPicture, &Game::settle, &Game::changeList, &Game::reopen};
        (this->*moves[std::size_t(any(int(moves.size())))])();
    }

    void compare()
    {
        QCOMPARE(got(m_store->cards()), m_reference.cards.values());
        for (const Carrier carrier : allCarriers)
            QCOMPARE(got(m_store->contacts(carrier)), m_reference.lists[carrier].values());
        Shown shown;
        for (const ShownPicture &picture : got(m_store->shownPictures()))
            shown.insert({picture.address, picture.carrier}, picture.hash);
        QCOMPARE(shown, m_reference.shown);
        QList<Told> told;
        for (const OutboxItem &item : got(m_store->outbox()))
            told.append(toldBy(item));
        QCOMPARE(told, m_reference.told);
        const QStringList hashes = got(m_store->pictureHashes());
        QCOMPARE(QSet<QString>(hashes.cbegin(), hashes.cend()), m_reference.bytes);
    }

private:
    [[nodiscard]] int any(int below) { return int(m_random.bounded(below)); }
    [[nodiscard]] ImAddress someone() { return ImAddress::fromStored(u"p%1@zahnfee.example"_s.arg(any(9))); }
    [[nodiscard]] Carrier someCarrier() { return allCarriers[any(2)]; }
    [[nodiscard]] Picture somePicture() { return numberedPicture(any(8)); }
    [[nodiscard]] QString someText() { return any(2) ? u"name \"%1\""_s.arg(any(99)) : QString(); }

    [[nodiscard]] Contact someContact()
    {
        Contact contact = listed(someone(), someText());
        contact.exactUser = someText();
        contact.asked = any(2) != 0;
        return contact;
    }

    [[nodiscard]] CardChange::Listed someEntry()
    {
        return {.carrier = someCarrier(), .contact = someContact()};
    }

    // A new one, one that is there, or one that was there.
    [[nodiscard]] Card someCard()
    {
        Card card = any(2) ? fullCard() : named(someText());
        card.id = any(2) ? 0 : any(int(m_lastId) + 1);
        card.picture = any(3) ? somePicture().hash() : QString();
        card.address = any(2) ? someone() : ImAddress();
        card.note = someText();
        return card;
    }

    [[nodiscard]] OutboxItem someItem()
    {
        if (any(2))
            return about(someContact(), someCarrier());
        return publication(any(2) ? somePicture().hash() : QString(), someCarrier());
    }

    void changeCards()
    {
        CardChange change;
        for (int i = any(4); i > 0; --i)
            change.put.append(someCard());
        for (int i = any(3); i > 0; --i)
            change.removed.append(any(int(m_lastId) + 1));
        for (int i = any(3); i > 0; --i)
            change.listed.append(someEntry());
        for (int i = any(3); i > 0; --i)
            change.unlisted.append(someEntry());
        for (int i = any(2); i > 0; --i)
            change.told.append(someItem());
        for (int i = any(2); i > 0; --i)
            change.pictures.append(somePicture());
        const QList<Card> written = got(m_store->changeCards(change));
        for (const Card &card : written)
            m_lastId = std::max(m_lastId, card.id);
        m_reference.change([&] { m_reference.apply(change, written); });
    }

    void show()
    {
        const ShownPicture shown{.address = someone(),
            .carrier = someCarrier(),
            .hash = any(4) ? somePicture().hash() : QString()};
        got(m_store->showPicture(shown));
        m_reference.change([&] {
            if (shown.hash.isEmpty())
                m_reference.shown.remove({shown.address, shown.carrier});
            else
                m_reference.shown.insert({shown.address, shown.carrier}, shown.hash);
        });
    }

    void putPicture()
    {
        const Picture picture = somePicture();
        got(m_store->putPicture(picture));
        m_reference.bytes.insert(picture.hash());
    }

    void settle()
    {
        const auto items = got(m_store->outbox());
        if (items.isEmpty())
            return;
        const int i = any(int(items.size()));
        if (any(2))
            got(m_store->markDone(items[i].id));
        else
            got(m_store->markFailed(
                items[i].id, {.kind = Error::Kind::Internal, .subject = {}, .cause = {}}));
        m_reference.change([&] { m_reference.told.removeAt(i); });
    }

    void changeList()
    {
        const auto [carrier, contact] = someEntry();
        auto &list = m_reference.lists[carrier];
        switch (any(3)) {
        case 0:
            got(m_store->putContact(carrier, contact));
            list.insert(contact.address, contact);
            return;
        case 1:
            got(m_store->removeContact(carrier, contact.address));
            list.remove(contact.address);
            return;
        default:
            list.insert(contact.address, contact);
            list.remove(someone());
            got(m_store->replaceContacts(carrier, list.values()));
        }
    }

    void reopen()
    {
        m_store.reset();
        m_store = got(Store::open(m_path, key));
    }

    const QString m_path;
    QRandomGenerator m_random;
    std::shared_ptr<Store> m_store;
    Reference m_reference;
    qint64 m_lastId = 0;
};

} // namespace

class StoreRandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storeHoldsWhatASimpleReferenceHolds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
        const quint32 fresh = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", fresh) << fresh;
    }

    void storeHoldsWhatASimpleReferenceHolds()
    {
        QFETCH(const quint32, seed);
        const QTemporaryDir dir;
        Game game(dir.filePath(u"store.db"_s), seed);
        for (int i = 0; i < 300 && !QTest::currentTestFailed(); ++i) {
            game.step();
            game.compare();
        }
    }
};

} // namespace tst_store_random

VERBUND_TEST(tst_store_random::StoreRandomTest)

#include "tst_store_random.moc"
