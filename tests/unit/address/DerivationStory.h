// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/Derivation.h"

namespace verbund {

/// A contact and the world around him, as a row of a table tells it. Unless it says otherwise, the account is
/// info@zahnfee.example, speaks XMPP and SIP, and DNS knows toothfairy.example (both), elhada.example (XMPP),
/// pbx.example (SIP), msn.example (SIP) and silent.example (nothing).
struct DerivationStory {
    Card card;
    DerivationRules rules;
    DerivationFacts facts;
    ImAddress own;

    /// `fields`: `sip=A | office=B | phone=C`; `world`: `lines xmpp | pin office | order office sip | rule P
    /// => R | default => R | network GATEWAY: DOMAIN | dns DOMAIN both`. What is not understood ends the
    /// test.
    DerivationStory(const QString &fields, const QString &world);

    [[nodiscard]] Derivation derivation() const { return derive(card, rules, facts, own); }
};

/// `ADDRESS over xmpp sip`, or `nobody`, or that with ` (pin lost)`.
[[nodiscard]] QString resultOf(const Derivation &derivation);
/// `sip chosen Named, office same Records` and so on, with ` rule N`, ` as MAPPED`, ` for PLAIN`.
[[nodiscard]] QString traceOf(const Derivation &derivation);
/// The short name of a field.
[[nodiscard]] QString wordFor(Card::Field field);

} // namespace verbund
