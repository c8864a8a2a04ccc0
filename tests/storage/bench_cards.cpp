// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// What reading the contacts at a start-up costs, and what writing them all at once does: CPU time of the
// process.
#include "StoreSupport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace verbund;
using namespace verbund::test;

namespace {

template <typename Work> double cpuOf(Work work)
{
    const std::clock_t before = std::clock(); // of all threads
    work();
    return 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC;
}

// As an office has them: everybody with one mail, most with two numbers and a group, few with all.
Card typicalCard(int i)
{
    const auto some = [i](int every, const QString &text) { return i % every == 0 ? text : QString(); };
    Card card{.name = u"Außendienst Nummer %1"_s.arg(i),
        .organisation = u"Zahnarztpraxis %1 GmbH"_s.arg(i % 300),
        .officeMail = u"person%1@firma%2.example"_s.arg(i).arg(i % 300),
        .privateMail = some(4, u"privat%1@elhada.example"_s.arg(i)),
        .xmppAddress = some(10, u"jabber%1@toothfairy.example"_s.arg(i)),
        .sipAddress = some(3, u"sip:person%1@firma%2.example"_s.arg(i).arg(i % 300)),
        .webSite = some(5, u"https://firma%1.example/"_s.arg(i % 300)),
        .note = some(10, u"Dienstags nicht im Haus; zuständig für Süddeutschland und Österreich."_s),
        .favourite = i % 50 == 0,
        .picture = some(3, QString::number(i, 16).rightJustified(40, u'0'))};
    if (i % 5 != 0)
        card.phones = {u"+49 711 %1"_s.arg(i), u"+49 170 %1"_s.arg(i)};
    if (i % 4 != 0)
        card.groups = {u"Gruppe %1"_s.arg(i % 40)};
    card.address = ImAddress::fromStored(card.officeMail);
    card.addresses = {card.address};
    if (i % 4 == 0)
        card.addresses.append(ImAddress::fromStored(card.privateMail));
    card.carriers = i % 3 == 0 ? Carriers::all() : Carriers(Carrier::Xmpp);
    return card;
}

CardChange everything(int count)
{
    CardChange change;
    for (int i = 0; i < count; ++i) {
        const Card card = typicalCard(i);
        change.put.append(card);
        const Contact contact{.address = card.address,
            .name = card.name,
            .groups = card.groups,
            .seesHim = true,
            .seesMe = true};
        for (const Carrier carrier : allCarriers)
            change.listed.append({.carrier = carrier, .contact = contact});
        change.told.append({.kind = OutboxItem::Kind::SaveContact,
            .carrier = Carrier::Xmpp,
            .message = {},
            .contact = contact});
    }
    return change;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"cards"_s, u"how many"_s, u"count"_s, u"10000"_s});
    parser.process(app);
    const int count = parser.value(u"cards"_s).toInt();
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"store.db"_s);
    CardChange change = everything(count);
    {
        const auto store = got(Store::open(path, key));
        std::printf("changeCards, %d cards, %d contacts, %d told: %.1f ms\n", count, 2 * count, count,
            cpuOf([&] { change.put = got(store->changeCards(change)); }));
    }
    const auto store = got(Store::open(path, key));
    QList<Card> cards;
    std::printf("cards: %.1f ms\n", cpuOf([&] { cards = got(store->cards()); }));
    if (cards != change.put)
        qFatal("cards came back different");
    cards.clear();
    for (const Carrier carrier : allCarriers) {
        std::printf("contacts: %.1f ms\n", cpuOf([&] { std::ignore = got(store->contacts(carrier)); }));
    }
    std::printf("cards again: %.1f ms\n", cpuOf([&] { cards = got(store->cards()); }));
    std::printf("changeCards of the same: %.1f ms\n",
        cpuOf([&] { std::ignore = got(store->changeCards({.put = change.put})); }));
    return 0;
}
