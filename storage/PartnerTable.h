// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "storage/Partner.h"
#include "storage/Touched.h"

namespace verbund {

class Database;

/// The user's partner list, and which domains the home servers block.
class PartnerTable {
public:
    PartnerTable(Database &database, Touched &touched);

    [[nodiscard]] QList<Partner> all();
    /// Takes the place of the one with that primary domain.
    void put(const Partner &partner);
    void remove(const QString &domain);

    /// What a home server blocks, as far as it was told or said so.
    [[nodiscard]] QStringList blockedAt(Carrier carrier);
    void setBlockedAt(Carrier carrier, const QString &domain, bool blocked);

private:
    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
