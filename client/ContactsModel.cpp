// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactsModel.h"

#include "client/People.h"
#include "storage/TextFold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// So many haystacks are read per turn of the event loop.
constexpr int readPerTurn = 250;

QString groupKeyOf(const QString &group)
{
    if (group == ContactsModel::favourites())
        return u"0"_s;
    return group.isEmpty() ? u"2"_s : u'1' + folded(group) + u'\n' + group;
}

} // namespace

ContactsModel::ContactsModel(const People &people, QObject *parent)
    : RunsModel(parent)
    , m_people(people)
{
    connect(&m_reader, &QTimer::timeout, this, &ContactsModel::readSomeHaystacks);
    connect(&people, &People::contactsChanged, this, &ContactsModel::takeKeys);
    connect(&people, &People::changed, this, &ContactsModel::takeLooks);
    takeKeys(people.keys());
}

void ContactsModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    if (!m_words.isEmpty())
        readHaystacks();
    update();
    Q_EMIT filterChanged();
}

void ContactsModel::readHaystacks()
{
    while (!m_unread.isEmpty())
        readSomeHaystacks();
}

void ContactsModel::readSomeHaystacks()
{
    for (int i = 0; i < readPerTurn && !m_unread.isEmpty(); ++i) {
        if (const auto entry = m_unread.takeLast().lock())
            readHaystack(*entry);
    }
    if (m_unread.isEmpty())
        m_reader.stop();
}

QList<ContactKey> ContactsModel::find(const QString &words, int most)
{
    readHaystacks();
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    QList<const Entry *> found;
    for (const auto &entry : std::as_const(m_entries)) {
        const auto holds = [&entry](const QString &word) { return entry->haystack.contains(word); };
        if (std::ranges::all_of(wanted, holds))
            found.append(entry.get());
    }
    const auto end = found.begin() + std::min<qsizetype>(most, found.size());
    std::ranges::partial_sort(found, end,
        [](const Entry *a, const Entry *b) { return std::tie(a->name, a->key) < std::tie(b->name, b->key); });
    QList<ContactKey> keys;
    for (auto entry = found.begin(); entry != end; ++entry)
        keys.append((*entry)->key);
    return keys;
}

void ContactsModel::setHidesOffline(bool hides)
{
    if (hides == m_hidesOffline)
        return;
    m_hidesOffline = hides;
    update();
    Q_EMIT filterChanged();
}

void ContactsModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    const auto sorted = [this](const Row &a, const Row &b) { return before(a, b); };
    std::ranges::sort(m_all, sorted);
    RowList wanted = m_rows;
    std::ranges::sort(wanted, sorted);
    arrange(wanted);
    Q_EMIT filterChanged();
}

QString ContactsModel::groupCount(const QString &group) const
{
    if (m_counts.isEmpty())
        countGroups();
    const auto [online, all] = m_counts.value(group);
    return tr("%1 of %2").arg(online).arg(all);
}

bool ContactsModel::isEmptyGroup(const QString &group) const
{
    if (m_counts.isEmpty())
        countGroups();
    return m_counts.value(group).second == 0;
}

void ContactsModel::countGroups() const
{
    for (const Row &row : m_all) {
        auto &[online, all] = m_counts[row.group];
        ++all;
        online += row.entry->availability != Presence::Availability::Offline;
    }
}

int ContactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ContactsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows[index.row()];
    if (role == GroupRole)
        return row.group;
    if (role == ContactRole)
        return QVariant::fromValue(ContactRow{.person = m_people.person(row.entry->key), .group = row.group});
    return {};
}

QHash<int, QByteArray> ContactsModel::roleNames() const
{
    return {{ContactRole, "contact"}, {GroupRole, "group"}};
}

bool ContactsModel::before(const Row &a, const Row &b) const
{
    if (const int groups = a.groupKey.compare(b.groupKey); groups != 0)
        return groups < 0;
    if (m_order == Order::ByPresence && a.entry->availability != b.entry->availability)
        return a.entry->availability < b.entry->availability;
    if (const int names = a.entry->name.compare(b.entry->name); names != 0)
        return names < 0;
    return a.entry->key < b.entry->key;
}

bool ContactsModel::isShown(const Row &row) const
{
    if (m_hidesOffline && row.entry->availability == Presence::Availability::Offline)
        return false;
    return std::ranges::all_of(
        m_words, [&row](const QString &word) { return row.entry->haystack.contains(word); });
}

std::shared_ptr<ContactsModel::Entry> ContactsModel::read(const ContactKey &key) const
{
    const People::Summary summary = m_people.summary(key);
    auto entry = std::make_shared<Entry>(Entry{.key = key,
        .name = folded(summary.name),
        .haystack = {},
        .groups = summary.groups,
        .favourite = summary.favourite,
        .availability = summary.availability,
        .touched = true});
    return entry;
}

void ContactsModel::readHaystack(Entry &entry) const
{
    entry.haystack = folded(m_people.searchText(entry.key));
}

void ContactsModel::takeKeys(const QList<ContactKey> &keys)
{
    replace(QSet<ContactKey>(keys.cbegin(), keys.cend()));
}

void ContactsModel::takeLooks(const QList<ImAddress> &addresses)
{
    QSet<ContactKey> moved;
    for (const ImAddress &address : addresses) {
        const auto key = m_people.keyOf(address);
        const auto found = key ? m_entries.constFind(*key) : m_entries.constEnd();
        if (found == m_entries.constEnd())
            continue;
        Entry &entry = **found;
        entry.touched = true;
        const auto availability = m_people.availability(entry.key);
        if (availability == entry.availability)
            continue;
        // Where his place depends on it, a new entry stands for him.
        if (m_order == Order::ByPresence || m_hidesOffline)
            moved.insert(entry.key);
        else
            entry.availability = availability;
    }
    m_counts.clear();
    if (moved.isEmpty())
        announceTouched();
    else
        replace(moved);
}

void ContactsModel::replace(const QSet<ContactKey> &keys)
{
    RowList fresh;
    QHash<QString, QString> groupKeys;
    const auto keyOf = [&groupKeys](const QString &group) {
        QString &key = groupKeys[group];
        return key = key.isEmpty() ? groupKeyOf(group) : key;
    };
    for (const ContactKey &key : keys) {
        if (const auto old = m_entries.take(key))
            old->gone = true;
        if (!m_people.has(key))
            continue;
        const auto entry = read(key);
        m_entries.insert(key, entry);
        m_unread.append(entry);
        const QStringList groups = entry->groups.isEmpty() ? QStringList{QString()} : entry->groups;
        for (const QString &group : groups)
            fresh.append({.entry = entry, .group = group, .groupKey = keyOf(group)});
        if (entry->favourite)
            fresh.append({.entry = entry, .group = favourites(), .groupKey = groupKeyOf(favourites())});
    }
    const auto sorted = [this](const Row &a, const Row &b) { return before(a, b); };
    std::ranges::sort(fresh, sorted);
    RowList all;
    all.reserve(m_all.size() + fresh.size());
    m_all.removeIf([](const Row &row) { return row.entry->gone; });
    std::ranges::merge(m_all, fresh, std::back_inserter(all), sorted);
    m_all = std::move(all);
    m_counts.clear();
    if (!m_words.isEmpty())
        readHaystacks();
    else if (!m_unread.isEmpty())
        m_reader.start();
    update();
}

void ContactsModel::update()
{
    RowList wanted;
    wanted.reserve(m_all.size());
    std::ranges::copy_if(m_all, std::back_inserter(wanted), [this](const Row &row) { return isShown(row); });
    const RowRuns runs = rowRuns(m_rows, wanted, [this](const Row &a, const Row &b) { return before(a, b); });
    if (runs.count() <= mostRuns)
        applyRuns(m_rows, wanted, runs);
    else if (isPermutation(wanted))
        arrange(wanted);
    else
        exchangeAll(m_rows, wanted);
    // Those that stay are the same people, read anew.
    m_rows = wanted;
    announceTouched();
    Q_EMIT countChanged();
}

bool ContactsModel::isPermutation(const RowList &wanted) const
{
    if (wanted.size() != m_rows.size())
        return false;
    QSet<std::pair<ContactKey, QString>> rows;
    rows.reserve(wanted.size());
    for (const Row &row : m_rows)
        rows.insert({row.entry->key, row.group});
    return std::ranges::all_of(
        wanted, [&rows](const Row &row) { return rows.contains({row.entry->key, row.group}); });
}

void ContactsModel::arrange(const RowList &wanted)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<std::pair<ContactKey, QString>, int> places;
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        for (int i = 0; i < wanted.size(); ++i)
            places.insert({wanted[i].entry->key, wanted[i].group}, i);
    }
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const Row &row = m_rows[old.row()];
        after.append(index(places.value({row.entry->key, row.group}, -1)));
    }
    m_rows = wanted;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ContactsModel::announceTouched()
{
    announce(m_rows);
    for (const auto &entry : std::as_const(m_entries))
        entry->touched = false;
}

} // namespace verbund

#include "moc_ContactsModel.cpp"
