// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

namespace verbund {

/// What one arrival changed.
struct Appended {
    /// Messages that were not there before, with their ids.
    QList<Message> added;
};

} // namespace verbund
