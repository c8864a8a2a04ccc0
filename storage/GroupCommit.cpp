// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/GroupCommit.h"

namespace verbund {

namespace {

// False when the failure ended the transaction around it too.
bool runOne(Tables &tables, StoreCall &call)
{
    Database &database = tables.database;
    database.execute("SAVEPOINT call");
    call.run(tables);
    call.changes = tables.takeChanges();
    if (database.failed())
        call.fail(database.takeError());
    if (call.failed()) {
        call.changes = {};
        if (!database.inTransaction())
            return false;
        database.execute("ROLLBACK TO call");
    }
    database.execute("RELEASE call");
    return !database.failed();
}

bool runAll(Tables &tables, std::span<const std::unique_ptr<StoreCall>> calls)
{
    tables.database.execute("BEGIN");
    for (const auto &call : calls) {
        if (!runOne(tables, *call))
            return false;
    }
    tables.database.execute("COMMIT");
    return !tables.database.failed();
}

} // namespace

void runTogether(Tables &tables, std::span<const std::unique_ptr<StoreCall>> calls)
{
    Database &database = tables.database;
    if (runAll(tables, calls))
        return;
    const Error error = database.takeError();
    if (database.inTransaction())
        database.execute("ROLLBACK");
    database.takeError();
    if (calls.size() > 1) {
        for (std::size_t i = 0; i < calls.size(); ++i)
            runTogether(tables, calls.subspan(i, 1));
        return;
    }
    StoreCall &call = *calls.front();
    call.changes = {};
    if (!call.failed())
        call.fail(error);
}

} // namespace verbund
