// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/PartnerTable.h"

#include "storage/Database.h"
#include "storage/TextList.h"

#include <algorithm>

namespace verbund {

// The numbers stand in files: new types go to the end.
static_assert(int(Partner::Type::Own) == 0 && int(Partner::Type::Blocked) == 4);

PartnerTable::PartnerTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

QList<Partner> PartnerTable::all()
{
    QList<Partner> partners;
    Query rows =
        m_database.query("SELECT domain, more_domains, description, type FROM partners ORDER BY domain");
    while (rows.next())
        partners.append({.domain = rows.text(0),
            .moreDomains = fromStoredList(rows.text(1)),
            .description = rows.text(2),
            .type = Partner::Type(std::clamp<qint64>(rows.integer(3), 0, qint64(Partner::Type::Blocked)))});
    return partners;
}

void PartnerTable::put(const Partner &partner)
{
    if (partner.domain.isEmpty())
        return;
    m_database
        .query(
            "INSERT OR REPLACE INTO partners (domain, more_domains, description, type) VALUES (?, ?, ?, ?)")
        .bind(partner.domain, storedList(partner.moreDomains), partner.description, int(partner.type))
        .run();
    m_touched.partners = true;
}

void PartnerTable::remove(const QString &domain)
{
    m_database.query("DELETE FROM partners WHERE domain = ?").bind(domain).run();
    m_touched.partners = true;
}

QStringList PartnerTable::blockedAt(Carrier carrier)
{
    QStringList domains;
    Query rows = m_database.query("SELECT domain FROM blocked_domains WHERE carrier = ?");
    rows.bind(int(carrier));
    while (rows.next())
        domains.append(rows.text(0));
    return domains;
}

void PartnerTable::setBlockedAt(Carrier carrier, const QString &domain, bool blocked)
{
    if (blocked)
        m_database.query("INSERT OR IGNORE INTO blocked_domains (domain, carrier) VALUES (?, ?)")
            .bind(domain, int(carrier))
            .run();
    else
        m_database.query("DELETE FROM blocked_domains WHERE domain = ? AND carrier = ?")
            .bind(domain, int(carrier))
            .run();
}

} // namespace verbund
