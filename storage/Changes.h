// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Conversation.h"
#include "storage/Request.h"

namespace verbund {

/// What one job changed, told by Store's signals once it is committed.
struct Changes {
    QList<Message> added;
    QList<Message> changed;
    QList<Conversation> conversations;
    QList<Request> requests;
    bool outboxFilled = false;
};

} // namespace verbund
