// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Receipt.h"
#include "storage/MessageKey.h"
#include "storage/Touched.h"

namespace verbund {

class Database;

/// The messages, ordered by ids that rise with their time: id = milliseconds × 1024 + n. Thereby one number
/// orders paging, search and conversations, also when an archive is read backwards.
class MessageTable {
public:
    MessageTable(Database &database, Touched &touched);

    /// The rows of what an arrival may repeat. Nothing when it is new.
    [[nodiscard]] std::optional<Message> knownAs(const Message &message);
    /// Adds a row with a new id, its conversation and its search entry.
    Message insert(const Message &message);
    /// Fills in the ids that the stored message lacks.
    void complete(const Message &stored, const Message &repeated);

    [[nodiscard]] std::optional<Message> find(qint64 id);
    /// The outgoing message that a receipt names.
    [[nodiscard]] std::optional<Message> named(const Receipt &receipt);
    /// Sets the state (and why, when Failed).
    void setState(qint64 id, Message::State state, const Error &failure = {});

    /// The incoming messages of a person that still want a read receipt; they are named once.
    [[nodiscard]] QList<qint64> takeReadReceipts(const ImAddress &peer);
    /// Sends a message another way.
    void setCarrier(qint64 id, Carrier carrier);

    [[nodiscard]] QList<Message> before(
        const ImAddress &peer, const std::optional<MessageKey> &key, int count);
    [[nodiscard]] QList<Message> from(const ImAddress &peer, const MessageKey &key, int count);

    /// What this job has inserted so far, in order of time.
    [[nodiscard]] QList<Message> added();
    /// What this job has changed otherwise.
    [[nodiscard]] QList<Message> changed();

private:
    [[nodiscard]] std::optional<Message> byArchive(const Message &message);
    [[nodiscard]] std::optional<Message> byOrigin(const Message &message);
    [[nodiscard]] std::optional<Message> byStanza(const Message &message);
    [[nodiscard]] qint64 freeId(qint64 time);
    [[nodiscard]] qint64 conversationOf(const ImAddress &peer);

    Database &m_database;
    Touched &m_touched;
    // Where the crowd of a time with more than 1024 messages ended last.
    qint64 m_crowdedTime = 0;
    qint64 m_crowd = 0;
};

/// The id that a place in a conversation stands for.
[[nodiscard]] qint64 idOf(const MessageKey &key);

} // namespace verbund
