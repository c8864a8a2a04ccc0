// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/SipMessage.h"

#include <optional>

namespace verbund::sip {

/// An answer to a request that goes no further.
struct Refusal {
    int status = 400;
    QByteArray reason;
    /// One more field, such as Allow or Unsupported; empty name: none.
    QByteArray fieldName;
    QByteArray fieldValue;
};

/// The methods this stack answers, as Allow lists them.
inline constexpr QByteArrayView allowedMethods("OPTIONS, MESSAGE, NOTIFY");

/// What RFC 3261 §8.2 lets a UAS refuse before it looks at what is asked: defects, version, scheme, numbers
/// out of range, extensions. Nothing when the request may be worked on.
[[nodiscard]] std::optional<Refusal> check(const SipMessage &request);

} // namespace verbund::sip
