// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/StoreCall.h"

#include <span>

namespace verbund {

/// Runs calls in one transaction, each within a savepoint so that one that fails undoes only its own work.
/// When the commit fails, each is tried alone. Afterwards every call holds its outcome and its changes.
void runTogether(Tables &tables, std::span<const std::unique_ptr<StoreCall>> calls);

} // namespace verbund
