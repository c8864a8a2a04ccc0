// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactsModel.h"

#include "client/People.h"
#include "protocol/TextRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype mostSingleChanges = 32;

QString sortKey(const QString &group, const QString &name)
{
    // U+FFFF is in no name: people without a group come last.
    return (group.isEmpty() ? u"\uFFFF"_s : folded(group)) + u'\n' + group + u'\n' + folded(name);
}

} // namespace

ContactsModel::ContactsModel(const People &people, QObject *parent)
    : QAbstractListModel(parent)
    , m_people(people)
{
    connect(&people, &People::contactsChanged, this, &ContactsModel::collect);
    connect(&people, &People::changed, this, &ContactsModel::refresh);
    collect();
}

void ContactsModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    update();
    Q_EMIT filterChanged();
}

void ContactsModel::setHidesOffline(bool hides)
{
    if (hides == m_hidesOffline)
        return;
    m_hidesOffline = hides;
    update();
    Q_EMIT filterChanged();
}

int ContactsModel::total() const { return int(m_people.contacts().size()); }

QString ContactsModel::groupCount(const QString &group) const
{
    int online = 0;
    int all = 0;
    for (const Row &row : m_all) {
        if (row.group != group)
            continue;
        ++all;
        if (m_people.person(row.address).availability != Presence::Availability::Offline)
            ++online;
    }
    return tr("%1 of %2").arg(online).arg(all);
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
        return QVariant::fromValue(ContactRow{.person = m_people.person(row.address), .group = row.group});
    return {};
}

QHash<int, QByteArray> ContactsModel::roleNames() const
{
    return {{ContactRole, "contact"}, {GroupRole, "group"}};
}

bool ContactsModel::before(const Row &a, const Row &b)
{
    return std::tie(a.sortKey, a.address) < std::tie(b.sortKey, b.address);
}

bool ContactsModel::isShown(const Row &row) const
{
    if (m_hidesOffline && m_people.person(row.address).availability == Presence::Availability::Offline)
        return false;
    return std::ranges::all_of(m_words, [&row](const QString &word) { return row.haystack.contains(word); });
}

void ContactsModel::collect()
{
    m_all.clear();
    for (const auto &[address, contact] : m_people.contacts().asKeyValueRange()) {
        const QString name = contact.name.isEmpty() ? address.toString() : contact.name;
        const QString haystack =
            folded(name + u'\n' + address.toString() + u'\n' + contact.groups.join(u'\n'));
        const QStringList groups = contact.groups.isEmpty() ? QStringList{QString()} : contact.groups;
        for (const QString &group : groups)
            m_all.append(
                {.group = group, .sortKey = sortKey(group, name), .haystack = haystack, .address = address});
    }
    std::ranges::sort(m_all, before);
    update();
}

// Both lists are sorted alike: one walk finds the runs to remove, then the runs to insert.
void ContactsModel::update()
{
    QList<Row> wanted;
    std::ranges::copy_if(m_all, std::back_inserter(wanted), [this](const Row &row) { return isShown(row); });
    for (qsizetype last = m_rows.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first >= 0 && !std::ranges::binary_search(wanted, m_rows[first], before))
            --first;
        if (first < last)
            remove(first + 1, last);
        last = std::min(first, last) - 1;
    }
    for (qsizetype i = 0; i < wanted.size();) {
        QList<Row> run;
        while (i + run.size() < wanted.size()
            && (i >= m_rows.size() || before(wanted[i + run.size()], m_rows[i])))
            run.append(wanted[i + run.size()]);
        if (!run.isEmpty())
            insert(i, run);
        i += std::max<qsizetype>(run.size(), 1);
    }
    Q_EMIT countChanged();
}

void ContactsModel::remove(qsizetype first, qsizetype last)
{
    beginRemoveRows({}, int(first), int(last));
    m_rows.remove(first, last - first + 1);
    endRemoveRows();
}

void ContactsModel::insert(qsizetype at, const QList<Row> &rows)
{
    beginInsertRows({}, int(at), int(at + rows.size()) - 1);
    m_rows = m_rows.first(at) + rows + m_rows.sliced(at);
    endInsertRows();
}

void ContactsModel::refresh(const QList<ImAddress> &addresses)
{
    if (m_hidesOffline)
        update();
    const QSet<ImAddress> changed(addresses.cbegin(), addresses.cend());
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (changed.contains(m_rows[row].address))
            rows.append(row);
    }
    if (rows.size() > mostSingleChanges) {
        Q_EMIT dataChanged(index(rows.first()), index(rows.last()));
        return;
    }
    for (const int row : std::as_const(rows))
        Q_EMIT dataChanged(index(row), index(row));
}

} // namespace verbund

#include "moc_ContactsModel.cpp"
