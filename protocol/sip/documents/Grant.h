// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Permission.h"
#include "protocol/Relation.h"

#include <optional>

namespace verbund::sip {

/// sub-handling (RFC 5025 §3.2.1).
enum class Handling { Block, Confirm, PoliteBlock, Allow };

/// What one of our rules gives to all whom it names. It stands in the rule's id, so that every device finds
/// there again what was decided.
struct Grant {
    Relation::Level level = Relation::Level::Stranger;
    bool state = false;
    bool note = false;
    bool details = false;
    bool picture = false;
    /// A denial that he is told of.
    bool told = false;
    /// When it ends, in seconds since 1970; 0: never.
    qint64 until = 0;

    /// What this permission makes of the decision.
    [[nodiscard]] static Grant of(const Relation &relation, const Permission &permission);
    /// What stands in the id of one of our rules; nothing when it says none.
    [[nodiscard]] static std::optional<Grant> fromId(QStringView id);
    /// `verbund-LEVEL[-told][-state][-note][-details][-picture][-UNTIL]`
    [[nodiscard]] QString id() const;

    [[nodiscard]] Handling handling() const;
    /// The decision behind it, as the server knows it.
    [[nodiscard]] Relation relationTo(const ImAddress &address) const;
    /// The same decision: who sees what of it is another matter.
    [[nodiscard]] bool decidesLike(const Grant &other) const;

    /// The stricter ones first.
    friend auto operator<=>(const Grant &, const Grant &) = default;
};

} // namespace verbund::sip
