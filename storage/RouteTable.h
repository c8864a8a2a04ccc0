// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

#include <QHash>

#include <optional>

namespace verbund {

class Database;

/// The routes that the user has pinned, by person.
class RouteTable {
public:
    explicit RouteTable(Database &database);

    [[nodiscard]] QHash<ImAddress, Carrier> all();
    /// Pins one; no carrier: found anew each time.
    void set(const ImAddress &address, std::optional<Carrier> carrier);

private:
    Database &m_database;
};

} // namespace verbund
