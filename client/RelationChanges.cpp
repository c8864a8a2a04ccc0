// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RelationChanges.h"

#include "client/Format.h"
#include "client/People.h"
#include "client/Relations.h"
#include "client/Undo.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

using Level = Relation::Level;

RelationChanges::RelationChanges(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.relations, &Relations::changed, this, &RelationChanges::changed);
}

RelationChanges::~RelationChanges()
{
    if (!m_revoked.isEmpty())
        m_parts.undo.dismiss();
}

QList<Relation> RelationChanges::all() const
{
    QList<Relation> relations = m_parts.relations.all();
    for (Relation &relation : relations)
        relation = m_revoked.value(relation.address, relation);
    return relations;
}

bool RelationChanges::isListed(const ImAddress &address) const
{
    const auto contact = m_parts.people.contacts().constFind(address);
    return m_parts.relations.isDecided(address)
        || (contact != m_parts.people.contacts().constEnd() && contact->seesMe);
}

Relation RelationChanges::relation(const ImAddress &address) const
{
    const auto revoked = m_revoked.constFind(address);
    return revoked != m_revoked.constEnd() ? *revoked : m_parts.relations.relation(address);
}

VisibilityRow RelationChanges::row(const ImAddress &address) const
{
    const Person person = m_parts.people.person(address);
    return {.relation = relation(address),
        .name = person.name,
        .shownAddress = person.shownAddress.isEmpty() ? address.toString() : person.shownAddress,
        .picture = person.picture,
        .external = person.external,
        .type = m_parts.relations.type(address),
        .problem = m_revoked.contains(address) ? QString()
                                               : Format().rejection(m_parts.relations.rejection(address))};
}

QList<ImAddress> RelationChanges::addressesOf(const ImAddress &address) const
{
    const auto key = m_parts.people.keyOf(address);
    const QList<ImAddress> all = key && key->card ? m_parts.people.addressesOf(*key) : QList<ImAddress>();
    return all.contains(address) ? all : QList{address};
}

ImAddress RelationChanges::leading(const ImAddress &address) const
{
    const Relation his = relation(address);
    const QList<ImAddress> all = addressesOf(address);
    const auto first = std::ranges::find_if(all, [&](const ImAddress &other) {
        const Relation there = relation(other);
        return isListed(other) && there.level == his.level && there.until == his.until;
    });
    return first == all.end() ? address : *first;
}

Later<void> RelationChanges::set(const ImAddress &address, Level level, const QDateTime &until)
{
    const QList<ImAddress> all = addressesOf(address);
    const RelationChange back = wayBack(all);
    const QString text =
        tr("%1 from now on: %2").arg(m_parts.people.person(address).name, Format().level(level));
    // What he was to lose goes by what is chosen for him now.
    forget(all);
    return m_parts.relations.set(all, level, until)
        .then(this, [this, text, back](const Result<void> &stored) {
            if (stored)
                offerWayBack(text, back);
            else
                Q_EMIT failed(stored.error().sentence());
            return stored;
        });
}

// To exactly what it was, with since when and why.
RelationChange RelationChanges::wayBack(const QList<ImAddress> &people) const
{
    RelationChange back{.put = {}, .forgotten = {}, .lines = m_parts.people.lines()};
    for (const ImAddress &address : people) {
        if (m_parts.relations.isDecided(address))
            back.put.append(m_parts.relations.relation(address));
        else
            back.forgotten.append(address);
    }
    return back;
}

void RelationChanges::offerWayBack(const QString &text, const RelationChange &back)
{
    m_parts.undo.offer(text, [this, back] {
        m_parts.store.changeRelations(back).then(this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error().sentence());
        });
    });
}

void RelationChanges::tellAgain(const ImAddress &address)
{
    m_parts.relations.tellAgain({address}).then(this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT failed(stored.error().sentence());
    });
}

// True when there was something to take from him.
bool RelationChanges::hide(const ImAddress &address)
{
    Relation relation = this->relation(address);
    if (relation.level <= Level::Stranger)
        return false;
    relation.level = Level::Stranger;
    relation.origin = Relation::Origin::Hand;
    relation.until = {};
    m_revoked.insert(address, relation);
    return true;
}

void RelationChanges::revoke(const QList<ImAddress> &people)
{
    QList<ImAddress> losing;
    int persons = 0;
    for (const ImAddress &person : people) {
        const qsizetype before = losing.size();
        const QList<ImAddress> all = addressesOf(person);
        for (const ImAddress &address : all) {
            if (hide(address))
                losing.append(address);
        }
        persons += losing.size() > before;
    }
    if (losing.isEmpty())
        return;
    const QString text = persons == 1
        ? tr("The permission of %1 is revoked.").arg(m_parts.people.person(losing.first()).name)
        : tr("%n permission(s) revoked.", "", persons);
    m_parts.undo.offer(text, [this, losing] { forget(losing); }, [this, losing] { commit(losing); });
    Q_EMIT changed(losing);
}

void RelationChanges::commit(const QList<ImAddress> &people)
{
    QList<ImAddress> losing;
    for (const ImAddress &address : people) {
        if (m_revoked.contains(address))
            losing.append(address);
    }
    if (losing.isEmpty())
        return;
    m_parts.relations.set(losing, Level::Stranger).then(this, [this, losing](const Result<void> &stored) {
        forget(losing);
        if (!stored)
            Q_EMIT failed(stored.error().sentence());
    });
}

// They are shown as they are.
void RelationChanges::forget(const QList<ImAddress> &people)
{
    QList<ImAddress> shown;
    for (const ImAddress &address : people) {
        if (m_revoked.remove(address))
            shown.append(address);
    }
    if (!shown.isEmpty())
        Q_EMIT changed(shown);
}

} // namespace verbund

#include "moc_RelationChanges.cpp"
