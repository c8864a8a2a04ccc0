// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RejectionTable.h"

#include "storage/Database.h"

#include <QMetaEnum>

namespace verbund {

namespace {

Rejection readRejection(const Query &row)
{
    bool known = false;
    const int reason =
        QMetaEnum::fromType<Error::Kind>().keyToValue(row.text(2).toLatin1().constData(), &known);
    return {.address = ImAddress::fromStored(row.text(0)),
        .carrier = Carrier(row.integer(1)),
        .reason = known ? Error::Kind(reason) : Error::Kind::Internal};
}

} // namespace

RejectionTable::RejectionTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

QList<Rejection> RejectionTable::all()
{
    QList<Rejection> rejections;
    Query rows = m_database.query("SELECT address, carrier, reason FROM rejections");
    while (rows.next())
        rejections.append(readRejection(rows));
    return rejections;
}

QList<Rejection> RejectionTable::of(const ImAddress &address)
{
    QList<Rejection> rejections;
    Query rows = m_database.query("SELECT address, carrier, reason FROM rejections WHERE address = ?");
    rows.bind(address.toString());
    while (rows.next())
        rejections.append(readRejection(rows));
    return rejections;
}

bool RejectionTable::has(const ImAddress &address, Carrier carrier)
{
    Query rows = m_database.query("SELECT 1 FROM rejections WHERE address = ? AND carrier = ?");
    return rows.bind(address.toString(), int(carrier)).next();
}

void RejectionTable::put(const Rejection &rejection)
{
    const auto *reason = QMetaEnum::fromType<Error::Kind>().valueToKey(int(rejection.reason));
    m_database.query("INSERT OR REPLACE INTO rejections (address, carrier, reason) VALUES (?, ?, ?)")
        .bind(rejection.address.toString(), int(rejection.carrier), QString::fromLatin1(reason))
        .run();
    m_touched.relations.insert(rejection.address);
}

void RejectionTable::remove(const ImAddress &address, Carriers carriers)
{
    for (const Carrier carrier : allCarriers) {
        if (!carriers.contains(carrier))
            continue;
        m_database.query("DELETE FROM rejections WHERE address = ? AND carrier = ?")
            .bind(address.toString(), int(carrier))
            .run();
        if (m_database.changes() > 0)
            m_touched.relations.insert(address);
    }
}

} // namespace verbund
