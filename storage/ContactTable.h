// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Contact.h"
#include "storage/Touched.h"

#include <optional>

namespace verbund {

class Database;

/// The copy of the home server's contact lists, one per protocol.
class ContactTable {
public:
    ContactTable(Database &database, Touched &touched);

    [[nodiscard]] QList<Contact> all(Carrier carrier);
    [[nodiscard]] std::optional<Contact> find(const ImAddress &address, Carrier carrier);
    /// On which lists he is.
    [[nodiscard]] Carriers listsOf(const ImAddress &address);
    /// Writes only what differs.
    void replace(Carrier carrier, const QList<Contact> &contacts);
    void put(Carrier carrier, const Contact &contact);
    void remove(Carrier carrier, const ImAddress &address);

private:
    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
