// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/ConversationTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"

// A list shows a line of the last message, so no more of it is read; states 0, 3, 4 of a request: Open,
// Denied, Blocked.
#define VERBUND_CONVERSATIONS                                                                                \
    "SELECT c.unread, m.id, c.peer, m.outgoing, substr(m.body, 1, 1000), m.time, m.carrier, m.state, "       \
    "m.failure_kind, "                                                                                       \
    "m.failure_subject, m.origin_id, m.archive_id, coalesce(m.stanza_id, m.origin_id), m.wants_receipt, "    \
    "m.read_receipt "                                                                                        \
    "FROM conversations AS c JOIN messages AS m ON m.id = c.last_message "                                   \
    "LEFT JOIN requests AS r ON r.address = c.peer WHERE (r.state IS NULL OR r.state NOT IN (0, 3, 4) "      \
    "OR (r.state = 0 AND EXISTS (SELECT 1 FROM contacts AS k WHERE k.address = c.peer)))"

namespace verbund {

namespace {

Conversation readConversation(const Query &row)
{
    const Message last = readMessage(row, 1);
    return {.peer = last.peer, .last = last, .unread = int(row.integer(0))};
}

} // namespace

ConversationTable::ConversationTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

void ConversationTable::noteInserted(const Message &message, bool fromArchive)
{
    if (message.outgoing)
        noteOutgoing(message);
    else
        noteIncoming(message, fromArchive);
    m_touched.peers.insert(message.peer);
}

void ConversationTable::noteIncoming(const Message &message, bool fromArchive)
{
    m_database
        .query("UPDATE conversations SET last_message = max(last_message, ?1),"
               " unread = unread + (?1 > read_until OR NOT ?2) WHERE peer = ?3")
        .bind(message.id, fromArchive, message.peer.toString())
        .run();
}

// Who answers has read what came before, on whichever device.
void ConversationTable::noteOutgoing(const Message &message)
{
    m_database
        .query(
            "UPDATE conversations SET last_message = max(last_message, ?1), read_until = max(read_until, ?1),"
            " unread = CASE WHEN unread = 0 OR ?1 >= last_message THEN 0 ELSE min(unread, (SELECT count(*) "
            "FROM"
            " messages AS m WHERE m.conversation = conversations.id AND m.id > ?1 AND NOT m.outgoing)) END"
            " WHERE peer = ?2")
        .bind(message.id, message.peer.toString())
        .run();
}

void ConversationTable::markRead(const ImAddress &peer)
{
    m_database
        .query("UPDATE conversations SET unread = 0, read_until = max(read_until, last_message)"
               " WHERE peer = ? AND (unread > 0 OR read_until < last_message)")
        .bind(peer.toString())
        .run();
    if (m_database.changes() > 0)
        m_touched.peers.insert(peer);
}

QList<Conversation> ConversationTable::visible()
{
    QList<Conversation> conversations;
    Query rows = m_database.query(VERBUND_CONVERSATIONS " ORDER BY c.last_message DESC");
    while (rows.next())
        conversations.append(readConversation(rows));
    return conversations;
}

QList<Conversation> ConversationTable::visibleOf(const QSet<ImAddress> &peers)
{
    QList<Conversation> conversations;
    for (const ImAddress &peer : peers) {
        Query rows = m_database.query(VERBUND_CONVERSATIONS " AND c.peer = ?");
        if (rows.bind(peer.toString()).next())
            conversations.append(readConversation(rows));
    }
    return conversations;
}

} // namespace verbund
