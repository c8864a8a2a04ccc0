// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace verbund {

class Database;

/// One step of the schema. Plain text on purpose: a migration can neither capture nor depend on today's code.
struct Migration {
    int version;
    const char *sql;
};

/// All steps, versions rising by one.
[[nodiscard]] std::span<const Migration> migrations();
/// What a database has after all steps.
[[nodiscard]] int newestVersion();
/// Takes an open database from its version to the newest in one transaction.
void migrate(Database &database);

/// PRAGMA application_id of our databases: "Vbnd".
inline constexpr int applicationId = 0x56626e64;

} // namespace verbund
