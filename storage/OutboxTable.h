// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/OutboxItem.h"
#include "storage/Touched.h"

#include <optional>

namespace verbund {

class Database;

/// What is still to be told to the home server.
class OutboxTable {
public:
    /// How a message came to be in it: for the first time, or because the user said "send again".
    enum class Turn { First, Again };

    OutboxTable(Database &database, Touched &touched);

    /// Adds an item about a message, for the protocol of the message; what is in it already stays as it is.
    void addMessage(OutboxItem::Kind kind, qint64 messageId, Turn turn = Turn::First);
    /// Adds an item about a person for each of these protocols.
    void addContact(OutboxItem::Kind kind, const Contact &contact, Carriers carriers);
    /// Everything in it, or what is for one protocol.
    [[nodiscard]] QList<OutboxItem> all(std::optional<Carrier> carrier = {});
    /// Notes the attempt; false when the item is no longer there for this protocol.
    [[nodiscard]] bool setAttempted(qint64 itemId, Carrier carrier);
    /// Gives a message to another protocol; false when it was attempted, or is not there.
    [[nodiscard]] bool move(qint64 messageId, Carrier carrier);
    /// The message that an item is to send, none for other kinds and unknown items.
    [[nodiscard]] std::optional<qint64> messageOf(qint64 itemId);
    /// The hash of the picture that an item is to publish, empty for other kinds and unknown items.
    [[nodiscard]] QString pictureOf(qint64 itemId);
    void remove(qint64 itemId);
    /// Adds what he is from now on, for each of these protocols.
    void addRelation(const Relation &relation, Carriers carriers);
    /// True while it is still to be told to a home server what he is, or that he is nothing any more.
    [[nodiscard]] bool holdsRelation(const ImAddress &address, Carrier carrier);
    /// What was to be told of that is out of date.
    void removeRelation(const ImAddress &address);
    /// Adds a block of a domain, or its end, in place of what waits about that domain.
    void addDomain(OutboxItem::Kind kind, const QString &domain, Carriers carriers);
    [[nodiscard]] bool holdsDomain(const QString &domain, Carrier carrier);
    /// An item about a relation or a domain; none for other kinds and unknown items.
    [[nodiscard]] std::optional<OutboxItem> relationItem(qint64 itemId);
    /// Takes a message out that evidently reached the server.
    void removeMessage(qint64 messageId);
    /// True when a copy in the archive proves nothing: the message was sent before, and is to be sent again.
    [[nodiscard]] bool waitsAgain(qint64 messageId);

private:
    Database &m_database;
    Touched &m_touched;
};

} // namespace verbund
