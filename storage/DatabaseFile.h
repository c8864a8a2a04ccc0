// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <memory>

namespace verbund {

class Database;
class RawKey;

/// Opens or makes the database at `path` for this process alone, verified and migrated; a file that cannot be
/// opened stays as it was, byte for byte. ":memory:" is a database of its own.
[[nodiscard]] Result<std::unique_ptr<Database>> openDatabaseFile(const QString &path, const RawKey &key);

} // namespace verbund
