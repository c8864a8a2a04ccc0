// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"

#include <QStringView>

#include <optional>

namespace verbund {

/// What the choice of the route to a person is made from.
struct RouteFacts {
    /// What the user chose for him.
    std::optional<Carrier> pin;
    /// The protocols that the account speaks.
    Carriers lines;
    /// Those that work now.
    Carriers online;
    /// On whose contact lists he is.
    Carriers contact;
    /// What his domain federates over, as far as it is known.
    Carriers domain;
    /// Where he is not offline.
    Carriers reachable;
    /// What carried the last message.
    std::optional<Carrier> last;
};

/// Over which protocol a message to him goes now: the pin, else where he is a contact, else what his domain
/// speaks; among several where we are online, then where he is, then as the last time, then XMPP.
[[nodiscard]] Carrier routeOf(const RouteFacts &facts);

/// The carrier that a wish names.
[[nodiscard]] std::optional<Carrier> pinOf(Route::Wish wish);
/// And back.
[[nodiscard]] Route::Wish wishOf(std::optional<Carrier> pin);

} // namespace verbund
