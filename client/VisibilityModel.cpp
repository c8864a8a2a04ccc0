// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/VisibilityModel.h"

#include "client/People.h"
#include "client/RelationChanges.h"
#include "storage/TextFold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// What is not known comes last.
int compareTimes(const QDateTime &a, const QDateTime &b)
{
    if (a.isValid() != b.isValid())
        return a.isValid() ? -1 : 1;
    return a < b ? -1 : b < a ? 1 : 0;
}

} // namespace

VisibilityModel::VisibilityModel(const RelationChanges &changes, const People &people, QObject *parent)
    : RunsModel(parent)
    , m_changes(changes)
    , m_people(people)
{
    connect(&changes, &RelationChanges::changed, this, &VisibilityModel::replace);
    connect(&people, &People::changed, this, &VisibilityModel::takeLooks);
    connect(&people, &People::contactsChanged, this, [this](const QList<ContactKey> &keys) {
        QList<ImAddress> addresses;
        for (const ContactKey &key : keys)
            addresses += key.card ? m_people.addressesOf(key) : QList{key.address};
        takeLooks(addresses);
    });
    const QList<Relation> relations = changes.all();
    for (const Relation &relation : relations) {
        if (isShownAs(relation.address))
            m_entries.insert(relation.address, read(relation));
    }
    rebuild();
}

bool VisibilityModel::isShownAs(const ImAddress &address) const
{
    return m_changes.isListed(address) && m_changes.leading(address) == address;
}

std::shared_ptr<VisibilityModel::Entry> VisibilityModel::read(const Relation &relation) const
{
    const Person person = m_people.person(relation.address);
    return std::make_shared<Entry>(Entry{.relation = relation,
        .name = folded(person.name),
        .haystack = {},
        .groups = person.groups,
        .touched = true});
}

void VisibilityModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_wanted = folded(filter).split(u' ', Qt::SkipEmptyParts);
    update();
    Q_EMIT viewChanged();
}

void VisibilityModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    exchangeAll(m_rows, {});
    rebuild();
    Q_EMIT viewChanged();
}

void VisibilityModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    exchangeAll(m_rows, {});
    rebuild();
    Q_EMIT viewChanged();
}

QStringList VisibilityModel::sectionsOf(const Entry &entry) const
{
    switch (m_grouping) {
    case Grouping::ByLevel:
        return {QString::number(int(entry.relation.level))};
    case Grouping::ByDomain:
        return {entry.relation.address.domain()};
    case Grouping::ByGroup:
        break;
    }
    return entry.groups.isEmpty() ? QStringList{QString()} : entry.groups;
}

// The most trusted first; those without a group last.
QString VisibilityModel::keyOf(const QString &section) const
{
    switch (m_grouping) {
    case Grouping::ByLevel:
        return QString::number(9 - section.toInt());
    case Grouping::ByDomain:
        return section;
    case Grouping::ByGroup:
        break;
    }
    return section.isEmpty() ? u"2"_s : u'1' + folded(section) + u'\n' + section;
}

QString VisibilityModel::sectionName(const QString &section) const
{
    switch (m_grouping) {
    case Grouping::ByLevel:
        return m_words.level(Relation::Level(section.toInt()));
    case Grouping::ByDomain:
        return section;
    case Grouping::ByGroup:
        break;
    }
    return section.isEmpty() ? tr("Without group") : section;
}

void VisibilityModel::countSections() const
{
    for (const Row &row : m_rows) {
        auto &[shown, revocable] = m_counts[row.section];
        ++shown;
        revocable += row.entry->relation.level > Relation::Level::Stranger;
    }
}

int VisibilityModel::countIn(const QString &section) const
{
    if (m_counts.isEmpty())
        countSections();
    return m_counts.value(section).first;
}

bool VisibilityModel::isRevocable(const QString &section) const
{
    if (m_counts.isEmpty())
        countSections();
    return m_counts.value(section).second > 0;
}

QList<ImAddress> VisibilityModel::peopleIn(const QString &section) const
{
    QList<ImAddress> people;
    for (const Row &row : m_rows) {
        if (row.section == section)
            people.append(row.entry->relation.address);
    }
    return people;
}

QList<VisibilityRow> VisibilityModel::all() const
{
    QList<std::pair<QString, ImAddress>> people;
    const QList<Relation> relations = m_changes.all();
    for (const Relation &relation : relations)
        people.append({folded(m_people.person(relation.address).name), relation.address});
    std::ranges::sort(people);
    QList<VisibilityRow> rows;
    for (const auto &[name, address] : std::as_const(people))
        rows.append(m_changes.row(address));
    return rows;
}

int VisibilityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant VisibilityModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Row &row = m_rows[index.row()];
    if (role == SectionRole)
        return row.section;
    if (role == RowRole)
        return QVariant::fromValue(m_changes.row(row.entry->relation.address));
    return {};
}

QHash<int, QByteArray> VisibilityModel::roleNames() const
{
    return {{RowRole, "row"}, {SectionRole, "section"}};
}

int VisibilityModel::compare(const Entry &a, const Entry &b) const
{
    if (m_order == Order::NewestFirst && a.relation.since.isValid() && b.relation.since.isValid())
        return compareTimes(b.relation.since, a.relation.since);
    if (m_order == Order::NewestFirst)
        return compareTimes(a.relation.since, b.relation.since);
    if (m_order == Order::EndingFirst)
        return compareTimes(a.relation.until, b.relation.until);
    return 0;
}

bool VisibilityModel::before(const Row &a, const Row &b) const
{
    if (const int sections = a.sectionKey.compare(b.sectionKey); sections != 0)
        return sections < 0;
    if (const int times = compare(*a.entry, *b.entry); times != 0)
        return times < 0;
    if (const int names = a.entry->name.compare(b.entry->name); names != 0)
        return names < 0;
    return a.entry->relation.address < b.entry->relation.address;
}

bool VisibilityModel::isShown(const Row &row) const
{
    if (m_wanted.isEmpty())
        return true;
    Entry &entry = *row.entry;
    if (entry.haystack.isEmpty()) {
        const Person person = m_people.person(entry.relation.address);
        entry.haystack =
            folded(QStringList{person.name, entry.relation.address.toString(), person.shownAddress,
                person.organisation, entry.groups.join(u' '), m_words.level(entry.relation.level)}
                    .join(u' '));
    }
    return std::ranges::all_of(
        m_wanted, [&entry](const QString &word) { return entry.haystack.contains(word); });
}

// Only names, groups and pictures are shown: who only comes or goes stays as he is.
void VisibilityModel::takeLooks(const QList<ImAddress> &addresses)
{
    QList<ImAddress> others;
    bool touched = false;
    for (const ImAddress &address : addresses) {
        const auto found = m_entries.constFind(address);
        const bool isListed = found != m_entries.constEnd();
        if (isListed != isShownAs(address)) {
            others.append(address);
        } else if (isListed) {
            const Person person = m_people.person(address);
            if (folded(person.name) != (*found)->name || person.groups != (*found)->groups)
                others.append(address);
            else
                touched = (*found)->touched = true;
        }
    }
    if (!others.isEmpty())
        replace(others);
    else if (touched)
        announceTouched();
}

void VisibilityModel::appendRows(RowList &rows, const std::shared_ptr<Entry> &entry) const
{
    const QStringList sections = sectionsOf(*entry);
    for (const QString &section : sections)
        rows.append({.entry = entry, .section = section, .sectionKey = keyOf(section)});
}

void VisibilityModel::replace(const QList<ImAddress> &addresses)
{
    RowList fresh;
    QSet<ImAddress> people;
    for (const ImAddress &address : addresses) {
        people.insert(address);
        for (const ImAddress &other : m_changes.addressesOf(address))
            people.insert(other);
    }
    for (const ImAddress &address : std::as_const(people)) {
        if (const auto old = m_entries.take(address))
            old->gone = true;
        if (!isShownAs(address))
            continue;
        const auto entry = read(m_changes.relation(address));
        m_entries.insert(address, entry);
        appendRows(fresh, entry);
    }
    const auto sorted = [this](const Row &a, const Row &b) { return before(a, b); };
    std::ranges::sort(fresh, sorted);
    m_all.removeIf([](const Row &row) { return row.entry->gone; });
    RowList all;
    all.reserve(m_all.size() + fresh.size());
    std::ranges::merge(m_all, fresh, std::back_inserter(all), sorted);
    m_all = std::move(all);
    update();
}

void VisibilityModel::rebuild()
{
    m_all.clear();
    m_all.reserve(m_entries.size());
    for (const auto &entry : std::as_const(m_entries))
        appendRows(m_all, entry);
    std::ranges::sort(m_all, [this](const Row &a, const Row &b) { return before(a, b); });
    update();
}

void VisibilityModel::update()
{
    RowList wanted;
    wanted.reserve(m_all.size());
    std::ranges::copy_if(m_all, std::back_inserter(wanted), [this](const Row &row) { return isShown(row); });
    const RowRuns runs = rowRuns(m_rows, wanted, [this](const Row &a, const Row &b) { return before(a, b); });
    m_counts.clear();
    if (runs.count() <= mostRuns)
        applyRuns(m_rows, wanted, runs);
    else
        exchangeAll(m_rows, wanted);
    // Those that stay are the same people, read anew.
    m_rows = wanted;
    announceTouched();
    Q_EMIT countChanged();
}

void VisibilityModel::announceTouched()
{
    announce(m_rows);
    for (const auto &entry : std::as_const(m_entries))
        entry->touched = false;
}

} // namespace verbund

#include "moc_VisibilityModel.cpp"
