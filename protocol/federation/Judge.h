// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"
#include "protocol/federation/FederationFacts.h"

namespace verbund {

/// How far a check is when it is judged.
enum class FederationEnd { Running, TimeUp, Cancelled };

/// What the facts mean, in the order of the checks: while it runs, the lines that no further fact can change;
/// at the end all of them.
[[nodiscard]] QList<FederationLine> judge(const FederationFacts &facts, FederationEnd end);

} // namespace verbund
