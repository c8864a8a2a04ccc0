// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Routing.h"

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// What is left when a rule has spoken; a rule that leaves nothing says nothing.
Carriers narrowed(Carriers candidates, Carriers rule)
{
    const Carriers left = candidates & rule;
    return left ? left : candidates;
}

} // namespace

Carrier routeOf(const RouteFacts &facts)
{
    if (facts.pin && (!facts.lines || facts.lines.contains(*facts.pin)))
        return *facts.pin;
    Carriers candidates = facts.lines;
    for (const Carriers rule : {facts.contact, facts.domain, facts.online, facts.reachable})
        candidates = narrowed(candidates, rule);
    if (facts.last && candidates.contains(*facts.last))
        return *facts.last;
    return candidates == Carriers(Carrier::Sip) ? Carrier::Sip : Carrier::Xmpp;
}

std::optional<Carrier> pinOf(Route::Wish wish)
{
    switch (wish) {
    case Route::Wish::OnlyXmpp:
        return Carrier::Xmpp;
    case Route::Wish::OnlySip:
        return Carrier::Sip;
    case Route::Wish::Automatic:
        break;
    }
    return std::nullopt;
}

Route::Wish wishOf(std::optional<Carrier> pin)
{
    if (!pin)
        return Route::Wish::Automatic;
    return *pin == Carrier::Sip ? Route::Wish::OnlySip : Route::Wish::OnlyXmpp;
}

} // namespace verbund
