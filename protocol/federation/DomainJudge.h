// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/JudgeParts.h"

namespace verbund {

/// Whether the domain exists, and is one for chat or only for e-mail.
[[nodiscard]] MaybeLine domainLine(const FederationFacts &facts);
/// Which system answers.
[[nodiscard]] MaybeLine systemLine(const FederationFacts &facts);
/// Open or direct federation.
[[nodiscard]] MaybeLine directLine(const FederationFacts &facts);

} // namespace verbund
