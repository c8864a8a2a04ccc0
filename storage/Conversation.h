// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

namespace verbund {

/// One person's thread as the chats list shows it.
struct Conversation {
    ImAddress peer;
    /// The newest message by time, of its body the first 1000 characters.
    Message last;
    /// Incoming messages not yet seen.
    int unread = 0;

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

} // namespace verbund
