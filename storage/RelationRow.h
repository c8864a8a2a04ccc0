// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Relation.h"

#include <optional>

namespace verbund {

class Query;

/// The relation in the columns address, level, origin, since, until, told from `first` on.
[[nodiscard]] Relation readRelation(const Query &row, int first);
/// A time of a relation as the columns hold it: to the second, as servers keep it; NULL when it is none.
[[nodiscard]] std::optional<qint64> storedMoment(const QDateTime &time);

} // namespace verbund
