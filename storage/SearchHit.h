// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

namespace verbund {

/// A message that matches, with where it matches.
struct SearchHit {
    Message message;
    /// Part of the body around the first match, plain text on one line.
    QString excerpt;
    /// Matches within the excerpt: start and length in UTF-16 units.
    QList<std::pair<int, int>> marks;

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

} // namespace verbund
