// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Rejection.h"
#include "storage/Touched.h"

#include <QList>

namespace verbund {

class Database;

/// Relations that a home server does not take.
class RejectionTable {
public:
    RejectionTable(Database &database, Touched &touched);

    [[nodiscard]] QList<Rejection> all();
    /// Of one person, at most one for each server.
    [[nodiscard]] QList<Rejection> of(const ImAddress &address);
    [[nodiscard]] bool has(const ImAddress &address, Carrier carrier);
    void put(const Rejection &rejection);
    /// What these servers said of him is out of date.
    void remove(const ImAddress &address, Carriers carriers = Carriers::all());

private:
    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
