// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"

namespace verbund {

/// One card of two that describe one person. The first one's fields stay; what is empty there is filled from
/// the other, whose further addresses go to a free mail field, else into the note; groups and phones are
/// joined. Nothing is derived anew.
[[nodiscard]] Card joined(const Card &kept, const Card &other);

} // namespace verbund
