// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/Conversation.h"
#include "storage/Touched.h"

namespace verbund {

class Database;

/// One row per person with messages: the last one and how many are unread, kept with every message, never
/// counted at start.
class ConversationTable {
public:
    ConversationTable(Database &database, Touched &touched);

    /// Takes a message that was just inserted into account. One from the archive is unread only when nothing
    /// newer was read.
    void noteInserted(const Message &message, bool fromArchive);
    void markRead(const ImAddress &peer);

    /// Those to be shown: not of people whose request is open (unless they are contacts), denied or blocked.
    [[nodiscard]] QList<Conversation> visible();
    [[nodiscard]] QList<Conversation> visibleOf(const QSet<ImAddress> &peers);

private:
    void noteIncoming(const Message &message, bool fromArchive);
    void noteOutgoing(const Message &message);

    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
