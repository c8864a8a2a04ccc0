// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"

namespace verbund {

/// The words of one problem, untranslated; %1, %2 … are the facts of its line.
struct FederationWords {
    FederationLine::Problem problem;
    const char *finding;
    /// May be empty.
    const char *cure;
};

/// The words of a problem; null where the check itself has them.
[[nodiscard]] const FederationWords *federationWords(FederationLine::Problem problem);

} // namespace verbund
