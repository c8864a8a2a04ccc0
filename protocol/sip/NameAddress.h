// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Parameters.h"

#include <optional>

namespace verbund::sip {

/// A name-addr or addr-spec with parameters, as in From, To, Contact and Route (RFC 3261 §20.10); a view.
struct NameAddress {
    /// As written, quotes included; empty when there is none.
    QByteArrayView display;
    /// Any URI; not empty.
    QByteArrayView uri;
    /// Those of the header field, not of the URI.
    Parameters parameters;

    /// Reads one value (not a comma-separated list); nothing when it breaks the rules.
    [[nodiscard]] static std::optional<NameAddress> parse(QByteArrayView text);
    /// The display name for people, escapes undone.
    [[nodiscard]] QString displayName() const { return QString::fromUtf8(unquoted(display)); }
};

} // namespace verbund::sip
