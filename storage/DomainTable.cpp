// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/DomainTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"

namespace verbund {

DomainTable::DomainTable(Database &database)
    : m_database(database)
{
}

QList<DomainRecords> DomainTable::all()
{
    QList<DomainRecords> records;
    Query rows = m_database.query("SELECT domain, carriers, expires FROM domains");
    while (rows.next())
        records.append({.domain = rows.text(0),
            .carriers = Carriers::fromBits(int(rows.integer(1))),
            .expires = fromStoredTime(rows.integer(2))});
    return records;
}

void DomainTable::put(const DomainRecords &records)
{
    if (records.domain.isEmpty())
        return;
    m_database.query("INSERT OR REPLACE INTO domains (domain, carriers, expires) VALUES (?, ?, ?)")
        .bind(records.domain, records.carriers.bits(), storedTime(records.expires))
        .run();
}

} // namespace verbund
