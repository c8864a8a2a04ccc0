// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/SipMessage.h"

#include <chrono>
#include <optional>

namespace verbund::sip {

/// What a refused MESSAGE means for people; the cause holds status, Reason and Warning.
[[nodiscard]] Error fromMessageStatus(const SipMessage &response);
/// What a refused REGISTER means for signing in to this domain.
[[nodiscard]] Error fromRegisterStatus(const SipMessage &response, const QString &domain);
/// What any other refused request means.
[[nodiscard]] Error fromStatus(const SipMessage &response);
/// How long the server asks to wait (Retry-After, RFC 3261 §20.33), at most an hour.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const SipMessage &response);
/// True when the same request may succeed later without anybody changing anything.
[[nodiscard]] bool isPassing(int status);

} // namespace verbund::sip
