// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Parameters.h"

#include <optional>

namespace verbund::sip {

/// One Via value (RFC 3261 §20.42); a view.
struct Via {
    /// "TLS", "TCP" …
    QByteArrayView transport;
    /// Host and port as written.
    QByteArrayView sentBy;
    Parameters parameters;

    /// Reads the first value of a field; nothing when it breaks the rules.
    [[nodiscard]] static std::optional<Via> parse(QByteArrayView field);
    [[nodiscard]] QByteArrayView branch() const { return parameters.raw("branch"); }
};

} // namespace verbund::sip
