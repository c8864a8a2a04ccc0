// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Conversation.h"
#include "storage/Partner.h"
#include "storage/Rejection.h"
#include "storage/Request.h"

#include <optional>

namespace verbund {

/// What one job changed, told by Store's signals once it is committed.
struct Changes {
    QList<Message> added;
    QList<Message> changed;
    QList<Conversation> conversations;
    QList<Relation> relations;
    QList<ImAddress> forgotten;
    /// What home servers do not take of the relations that changed.
    QList<Rejection> rejections;
    QList<Request> requests;
    /// All of them, where one changed.
    std::optional<QList<Partner>> partners;
    bool outboxFilled = false;
};

} // namespace verbund
