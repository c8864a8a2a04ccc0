// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

#include <optional>

namespace verbund::sip {

/// What a word for a state or an activity means (RFC 4480 §3.2 and what clients and gateways write beside
/// it), in any case, with or without hyphens and spaces; nothing for one that says nothing about being
/// reachable.
[[nodiscard]] std::optional<Presence::Availability> availabilityOf(QStringView word);

/// Of two things that a person does at once the one that callers should know of.
[[nodiscard]] std::optional<Presence::Availability> weightier(
    std::optional<Presence::Availability> a, std::optional<Presence::Availability> b);

/// Our own word for each state: the text of `<availability xmlns="urn:verbund:presence:0">`.
[[nodiscard]] QLatin1StringView ownWord(Presence::Availability availability);

} // namespace verbund::sip
