// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "storage/Touched.h"

#include <optional>

namespace verbund {

class Database;

/// The copy of the home server's contact list.
class ContactTable {
public:
    ContactTable(Database &database, Touched &touched);

    [[nodiscard]] QList<Contact> all();
    [[nodiscard]] std::optional<Contact> find(const ImAddress &address);
    /// Writes only what differs.
    void replace(const QList<Contact> &contacts);
    void put(const Contact &contact);
    void remove(const ImAddress &address);

private:
    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
