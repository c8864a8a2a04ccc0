// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

namespace verbund {

/// A message of the user's, with an id of its own, ready for the outbox of this protocol.
[[nodiscard]] Message outgoingMessage(const ImAddress &peer, const QString &body, Carrier carrier);

} // namespace verbund
