// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Error.h"
#include "protocol/FederationLine.h"

#include <optional>

namespace verbund {

/// Which line of the federation check is likely to say why a message failed; nothing where the failure has
/// nothing to do with the way between two servers.
[[nodiscard]] std::optional<FederationLine::Check> likelyLine(Error::Kind failure, Carrier carrier);

} // namespace verbund
