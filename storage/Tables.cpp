// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Tables.h"

#include "storage/MessageRow.h"
#include "storage/SearchWords.h"

#include <QUuid>

#include <algorithm>

namespace verbund {

using State = Message::State;

Tables::Tables(std::unique_ptr<Database> opened)
    : m_database(std::move(opened))
{
}

Changes Tables::takeChanges()
{
    Changes changes{.added = messages.added(),
        .changed = messages.changed(),
        .conversations = conversations.visibleOf(m_touched.peers),
        .relations = {},
        .forgotten = {},
        .rejections = {},
        .requests = requests.allOf(m_touched.requests),
        .partners = m_touched.partners ? std::optional(partners.all()) : std::nullopt,
        .outboxFilled = m_touched.outboxFilled};
    for (const ImAddress &address : std::as_const(m_touched.relations)) {
        if (const auto relation = relations.find(address))
            changes.relations.append(*relation);
        else
            changes.forgotten.append(address);
        changes.rejections += rejections.of(address);
    }
    m_touched = {};
    return changes;
}

QList<Message> Tables::append(const Arrival &arrival, const QList<Request> &people)
{
    for (const Request &person : people)
        takeRequest(person);
    for (const Message &message : arrival.messages)
        appendMessage(message, arrival.fromArchive);
    for (const Receipt &receipt : arrival.receipts)
        apply(receipt);
    if (arrival.archivePosition)
        values.setPosition(arrival.carrier, *arrival.archivePosition);
    return messages.added();
}

void Tables::appendMessage(const Message &message, bool fromArchive)
{
    if (message.peer.isEmpty())
        return;
    if (const std::optional<Message> known = messages.knownAs(message))
        return recognise(*known, message);
    Message fresh = message;
    if (!message.outgoing)
        fresh.state = State::Received;
    else if (message.state == State::Received || message.state == State::Queued)
        fresh.state = State::Sent; // by another device
    const Message stored = messages.insert(fresh);
    conversations.noteInserted(stored, fromArchive);
    confirm(stored, fromArchive);
}

// What the archive of the own account holds has been sent, whether or not its acknowledgement came.
void Tables::recognise(const Message &known, const Message &repeated)
{
    messages.complete(known, repeated);
    const bool settled =
        known.outgoing && known.state == State::Queued && known.archiveId != repeated.archiveId;
    if (!settled || outbox.waitsAgain(known.id))
        return;
    messages.setState(known.id, State::Sent);
    outbox.removeMessage(known.id);
    m_touched.peers.insert(known.peer);
}

// Once per message, also for those missed while offline, but not for the years before this device.
void Tables::confirm(const Message &message, bool fromArchive)
{
    if (message.outgoing || !message.wantsReceipt || requests.isUndecidedOrRefused(message.peer))
        return;
    const qint64 created = values.value(QStringLiteral("store.created")).toLongLong();
    if (!fromArchive || message.time.toMSecsSinceEpoch() >= created)
        outbox.addMessage(OutboxItem::Kind::Confirm, message.id);
}

// States only rise; a failure holds until better news come, and does not undo a delivery.
void Tables::apply(const Receipt &receipt)
{
    const std::optional<Message> message = messages.named(receipt);
    if (!message || receipt.state == message->state)
        return;
    const bool bad = receipt.state == State::Failed;
    const bool rises = bad ? message->state == State::Queued || message->state == State::Sent
                           : receipt.state > message->state || message->state == State::Failed;
    if (!rises || receipt.state < State::Delivered)
        return;
    messages.setState(message->id, receipt.state, receipt.failure);
    outbox.removeMessage(message->id);
    m_touched.peers.insert(message->peer);
}

Message Tables::enqueue(const Message &draft)
{
    Message message = draft;
    message.outgoing = true;
    message.state = State::Queued;
    message.failure = {};
    if (message.originId.isEmpty())
        message.originId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (message.stanzaId.isEmpty())
        message.stanzaId = message.originId;
    const Message stored = messages.insert(message);
    conversations.noteInserted(stored, false);
    outbox.addMessage(OutboxItem::Kind::Message, stored.id);
    return stored;
}

Result<Message> Tables::requeue(qint64 messageId, std::optional<Carrier> carrier)
{
    const std::optional<Message> message = messages.find(messageId);
    if (!message || !message->outgoing)
        return fail(
            {.kind = Error::Kind::Internal, .subject = {}, .cause = QStringLiteral("no outgoing message")});
    if (message->state != State::Failed)
        return *message;
    messages.setState(messageId, State::Queued);
    if (carrier && *carrier != message->carrier)
        messages.setCarrier(messageId, *carrier);
    outbox.addMessage(OutboxItem::Kind::Message, messageId, OutboxTable::Turn::Again);
    m_touched.peers.insert(message->peer);
    return messages.find(messageId).value_or(*message);
}

void Tables::reroute(qint64 messageId, Carrier carrier)
{
    if (outbox.move(messageId, carrier))
        messages.setCarrier(messageId, carrier);
}

// Who is not accepted does not learn that he was read, not even later.
void Tables::markRead(const ImAddress &peer)
{
    conversations.markRead(peer);
    if (requests.isUndecidedOrRefused(peer))
        return;
    for (const qint64 id : messages.takeReadReceipts(peer))
        outbox.addMessage(OutboxItem::Kind::ConfirmRead, id);
}

QList<SearchHit> Tables::search(const QString &typed, int count, const std::optional<MessageKey> &before)
{
    const SearchWords words(typed);
    QList<SearchHit> hits;
    if (words.isEmpty())
        return hits;
    // The index walks backwards by itself: ids rise with time, so its order is newest first.
    Query rows =
        database.query("SELECT " VERBUND_MESSAGE_COLUMNS " FROM message_search AS s CROSS JOIN messages AS m"
                       " ON m.id = s.rowid JOIN conversations AS c ON c.id = m.conversation"
                       " WHERE message_search MATCH ? AND s.rowid < ? ORDER BY s.rowid DESC LIMIT ?");
    rows.bind(
        words.expression(), before ? idOf(*before) : std::numeric_limits<qint64>::max(), std::max(count, 0));
    while (rows.next())
        hits.append(words.hit(readMessage(rows)));
    return hits;
}

// The bytes of a picture may have waited only for being published.
void Tables::removeItem(qint64 itemId)
{
    const QString picture = outbox.pictureOf(itemId);
    outbox.remove(itemId);
    pictures.dropUnused({picture});
}

void Tables::settle(qint64 itemId)
{
    const std::optional<qint64> messageId = outbox.messageOf(itemId);
    if (const auto relation = outbox.relationItem(itemId))
        settleRelation(*relation);
    removeItem(itemId);
    const std::optional<Message> message = messageId ? messages.find(*messageId) : std::nullopt;
    if (!message || message->state != State::Queued)
        return;
    messages.setState(message->id, State::Sent);
    m_touched.peers.insert(message->peer);
}

void Tables::giveUp(qint64 itemId, const Error &reason)
{
    const std::optional<qint64> messageId = outbox.messageOf(itemId);
    if (const auto relation = outbox.relationItem(itemId))
        rejectRelation(*relation, reason.kind);
    removeItem(itemId);
    const std::optional<Message> message = messageId ? messages.find(*messageId) : std::nullopt;
    if (!message || message->state > State::Sent)
        return;
    messages.setState(message->id, State::Failed, reason);
    m_touched.peers.insert(message->peer);
}

void Tables::settleRelation(const OutboxItem &item)
{
    using Kind = OutboxItem::Kind;
    if (item.kind == Kind::BlockDomain || item.kind == Kind::UnblockDomain)
        return partners.setBlockedAt(item.carrier, item.contact.name, item.kind == Kind::BlockDomain);
    const std::optional<Relation> relation = relations.find(item.relation.address);
    if (!relation || !isSameMatter(*relation, item.relation))
        return;
    relations.settle(item.relation.address, item.carrier);
    rejections.remove(item.relation.address, item.carrier);
}

void Tables::post(const OutboxItem &item)
{
    switch (item.kind) {
    case OutboxItem::Kind::Message:
    case OutboxItem::Kind::Confirm:
    case OutboxItem::Kind::ConfirmRead:
        return outbox.addMessage(item.kind, item.message.id);
    case OutboxItem::Kind::RemoveContact:
        outbox.addContact(item.kind, item.contact, item.carrier);
        return forgetRemoved(item.contact.address, item.carrier);
    default:
        return outbox.addContact(item.kind, item.contact, item.carrier);
    }
}

// What goes first: what is written may take its place. Pictures last, when all that refers to them is there.
QList<Card> Tables::changeCards(const CardChange &change)
{
    QSet<QString> lost;
    for (const qint64 id : change.removed)
        lost.insert(cards.remove(id));
    QList<Card> written = change.put;
    for (Card &card : written)
        lost.insert(cards.put(card));
    for (const auto &[carrier, contact] : change.unlisted)
        contacts.remove(carrier, contact.address);
    for (const auto &[carrier, contact] : change.listed)
        contacts.put(carrier, contact);
    for (const OutboxItem &item : change.told)
        post(item);
    for (const Picture &picture : change.pictures)
        pictures.put(picture);
    pictures.dropUnused(lost);
    return written;
}

} // namespace verbund
