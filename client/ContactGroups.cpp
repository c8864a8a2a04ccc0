// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactGroups.h"

#include "client/ContactPlan.h"
#include "client/ContactWriter.h"
#include "client/People.h"
#include "protocol/TextRules.h"
#include "storage/Store.h"
#include "storage/TextList.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const auto emptyGroupsName = u"empty groups"_s;

void replaceIn(QStringList &groups, const QString &old, const QString &name)
{
    groups.removeAll(old);
    if (!name.isEmpty() && !groups.contains(name))
        groups.append(name);
}

} // namespace

ContactGroups::ContactGroups(Store &store, People &people, ContactWriter &writer, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_people(people)
    , m_writer(writer)
{
    connect(&people, &People::groupsChanged, this, &ContactGroups::changed);
}

Later<void> ContactGroups::load()
{
    return m_store.value(emptyGroupsName).then(this, [this](const Result<QString> &stored) -> Result<void> {
        if (!stored)
            return fail(stored.error());
        m_empty = fromStoredList(*stored);
        return {};
    });
}

QStringList ContactGroups::all() const
{
    QStringList groups = m_people.groups();
    for (const QString &group : m_empty) {
        if (!groups.contains(group))
            groups.append(group);
    }
    std::ranges::sort(groups, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return groups;
}

bool ContactGroups::has(const QString &name) const
{
    return all().contains(cleanName(name), Qt::CaseInsensitive);
}

bool ContactGroups::add(const QString &name)
{
    const QString group = cleanName(name);
    if (group.isEmpty() || has(group))
        return false;
    setEmpty(m_empty + QStringList{group});
    return true;
}

void ContactGroups::rename(const QString &group, const QString &name)
{
    const QString renamed = cleanName(name);
    if (group.isEmpty() || renamed.isEmpty() || renamed == group)
        return;
    QStringList empty = m_empty;
    if (empty.contains(group))
        replaceIn(empty, group, renamed);
    regroup(
        group, [group, renamed](QStringList &groups) { replaceIn(groups, group, renamed); },
        tr("The group “%1” is called “%2” now.").arg(group, renamed), empty);
}

void ContactGroups::remove(const QString &group)
{
    if (group.isEmpty())
        return;
    QStringList empty = m_empty;
    empty.removeAll(group);
    regroup(
        group, [group](QStringList &groups) { groups.removeAll(group); },
        tr("The group “%1” was deleted.").arg(group), empty);
}

void ContactGroups::regroup(const QString &group, const std::function<void(QStringList &)> &edit,
    const QString &undoText, const QStringList &emptyAfter)
{
    CardChange change;
    ContactPlan plan(m_people);
    for (const Card &card : m_people.cards().all()) {
        if (!card.groups.contains(group))
            continue;
        change.put.append(card);
        edit(change.put.last().groups);
    }
    for (const auto &[address, contact] : m_people.contacts().asKeyValueRange()) {
        if (!contact.groups.contains(group))
            continue;
        QStringList groups = contact.groups;
        edit(groups);
        plan.saveEntries(address, contact.name, groups);
    }
    change.told = plan.change().told;
    change.listed = plan.change().listed;
    const QStringList emptyBefore = m_empty;
    setEmpty(emptyAfter);
    std::ignore = m_writer.write(change, undoText, [this, emptyBefore] { setEmpty(emptyBefore); });
}

void ContactGroups::setEmpty(const QStringList &groups)
{
    if (groups == m_empty)
        return;
    m_empty = groups;
    std::ignore = m_store.setValue(emptyGroupsName, storedList(groups));
    Q_EMIT changed();
}

} // namespace verbund

#include "moc_ContactGroups.cpp"
