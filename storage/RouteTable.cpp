// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/RouteTable.h"

#include "storage/Database.h"

namespace verbund {

RouteTable::RouteTable(Database &database)
    : m_database(database)
{
}

QHash<ImAddress, Carrier> RouteTable::all()
{
    QHash<ImAddress, Carrier> routes;
    Query rows = m_database.query("SELECT address, carrier FROM routes");
    while (rows.next())
        routes.insert(ImAddress::fromStored(rows.text(0)), Carrier(rows.integer(1)));
    return routes;
}

void RouteTable::set(const ImAddress &address, std::optional<Carrier> carrier)
{
    if (carrier)
        m_database.query("INSERT OR REPLACE INTO routes (address, carrier) VALUES (?, ?)")
            .bind(address.toString(), int(*carrier))
            .run();
    else
        m_database.query("DELETE FROM routes WHERE address = ?").bind(address.toString()).run();
}

} // namespace verbund
