// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Relation.h"
#include "storage/Touched.h"

#include <optional>

namespace verbund {

class Database;

/// What was decided about people, and which home servers have it so.
class RelationTable {
public:
    RelationTable(Database &database, Touched &touched);

    [[nodiscard]] QList<Relation> all();
    [[nodiscard]] std::optional<Relation> find(const ImAddress &address);
    /// The home servers, by protocol, that are known to have it as it is stored.
    [[nodiscard]] Carriers settledAt(const ImAddress &address);
    /// Writes it; only these servers have it so.
    void put(const Relation &relation, Carriers settled);
    void settle(const ImAddress &address, Carriers settled);
    void remove(const ImAddress &address);
    /// Those that have ended by then.
    [[nodiscard]] QList<Relation> ended(const QDateTime &now);
    /// Those that this server is not known to have, and for which nothing waits to be told to it; not what it
    /// has rejected.
    [[nodiscard]] QList<Relation> untold(Carrier carrier);
    /// True while nothing of his may get through, nor anything to him.
    [[nodiscard]] bool isRefused(const ImAddress &address);

private:
    Database &m_database;
    Touched &m_touched;
};

/// True when two say the same of somebody, whenever and why ever it was decided.
[[nodiscard]] bool isSameMatter(const Relation &a, const Relation &b);

} // namespace verbund
