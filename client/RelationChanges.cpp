// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/RelationChanges.h"

#include "client/Format.h"
#include "client/People.h"
#include "client/Relations.h"
#include "client/Undo.h"
#include "storage/Store.h"

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
        .type = m_parts.relations.type(address)};
}

Later<void> RelationChanges::set(const ImAddress &address, Level level, const QDateTime &until)
{
    const Relation before = m_parts.relations.relation(address);
    const bool wasDecided = m_parts.relations.isDecided(address);
    // What he was to lose goes by what is chosen for him now.
    forget({address});
    return m_parts.relations.set({address}, level, until)
        .then(this, [this, before, wasDecided, level](const Result<void> &stored) {
            if (stored)
                offerWayBack(before, wasDecided, level);
            else
                Q_EMIT failed(stored.error().sentence());
            return stored;
        });
}

// Back to exactly what it was, with since when and why.
void RelationChanges::offerWayBack(const Relation &before, bool wasDecided, Level level)
{
    const QString name = m_parts.people.person(before.address).name;
    m_parts.undo.offer(tr("%1 from now on: %2").arg(name, Format().level(level)), [this, before, wasDecided] {
        auto restored = m_parts.store.changeRelations({.put = wasDecided ? QList{before} : QList<Relation>(),
            .forgotten = wasDecided ? QList<ImAddress>() : QList{before.address},
            .lines = m_parts.people.lines()});
        restored.then(this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error().sentence());
        });
    });
}

void RelationChanges::revoke(const QList<ImAddress> &people)
{
    QList<ImAddress> losing;
    for (const ImAddress &address : people) {
        Relation relation = this->relation(address);
        if (relation.level <= Level::Stranger)
            continue;
        relation.level = Level::Stranger;
        relation.origin = Relation::Origin::Hand;
        relation.until = {};
        m_revoked.insert(address, relation);
        losing.append(address);
    }
    if (losing.isEmpty())
        return;
    const QString text = losing.size() == 1
        ? tr("The permission of %1 is revoked.").arg(m_parts.people.person(losing.first()).name)
        : tr("%n permission(s) revoked.", "", int(losing.size()));
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
