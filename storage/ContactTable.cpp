// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/ContactTable.h"

#include "storage/Database.h"
#include "storage/SharedTexts.h"
#include "storage/TextList.h"

namespace verbund {

namespace {

Contact readContact(const Query &row, SharedTexts &shared)
{
    return {.address = ImAddress::fromStored(row.text(0)),
        .name = row.text(1),
        .groups = shared.list(row, 2),
        .exactUser = row.text(6),
        .seesHim = row.boolean(3),
        .seesMe = row.boolean(4),
        .asked = row.boolean(5)};
}

} // namespace

ContactTable::ContactTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

QList<Contact> ContactTable::all(Carrier carrier)
{
    QList<Contact> contacts;
    SharedTexts shared;
    Query rows =
        m_database.query("SELECT address, name, groups, sees_him, sees_me, asked, exact_user FROM contacts"
                         " WHERE carrier = ?");
    rows.bind(int(carrier));
    while (rows.next())
        contacts.append(readContact(rows, shared));
    return contacts;
}

std::optional<Contact> ContactTable::find(const ImAddress &address, Carrier carrier)
{
    SharedTexts shared;
    Query rows = m_database.query("SELECT address, name, groups, sees_him, sees_me, asked, exact_user"
                                  " FROM contacts WHERE address = ? AND carrier = ?");
    return rows.bind(address.toString(), int(carrier)).next() ? std::optional(readContact(rows, shared))
                                                              : std::nullopt;
}

Carriers ContactTable::listsOf(const ImAddress &address)
{
    Carriers carriers;
    Query rows = m_database.query("SELECT carrier FROM contacts WHERE address = ?");
    rows.bind(address.toString());
    while (rows.next())
        carriers.set(Carrier(rows.integer(0)), true);
    return carriers;
}

void ContactTable::replace(Carrier carrier, const QList<Contact> &contacts)
{
    QHash<ImAddress, Contact> gone;
    for (const Contact &contact : all(carrier))
        gone.insert(contact.address, contact);
    for (const Contact &contact : contacts) {
        const auto known = gone.constFind(contact.address);
        const bool same = known != gone.cend() && *known == contact;
        gone.remove(contact.address);
        if (!same)
            put(carrier, contact);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it)
        remove(carrier, it.key());
}

void ContactTable::put(Carrier carrier, const Contact &contact)
{
    if (contact.address.isEmpty())
        return;
    m_database
        .query("INSERT OR REPLACE INTO contacts (address, carrier, name, groups, sees_him, sees_me, asked,"
               " exact_user) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(contact.address.toString(), int(carrier), contact.name, storedList(contact.groups),
            contact.seesHim, contact.seesMe, contact.asked, orNull(contact.exactUser))
        .run();
    // A contact's conversation shows, even while he asks for something.
    Query open = m_database.query("SELECT 1 FROM requests WHERE address = ? AND state = 0");
    if (open.bind(contact.address.toString()).next())
        m_touched.peers.insert(contact.address);
}

void ContactTable::remove(Carrier carrier, const ImAddress &address)
{
    m_database.query("DELETE FROM contacts WHERE address = ? AND carrier = ?")
        .bind(address.toString(), int(carrier))
        .run();
}

} // namespace verbund
