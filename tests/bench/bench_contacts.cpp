// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// 10,000 contacts: read and shown, searched, and all of them changing presence at once.
#include "client/ContactsModel.h"
#include "client/Partners.h"
#include "client/People.h"
#include "storage/Store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int people = 10'000;
constexpr int screenful = 20;
constexpr int idleTurns = 200;

// Of all threads, in milliseconds.
double cpu()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template <typename T> T await(const Later<T> &later)
{
    while (!later.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return later.result().value();
}

QString nameOf(int i)
{
    static const QStringList first{
        u"Anna"_s, u"Jürgen"_s, u"Liza"_s, u"Marta"_s, u"René"_s, u"Zoë"_s, u"Otto"_s};
    static const QStringList last{
        u"Becker"_s, u"Müller"_s, u"Thompson"_s, u"Kowalczyk"_s, u"Pérez"_s, u"Öztürk"_s};
    return first[i % first.size()] + u' ' + last[i % last.size()] + u" %1"_s.arg(i);
}

Card cardOf(int i)
{
    Card card;
    card.name = nameOf(i);
    card.organisation = u"Branch %1 Ltd"_s.arg(i % 40);
    card.officeMail = u"person%1@branch%2.example"_s.arg(i).arg(i % 40);
    card.privateMail = u"p%1@elhada.example"_s.arg(i);
    card.phones = {u"+49 711 %1"_s.arg(100'000 + i)};
    card.note = u"Met at the fairy fair, hall %1"_s.arg(i % 9);
    card.groups = {u"Group %1"_s.arg(i % 12)};
    card.address = ImAddress::parse(card.officeMail).value();
    card.addresses = {card.address, ImAddress::parse(card.privateMail).value()};
    card.carriers = Carrier::Xmpp;
    return card;
}

Contact contactOf(const Card &card)
{
    Contact contact;
    contact.address = card.address;
    contact.name = card.name;
    contact.groups = card.groups;
    contact.seesHim = true;
    contact.seesMe = true;
    return contact;
}

void fill(const QString &file, const QByteArray &key)
{
    const auto store = await(Store::open(file, key));
    CardChange change;
    for (int i = 0; i < people; ++i) {
        change.put.append(cardOf(i));
        change.listed.append({Carrier::Xmpp, contactOf(change.put.last())});
    }
    std::ignore = await(store->changeCards(change));
}

void show(const ContactsModel &model)
{
    for (int i = 0; i < screenful; ++i)
        std::ignore = model.data(model.index(i), ContactsModel::ContactRole);
}

void run(const QString &file, const QByteArray &key)
{
    const auto store = await(Store::open(file, key));
    double before = cpu();
    const Partners partners(*store, {});
    People everybody(*store, partners);
    everybody.setOwnAddress(ImAddress::parse(u"info@zahnfee.example").value());
    ContactsModel model(everybody);
    const auto loaded = everybody.load();
    while (!loaded.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    while (model.total() < people)
        QCoreApplication::processEvents();
    show(model);
    std::printf("read and show %d contacts: %.1f ms CPU (aim 60)\n", model.total(), cpu() - before);

    before = cpu();
    for (int turn = 0; turn < idleTurns; ++turn)
        QCoreApplication::processEvents();
    std::printf("  what the search looks at, read while nothing else happens: %.1f ms CPU\n", cpu() - before);

    double slowest = 0;
    const QString typed = u"kowalczyk 93"_s;
    for (int length = 1; length <= typed.size(); ++length) {
        before = cpu();
        model.setFilter(typed.first(length));
        const double key1 = cpu() - before;
        std::printf("  key %2d: %.2f ms, %d rows\n", length, key1, model.count());
        slowest = std::max(slowest, key1);
    }
    std::printf("search, slowest key: %.2f ms CPU (aim 5)\n", slowest);
    model.setFilter({});

    for (const auto order : {ContactsModel::Order::ByName, ContactsModel::Order::ByPresence}) {
        model.setOrder(order);
        int changes = 0;
        int others = 0;
        QObject::connect(&model, &ContactsModel::dataChanged, &model, [&changes] { ++changes; });
        for (const auto signal : {&ContactsModel::rowsRemoved, &ContactsModel::rowsInserted})
            QObject::connect(&model, signal, &model, [&others] { ++others; });
        QObject::connect(&model, &ContactsModel::modelReset, &model, [&others] { ++others; });
        const auto base = order == ContactsModel::Order::ByName ? 0 : 1;
        before = cpu();
        for (int i = 0; i < people; ++i)
            everybody.setPresence(Carrier::Xmpp,
                {.address = cardOf(i).address, .availability = Presence::Availability(base + i % 3)});
        const double making = cpu();
        for (int i = 0; i < people; ++i)
            std::ignore = cardOf(i).address;
        const double made = cpu() - making;
        QCoreApplication::processEvents();
        show(model);
        std::printf("all change presence, sorted by %s: %.1f ms CPU (aim 100), %d changes announced, %d "
                    "inserts, removes or resets\n",
            order == ContactsModel::Order::ByName ? "name" : "presence", cpu() - before - 2 * made, changes,
            others);
        model.disconnect();
    }
}

} // namespace

} // namespace verbund

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.db"_s);
    const QByteArray key(32, 'k');
    verbund::fill(file, key);
    for (int i = 0; i < 3; ++i)
        verbund::run(file, key);
    return 0;
}
