// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/MessageTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"
#include "storage/TextFold.h"

#include <algorithm>

// CROSS JOIN is an order: from the few rows with that id outwards. Left alone, SQLite walks the whole
// conversation.
#define FROM_IDS(condition)                                                                                  \
    " FROM (SELECT id FROM messages WHERE " condition                                                        \
    ") AS hit CROSS JOIN messages AS m ON m.id = hit.id CROSS JOIN conversations AS c ON c.id = "            \
    "m.conversation WHERE 1"
#define WHERE_STANZA                                                                                         \
    FROM_IDS("stanza_id = ?1 UNION ALL SELECT id FROM messages WHERE origin_id = ?1 AND stanza_id IS NULL")
#define WHERE_NAMED FROM_IDS("stanza_id = ?1 UNION ALL SELECT id FROM messages WHERE origin_id = ?1")

namespace verbund {

namespace {

// Ids that a sender counts from 1 again at every start are told apart by this.
constexpr qint64 sameStanzaWithin = 24LL * 3600 * 1000;

std::optional<Message> first(Query &rows)
{
    return rows.next() ? std::optional(readMessage(rows)) : std::nullopt;
}

// What stands in read_receipt: nobody asked for one, it is still to be given, it was.
constexpr int wanted = 1;
constexpr int given = 2;

// NULL says "as origin_id".
std::optional<QString> storedStanzaId(const Message &message)
{
    return message.stanzaId == message.originId ? std::nullopt : std::optional(message.stanzaId);
}

} // namespace

MessageTable::MessageTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

std::optional<Message> MessageTable::knownAs(const Message &message)
{
    for (const auto rule : {&MessageTable::byArchive, &MessageTable::byOrigin, &MessageTable::byStanza}) {
        if (auto known = (this->*rule)(message))
            return known;
    }
    return std::nullopt;
}

std::optional<Message> MessageTable::byArchive(const Message &message)
{
    if (message.archiveId.isEmpty())
        return std::nullopt;
    Query rows = m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM " VERBUND_MESSAGE_TABLES
                                  " WHERE m.archive_id = ?1 AND m.carrier = ?2");
    return first(rows.bind(message.archiveId, int(message.carrier)));
}

std::optional<Message> MessageTable::byOrigin(const Message &message)
{
    if (message.originId.isEmpty())
        return std::nullopt;
    Query rows = m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM " VERBUND_MESSAGE_TABLES
                                  " WHERE m.origin_id = ?1 AND c.peer = ?2 AND m.outgoing = ?3");
    return first(rows.bind(message.originId, message.peer.toString(), message.outgoing));
}

// Senders may reuse the id of a stanza: the body must be the same too, and exactly one of both known to the
// archive.
std::optional<Message> MessageTable::byStanza(const Message &message)
{
    if (message.stanzaId.isEmpty())
        return std::nullopt;
    Query rows = m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS WHERE_STANZA
                                  " AND c.peer = ?2 AND m.outgoing = ?3 AND (m.archive_id IS NULL) = ?4"
                                  " AND (m.origin_id IS NULL OR ?5) AND abs(m.time - ?6) <= ?7"
                                  " AND m.body = ?8 ORDER BY m.id LIMIT 1");
    return first(
        rows.bind(message.stanzaId, message.peer.toString(), message.outgoing, !message.archiveId.isEmpty(),
            message.originId.isEmpty(), storedTime(message.time), sameStanzaWithin, message.body));
}

Message MessageTable::insert(const Message &message)
{
    Message stored = message;
    const qint64 time = storedTime(message.time);
    stored.id = freeId(time);
    stored.time = fromStoredTime(time);
    m_database
        .query("INSERT INTO messages (id, conversation, outgoing, body, time, carrier, state, origin_id, "
               "archive_id,"
               " stanza_id, wants_receipt, read_receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(stored.id, conversationOf(message.peer), message.outgoing, message.body, time,
            int(message.carrier), int(message.state), orNull(message.originId), orNull(message.archiveId),
            storedStanzaId(message), message.wantsReceipt, message.wantsReadReceipt ? wanted : 0)
        .run();
    m_database.query("INSERT INTO message_search (rowid, body) VALUES (?, ?)")
        .bind(stored.id, folded(message.body))
        .run();
    m_touched.added.insert(stored.id, stored);
    return stored;
}

void MessageTable::complete(const Message &stored, const Message &repeated)
{
    Message full = stored;
    if (full.archiveId.isEmpty())
        full.archiveId = repeated.archiveId;
    if (full.originId.isEmpty())
        full.originId = repeated.originId;
    if (full.stanzaId.isEmpty())
        full.stanzaId = repeated.stanzaId;
    if (full == stored)
        return;
    m_database.query("UPDATE messages SET archive_id = ?, origin_id = ?, stanza_id = ? WHERE id = ?")
        .bind(orNull(full.archiveId), orNull(full.originId), storedStanzaId(full), stored.id)
        .run();
    m_touched.changed.insert(stored.id);
}

std::optional<Message> MessageTable::find(qint64 id)
{
    Query rows =
        m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM " VERBUND_MESSAGE_TABLES " WHERE m.id = ?");
    return first(rows.bind(id));
}

std::optional<Message> MessageTable::named(const Receipt &receipt)
{
    if (receipt.messageId.isEmpty())
        return std::nullopt;
    Query rows =
        m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS WHERE_NAMED " AND c.peer = ?2 AND m.outgoing = 1"
                         " ORDER BY m.origin_id IS ?1 DESC, m.id DESC LIMIT 1");
    return first(rows.bind(receipt.messageId, receipt.peer.toString()));
}

void MessageTable::setState(qint64 id, Message::State state, const Error &failure)
{
    const bool failed = state == Message::State::Failed;
    m_database.query("UPDATE messages SET state = ?, failure_kind = ?, failure_subject = ? WHERE id = ?")
        .bind(int(state), failed ? std::optional(storedKind(failure.kind)) : std::nullopt,
            failed ? std::optional(failure.subject) : std::nullopt, id)
        .run();
    m_touched.changed.insert(id);
}

QList<qint64> MessageTable::takeReadReceipts(const ImAddress &peer)
{
    QList<qint64> ids;
    Query rows = m_database.query(
        "UPDATE messages SET read_receipt = ?1 WHERE read_receipt = ?2 AND NOT outgoing AND conversation ="
        " (SELECT id FROM conversations WHERE peer = ?3) RETURNING id");
    rows.bind(given, wanted, peer.toString());
    while (rows.next())
        ids.append(rows.integer(0));
    std::ranges::sort(ids);
    return ids;
}

void MessageTable::setCarrier(qint64 id, Carrier carrier)
{
    m_database.query("UPDATE messages SET carrier = ? WHERE id = ?").bind(int(carrier), id).run();
    m_touched.changed.insert(id);
}

QList<Message> MessageTable::before(const ImAddress &peer, const std::optional<MessageKey> &key, int count)
{
    Query rows = m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM " VERBUND_MESSAGE_TABLES
                                  " WHERE c.peer = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?");
    rows.bind(peer.toString(), key ? idOf(*key) : std::numeric_limits<qint64>::max(), std::max(count, 0));
    QList<Message> messages = readMessages(rows);
    std::ranges::reverse(messages);
    return messages;
}

QList<Message> MessageTable::from(const ImAddress &peer, const MessageKey &key, int count)
{
    Query rows = m_database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM " VERBUND_MESSAGE_TABLES
                                  " WHERE c.peer = ? AND m.id >= ? ORDER BY m.id LIMIT ?");
    return readMessages(rows.bind(peer.toString(), idOf(key), std::max(count, 0)));
}

QList<Message> MessageTable::added()
{
    QList<Message> messages;
    for (const Message &message : std::as_const(m_touched.added))
        messages.append(
            m_touched.changed.contains(message.id) ? find(message.id).value_or(message) : message);
    return messages;
}

QList<Message> MessageTable::changed()
{
    QList<Message> messages;
    for (const qint64 id : std::as_const(m_touched.changed)) {
        if (const auto message = m_touched.added.contains(id) ? std::nullopt : find(id))
            messages.append(*message);
    }
    std::ranges::sort(messages, {}, &Message::id);
    return messages;
}

// A thousand per millisecond fit; a larger crowd goes on into the next milliseconds.
qint64 MessageTable::freeId(qint64 time)
{
    if (std::exchange(m_crowdedTime, time) != time)
        m_crowd = 0;
    for (;; ++m_crowd) {
        const qint64 begin = firstIdOf(time + m_crowd);
        const qint64 end = firstIdOf(time + m_crowd + 1);
        Query rows = m_database.query("SELECT max(id) FROM messages WHERE id >= ? AND id < ?");
        if (!rows.bind(begin, end).next() || rows.isNull(0))
            return begin;
        if (const qint64 next = rows.integer(0) + 1; next < end)
            return next;
    }
}

qint64 MessageTable::conversationOf(const ImAddress &peer)
{
    {
        Query rows = m_database.query("SELECT id FROM conversations WHERE peer = ?");
        if (rows.bind(peer.toString()).next())
            return rows.integer(0);
    }
    m_database.query("INSERT INTO conversations (peer) VALUES (?)").bind(peer.toString()).run();
    return m_database.lastInsertId();
}

qint64 idOf(const MessageKey &key) { return key.id ? key.id : firstIdOf(storedTime(key.time)); }

} // namespace verbund
