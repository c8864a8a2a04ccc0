// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

// Columns of a message as readMessage() expects them: messages AS m, conversations AS c. A macro, because
// only literals next to each other become one literal.
#define VERBUND_MESSAGE_COLUMNS                                                                              \
    "m.id, c.peer, m.outgoing, m.body, m.time, m.carrier, m.state, m.failure_kind, m.failure_subject, "      \
    "m.origin_id, "                                                                                          \
    "m.archive_id, coalesce(m.stanza_id, m.origin_id), m.wants_receipt, m.read_receipt"
#define VERBUND_MESSAGE_TABLES "messages AS m JOIN conversations AS c ON c.id = m.conversation"

namespace verbund {

class Query;

/// How many columns that are.
inline constexpr int messageColumns = 14;

/// The message in the columns from `first` on.
[[nodiscard]] Message readMessage(const Query &row, int first = 0);
/// All messages a statement finds.
[[nodiscard]] QList<Message> readMessages(Query &rows);

/// A time as the columns hold it: milliseconds UTC, within what ids can order; now when it is none.
[[nodiscard]] qint64 storedTime(const QDateTime &time);
/// And back.
[[nodiscard]] QDateTime fromStoredTime(qint64 milliseconds);
/// Ids of messages rise with time: the lowest one of a millisecond.
[[nodiscard]] constexpr qint64 firstIdOf(qint64 milliseconds) { return milliseconds << 10; }

/// An error's kind as text, so that new kinds may be added anywhere.
[[nodiscard]] QString storedKind(Error::Kind kind);

} // namespace verbund
