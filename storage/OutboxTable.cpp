// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/OutboxTable.h"

#include "storage/Database.h"
#include "storage/MessageRow.h"
#include "storage/RelationRow.h"
#include "storage/TextList.h"

namespace verbund {

// In the statements below: 0 is Message, 10 PublishPicture, 11 Relate, 12 ForgetRelation, 13 BlockDomain,
// 14 UnblockDomain.
static_assert(int(OutboxItem::Kind::Message) == 0 && int(OutboxItem::Kind::Relate) == 11);

namespace {

constexpr int firstOfMessage = 13;

// Columns 8 to 12; NULL where it is about something else.
Relation readRelationOf(const Query &row, const ImAddress &address)
{
    Relation relation;
    if (row.isNull(8))
        return relation;
    relation = readRelation(row, 7);
    relation.address = address;
    return relation;
}

OutboxItem readItem(const Query &row)
{
    OutboxItem item;
    item.id = row.integer(0);
    item.kind = OutboxItem::Kind(row.integer(1));
    item.contact.address = ImAddress::fromStored(row.text(2));
    item.contact.name = row.text(3);
    if (!row.isNull(4))
        item.contact.groups = fromStoredList(row.text(4));
    item.attempted = row.boolean(5);
    item.carrier = Carrier(row.integer(6));
    item.contact.exactUser = row.text(7);
    item.relation = readRelationOf(row, item.contact.address);
    if (!row.isNull(firstOfMessage))
        item.message = readMessage(row, firstOfMessage);
    return item;
}

} // namespace

OutboxTable::OutboxTable(Database &database, Touched &touched)
    : m_database(database)
    , m_touched(touched)
{
}

void OutboxTable::addMessage(OutboxItem::Kind kind, qint64 messageId, Turn turn)
{
    m_database
        .query("INSERT INTO outbox (kind, message, again, carrier) SELECT ?1, ?2, ?3,"
               " coalesce((SELECT carrier FROM messages WHERE id = ?2), 0)"
               " WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE message = ?2 AND kind = ?1)")
        .bind(int(kind), messageId, turn == Turn::Again)
        .run();
    m_touched.outboxFilled = true;
}

void OutboxTable::addContact(OutboxItem::Kind kind, const Contact &contact, Carriers carriers)
{
    for (const Carrier carrier : allCarriers) {
        if (!carriers.contains(carrier))
            continue;
        m_database
            .query("INSERT INTO outbox (kind, address, name, groups, carrier, exact_user)"
                   " VALUES (?, ?, ?, ?, ?, ?)")
            .bind(int(kind), contact.address.toString(), contact.name, storedList(contact.groups),
                int(carrier), orNull(contact.exactUser))
            .run();
        m_touched.outboxFilled = true;
    }
}

QList<OutboxItem> OutboxTable::all(std::optional<Carrier> carrier)
{
    QList<OutboxItem> items;
    Query rows = m_database.query(
        "SELECT o.id, o.kind, o.address, o.name, o.groups, o.attempted, o.carrier, "
        "o.exact_user, o.level, o.origin, o.since, o.until, o.told, " VERBUND_MESSAGE_COLUMNS
        " FROM outbox AS o LEFT JOIN messages AS m ON m.id = o.message"
        " LEFT JOIN conversations AS c ON c.id = m.conversation WHERE ?1 IS NULL OR o.carrier = ?1"
        " ORDER BY o.id");
    rows.bind(carrier ? std::optional(int(*carrier)) : std::nullopt);
    while (rows.next())
        items.append(readItem(rows));
    return items;
}

bool OutboxTable::setAttempted(qint64 itemId, Carrier carrier)
{
    m_database.query("UPDATE outbox SET attempted = 1 WHERE id = ? AND carrier = ?")
        .bind(itemId, int(carrier))
        .run();
    return m_database.changes() > 0;
}

bool OutboxTable::move(qint64 messageId, Carrier carrier)
{
    m_database
        .query("UPDATE outbox SET carrier = ?1 WHERE message = ?2 AND kind = 0 AND NOT attempted"
               " AND carrier <> ?1")
        .bind(int(carrier), messageId)
        .run();
    const bool moved = m_database.changes() > 0;
    m_touched.outboxFilled = m_touched.outboxFilled || moved;
    return moved;
}

std::optional<qint64> OutboxTable::messageOf(qint64 itemId)
{
    Query rows = m_database.query("SELECT message FROM outbox WHERE id = ? AND kind = 0");
    return rows.bind(itemId).next() ? std::optional(rows.integer(0)) : std::nullopt;
}

QString OutboxTable::pictureOf(qint64 itemId)
{
    Query rows = m_database.query("SELECT name FROM outbox WHERE id = ? AND kind = 10");
    return rows.bind(itemId).next() ? rows.text(0) : QString();
}

void OutboxTable::addRelation(const Relation &relation, Carriers carriers)
{
    for (const Carrier carrier : allCarriers) {
        if (!carriers.contains(carrier))
            continue;
        m_database
            .query("INSERT INTO outbox (kind, address, carrier, level, origin, since, until, told)"
                   " VALUES (11, ?, ?, ?, ?, ?, ?, ?)")
            .bind(relation.address.toString(), int(carrier), int(relation.level), int(relation.origin),
                storedMoment(relation.since), storedMoment(relation.until), relation.told)
            .run();
        m_touched.outboxFilled = true;
    }
}

bool OutboxTable::holdsRelation(const ImAddress &address, Carrier carrier)
{
    Query rows =
        m_database.query("SELECT 1 FROM outbox WHERE address = ? AND carrier = ? AND kind IN (11, 12)");
    return rows.bind(address.toString(), int(carrier)).next();
}

void OutboxTable::removeRelation(const ImAddress &address)
{
    m_database.query("DELETE FROM outbox WHERE address = ? AND kind IN (11, 12)")
        .bind(address.toString())
        .run();
}

void OutboxTable::addDomain(OutboxItem::Kind kind, const QString &domain, Carriers carriers)
{
    for (const Carrier carrier : allCarriers) {
        if (!carriers.contains(carrier))
            continue;
        m_database.query("DELETE FROM outbox WHERE kind IN (13, 14) AND name = ? AND carrier = ?")
            .bind(domain, int(carrier))
            .run();
        m_database.query("INSERT INTO outbox (kind, name, carrier) VALUES (?, ?, ?)")
            .bind(int(kind), domain, int(carrier))
            .run();
        m_touched.outboxFilled = true;
    }
}

bool OutboxTable::holdsDomain(const QString &domain, Carrier carrier)
{
    Query rows = m_database.query("SELECT 1 FROM outbox WHERE kind IN (13, 14) AND name = ? AND carrier = ?");
    return rows.bind(domain, int(carrier)).next();
}

std::optional<OutboxItem> OutboxTable::relationItem(qint64 itemId)
{
    Query rows = m_database.query("SELECT id, kind, address, name, NULL, attempted, carrier, NULL, level,"
                                  " origin, since, until, told, NULL FROM outbox WHERE id = ?"
                                  " AND kind BETWEEN 11 AND 14");
    return rows.bind(itemId).next() ? std::optional(readItem(rows)) : std::nullopt;
}

void OutboxTable::remove(qint64 itemId)
{
    m_database.query("DELETE FROM outbox WHERE id = ?").bind(itemId).run();
}

void OutboxTable::removeMessage(qint64 messageId)
{
    m_database.query("DELETE FROM outbox WHERE message = ? AND kind = 0").bind(messageId).run();
}

bool OutboxTable::waitsAgain(qint64 messageId)
{
    Query rows =
        m_database.query("SELECT 1 FROM outbox WHERE message = ? AND kind = 0 AND again AND NOT attempted");
    return rows.bind(messageId).next();
}

} // namespace verbund
