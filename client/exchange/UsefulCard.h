// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"

#include <algorithm>

namespace verbund {

/// True when an import may take it: it has a name, or something that reaches him.
[[nodiscard]] inline bool isOfUse(const Card &card)
{
    const auto texts = {card.name, card.organisation, card.officeMail, card.privateMail, card.otherMail,
        card.xmppAddress, card.sipAddress, card.phones.value(0)};
    return !std::ranges::all_of(texts, &QString::isEmpty);
}

} // namespace verbund
