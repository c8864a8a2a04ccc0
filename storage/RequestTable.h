// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Request.h"
#include "storage/Touched.h"

#include <optional>

namespace verbund {

class Database;

/// The inbox of requests, one row per person.
class RequestTable {
public:
    RequestTable(Database &database, Touched &touched);

    /// All of them, newest first.
    [[nodiscard]] QList<Request> all();
    /// Those of people at a domain and its subdomains.
    [[nodiscard]] QList<Request> allAt(const QString &domain);
    [[nodiscard]] QList<Request> allOf(const QSet<ImAddress> &people);
    [[nodiscard]] std::optional<Request> find(const ImAddress &from);
    /// Adds one or merges it into the person's row.
    void merge(const Request &request);
    /// He asks over this protocol no longer.
    void withdraw(const ImAddress &from, Carrier carrier);
    void put(const Request &request);
    /// It was decided about him, here or elsewhere: his row says so, and who is refused gets one.
    void settle(const Relation &relation);
    /// Nothing is decided about him any more.
    void reopen(const ImAddress &from);
    /// True while nothing may leave the client toward this person.
    [[nodiscard]] bool isUndecidedOrRefused(const ImAddress &from);

private:
    Database &m_database;
    Touched &m_touched;
};

/// What becomes of a person's row when something new comes from him.
[[nodiscard]] Request merged(const Request &known, const Request &news);

} // namespace verbund
