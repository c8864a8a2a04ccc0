// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/Derivation.h"

namespace verbund {

/// Every field that holds something, in the order in which they are tried, each judged without the others:
/// usable ones are Verdict::Later.
[[nodiscard]] QList<Candidate> candidatesOf(
    const Card &card, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own);

/// What can carry messages for the account; while it has not signed in yet, everything may.
[[nodiscard]] Carriers linesOf(const DerivationFacts &facts);

} // namespace verbund
