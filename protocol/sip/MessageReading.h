// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"
#include "protocol/Receipt.h"
#include "protocol/sip/SipMessage.h"
#include "protocol/sip/documents/Composing.h"

#include <optional>

namespace verbund::sip {

/// What this client takes in a MESSAGE.
inline constexpr QByteArrayView acceptedTypes(
    "text/plain, message/cpim, message/imdn+xml, application/im-iscomposing+xml");

/// What a MESSAGE request holds.
struct MessageReading {
    /// Who sent it; empty when he has no address to answer to.
    ImAddress from;
    std::optional<Message> message;
    std::optional<Receipt> receipt;
    std::optional<Composing> composing;
    /// It came in CPIM.
    bool inCpim = false;
    /// It is of a kind that this client does not take: 415.
    bool isForeign = false;
    /// It is in CPIM that cannot be read: 400.
    bool isBroken = false;
};

/// Reads one: plain text, CPIM, IMDN (RFC 5438), isComposing (RFC 3994). Never fails.
[[nodiscard]] MessageReading readMessage(const SipMessage &request, const QDateTime &now);

} // namespace verbund::sip
