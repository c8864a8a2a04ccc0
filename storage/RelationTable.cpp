// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RelationTable.h"

#include "storage/Database.h"
#include "storage/RelationRow.h"

namespace verbund {

using Level = Relation::Level;

RelationTable::RelationTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

QList<Relation> RelationTable::all()
{
    QList<Relation> relations;
    Query rows = m_database.query("SELECT address, level, origin, since, until, told FROM relations");
    while (rows.next())
        relations.append(readRelation(rows, 0));
    return relations;
}

std::optional<Relation> RelationTable::find(const ImAddress &address)
{
    Query rows = m_database.query("SELECT address, level, origin, since, until, told FROM relations"
                                  " WHERE address = ?");
    return rows.bind(address.toString()).next() ? std::optional(readRelation(rows, 0)) : std::nullopt;
}

Carriers RelationTable::settledAt(const ImAddress &address)
{
    Query rows = m_database.query("SELECT settled FROM relations WHERE address = ?");
    return rows.bind(address.toString()).next() ? Carriers::fromBits(int(rows.integer(0))) : Carriers();
}

void RelationTable::put(const Relation &relation, Carriers settled)
{
    if (relation.address.isEmpty())
        return;
    m_database
        .query("INSERT OR REPLACE INTO relations (address, level, origin, since, until, told, settled)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(relation.address.toString(), int(relation.level), int(relation.origin),
            storedMoment(relation.since), storedMoment(relation.until), relation.told, settled.bits())
        .run();
    m_touched.relations.insert(relation.address);
}

void RelationTable::settle(const ImAddress &address, Carriers settled)
{
    m_database.query("UPDATE relations SET settled = settled | ?1 WHERE address = ?2 AND settled & ?1 <> ?1")
        .bind(settled.bits(), address.toString())
        .run();
}

void RelationTable::remove(const ImAddress &address)
{
    m_database.query("DELETE FROM relations WHERE address = ?").bind(address.toString()).run();
    if (m_database.changes() > 0)
        m_touched.relations.insert(address);
}

QList<Relation> RelationTable::ended(const QDateTime &now)
{
    QList<Relation> relations;
    Query rows = m_database.query("SELECT address, level, origin, since, until, told FROM relations"
                                  " WHERE until <= ?");
    rows.bind(storedMoment(now));
    while (rows.next())
        relations.append(readRelation(rows, 0));
    return relations;
}

QList<Relation> RelationTable::untold(Carrier carrier)
{
    QList<Relation> relations;
    Query rows =
        m_database.query("SELECT address, level, origin, since, until, told FROM relations AS r"
                         " WHERE settled & ?1 = 0 AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.address ="
                         " r.address AND o.carrier = ?2 AND o.kind IN (11, 12)) AND NOT EXISTS (SELECT 1 FROM"
                         " rejections AS j WHERE j.address = r.address AND j.carrier = ?2)");
    rows.bind(Carriers(carrier).bits(), int(carrier));
    while (rows.next())
        relations.append(readRelation(rows, 0));
    return relations;
}

bool RelationTable::isRefused(const ImAddress &address)
{
    Query rows = m_database.query("SELECT 1 FROM relations WHERE address = ? AND level <= 1");
    return rows.bind(address.toString()).next();
}

bool isSameMatter(const Relation &a, const Relation &b)
{
    return a.address == b.address && a.level == b.level && storedMoment(a.until) == storedMoment(b.until)
        && (a.level != Level::Stranger || a.told == b.told);
}

} // namespace verbund
