// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/DomainRecords.h"

#include <QList>

namespace verbund {

class Database;

/// What DNS last said of domains, for use offline and until it expires.
class DomainTable {
public:
    explicit DomainTable(Database &database);

    [[nodiscard]] QList<DomainRecords> all();
    /// Takes the place of what was known of that domain.
    void put(const DomainRecords &records);

private:
    Database &m_database;
};

} // namespace verbund
