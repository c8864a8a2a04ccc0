// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/ValueTable.h"

#include "storage/Database.h"

namespace verbund {

ValueTable::ValueTable(Database &database)
    : m_database(database)
{
}

QString ValueTable::position(Carrier carrier)
{
    Query rows = m_database.query("SELECT position FROM positions WHERE carrier = ?");
    return rows.bind(int(carrier)).next() ? rows.text(0) : QString();
}

void ValueTable::setPosition(Carrier carrier, const QString &position)
{
    m_database.query("INSERT OR REPLACE INTO positions (carrier, position) VALUES (?, ?)")
        .bind(int(carrier), position)
        .run();
}

QString ValueTable::value(const QString &name)
{
    Query rows = m_database.query("SELECT value FROM named_values WHERE name = ?");
    return rows.bind(name).next() ? rows.text(0) : QString();
}

void ValueTable::setValue(const QString &name, const QString &value)
{
    m_database.query("INSERT OR REPLACE INTO named_values (name, value) VALUES (?, ?)")
        .bind(name, value)
        .run();
}

} // namespace verbund
