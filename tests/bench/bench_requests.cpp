// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// 10,000 strangers beside 10,000 contacts: the inbox is read and shown, flooded, chosen from and grouped.
#include "client/Partners.h"
#include "client/People.h"
#include "client/RequestsModel.h"
#include "storage/Store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <malloc.h>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int screenful = 20;

// Of all threads, in milliseconds.
double used()
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

void await(const Later<void> &later)
{
    while (!later.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Request requestOf(int i)
{
    return {.from = ImAddress::parse(u"stranger%1@promo%2.example"_s.arg(i).arg(i % 50)).value(),
        .name = u"Stranger Number %1"_s.arg(i),
        .text = u"You have won, and this is what everybody of us writes to you, number %1"_s.arg(i),
        .time = QDateTime::fromSecsSinceEpoch(1'770'000'000 + i, QTimeZone::UTC),
        .asksPresence = Carrier::Xmpp,
        .wrote = {},
        .state = Request::State::Open};
}

Contact contactOf(int i)
{
    Contact contact;
    contact.address = ImAddress::parse(u"person%1@branch%2.example"_s.arg(i).arg(i % 40)).value();
    contact.name = u"Anna Becker %1"_s.arg(i);
    contact.seesHim = true;
    return contact;
}

void fill(Store &store, int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        contacts.append(contactOf(i));
        std::ignore = store.putRequest(requestOf(i));
    }
    await(store.replaceContacts(Carrier::Xmpp, contacts));
}

void show(const RequestsModel &model)
{
    for (int i = 0; i < std::min(screenful, model.count()); ++i)
        std::ignore = model.data(model.index(i), RequestsModel::RowRole);
}

size_t heap() { return mallinfo2().uordblks; }

void open(Store &store, const People &people, int count)
{
    const size_t bytes = heap();
    double before = used();
    RequestsModel model(store, people);
    await(model.load());
    const double read = used() - before;
    show(model);
    std::printf("read %d requests: %.1f ms CPU; and show the first of them beside %d contacts: %.1f ms CPU "
                "(aim 50)\n",
        model.count(), read, int(people.contacts().size()), used() - before);
    std::printf("  %.0f bytes each, with what they look like\n", double(heap() - bytes) / std::max(1, count));

    before = used();
    for (int i = 0; i < count; ++i)
        std::ignore = model.isUndecided(requestOf(i).from);
    std::printf("  who is undecided, asked for each: %.1f ms CPU\n", used() - before);
    before = used();
    model.setGrouped(true);
    show(model);
    std::printf("  by domain: %.1f ms CPU\n", used() - before);
    before = used();
    model.chooseAll();
    model.setSectionChosen(u"promo7.example"_s, false);
    std::printf(
        "  choose all, let a domain go: %.1f ms CPU, %d chosen\n", used() - before, model.chosenCount());
    before = used();
    const QList<ImAddress> chosen = model.chosen();
    model.setHidden({chosen.begin(), chosen.end()});
    model.setHidden({});
    std::printf("  answer them and take it back: %.1f ms CPU\n", used() - before);
}

// One after the other, as they come over the wire.
void flood(Store &store, const People &people, int count)
{
    RequestsModel model(store, people);
    model.setGrouped(true);
    const double before = used();
    for (int i = 0; i < count; ++i)
        Q_EMIT store.requestsChanged({requestOf(i)});
    std::printf("%d arrive one by one, by domain: %.1f ms CPU, %.4f ms each\n", model.count(),
        used() - before, (used() - before) / std::max(1, count));
}

} // namespace

} // namespace verbund

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"requests"_s, u"How many."_s, u"count"_s, u"10000"_s});
    parser.process(app);
    const int count = parser.value(u"requests"_s).toInt();
    const QTemporaryDir folder;
    const auto store =
        verbund::await(verbund::Store::open(folder.filePath(u"history.db"_s), QByteArray(32, 'k')));
    verbund::fill(*store, count);
    const verbund::Partners partners(*store, QString());
    verbund::People people(*store, partners);
    people.setOwnAddress(verbund::ImAddress::parse(u"info@zahnfee.example").value());
    verbund::await(people.load());
    QCoreApplication::processEvents();
    for (int i = 0; i < 3; ++i)
        verbund::open(*store, people, count);
    verbund::flood(*store, people, count);
    return 0;
}
