// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Message.h"

namespace verbund {

/// News about an outgoing message from its recipient or a server.
struct Receipt {
    ImAddress peer;
    /// The id that the receipt names: origin-id or stanza id of our message.
    QString messageId;
    /// Delivered, Read or Failed.
    Message::State state = Message::State::Delivered;
    /// Why, when Failed.
    Error failure;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

} // namespace verbund
