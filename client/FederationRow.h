// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"

namespace verbund {

/// A line of the federation check as the page shows it.
struct FederationRow {
    Q_GADGET
    Q_PROPERTY(verbund::FederationLine line MEMBER line)
    Q_PROPERTY(bool open MEMBER open)
    Q_PROPERTY(bool hasMore READ hasMore)

public:
    FederationLine line;
    /// Cure and command are shown.
    bool open = false;

    /// There is something to show when it opens.
    [[nodiscard]] bool hasMore() const { return !line.command.isEmpty() || !line.cure().isEmpty(); }
    friend bool operator==(const FederationRow &, const FederationRow &) = default;
};

} // namespace verbund
