// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "storage/CardChange.h"
#include "storage/CardTable.h"
#include "storage/Changes.h"
#include "storage/ContactTable.h"
#include "storage/ConversationTable.h"
#include "storage/Database.h"
#include "storage/DomainTable.h"
#include "storage/MessageTable.h"
#include "storage/OutboxTable.h"
#include "storage/PartnerTable.h"
#include "storage/PictureTable.h"
#include "storage/RejectionTable.h"
#include "storage/RelationChange.h"
#include "storage/RelationTable.h"
#include "storage/RequestTable.h"
#include "storage/RouteTable.h"
#include "storage/SearchHit.h"
#include "storage/ValueTable.h"

#include <memory>

namespace verbund {

/// All tables of one open database, as the jobs of the store's thread see them.
class Tables {
public:
    explicit Tables(std::unique_ptr<Database> opened);

    /// What was touched since the last call, read as it is now.
    [[nodiscard]] Changes takeChanges();

    /// Stores what came in together: messages, receipts, requests and the archive position; answers what is
    /// new.
    [[nodiscard]] QList<Message> append(const Arrival &arrival, const QList<Request> &people);
    [[nodiscard]] Message enqueue(const Message &draft);
    [[nodiscard]] Result<Message> requeue(qint64 messageId, std::optional<Carrier> carrier);
    /// Sends a message that was never attempted another way.
    void reroute(qint64 messageId, Carrier carrier);
    /// Marks a conversation as read, and tells those who want to know.
    void markRead(const ImAddress &peer);
    [[nodiscard]] QList<SearchHit> search(
        const QString &typed, int count, const std::optional<MessageKey> &before);
    /// The home server took an item.
    void settle(qint64 itemId);
    /// An item cannot be done.
    void giveUp(qint64 itemId, const Error &reason);
    void post(const OutboxItem &item);
    /// Does all of a change of contacts; answers the cards as written.
    [[nodiscard]] QList<Card> changeCards(const CardChange &change);
    /// Puts somebody into the inbox, or what he asks into his row there.
    void takeRequest(const Request &news);
    /// Records a decision and posts what follows from it.
    void decide(const Decision &decision);
    /// Stores relations and posts what is to be told.
    void changeRelations(const RelationChange &change);
    /// Follows a home server.
    void followRelations(const RelationNews &news);
    void endRelations(const QDateTime &now, Carriers lines);
    /// Posts what these servers are not known to have.
    void tellRelations(Carriers lines);
    /// Posts once more what servers did not take of these people.
    void tellAgain(const QList<ImAddress> &people);
    void changePartners(const PartnerChange &change);
    void followDomains(const DomainNews &news);

private:
    const std::unique_ptr<Database> m_database;
    Touched m_touched;

public:
    Database &database = *m_database;
    MessageTable messages{database, m_touched};
    ConversationTable conversations{database, m_touched};
    OutboxTable outbox{database, m_touched};
    ContactTable contacts{database, m_touched};
    RequestTable requests{database, m_touched};
    RelationTable relations{database, m_touched};
    RejectionTable rejections{database, m_touched};
    PartnerTable partners{database, m_touched};
    CardTable cards{database};
    PictureTable pictures{database};
    DomainTable domains{database};
    RouteTable routes{database};
    ValueTable values{database};

private:
    void removeItem(qint64 itemId);
    void appendMessage(const Message &message, bool fromArchive);
    void recognise(const Message &known, const Message &repeated);
    void confirm(const Message &message, bool fromArchive);
    void apply(const Receipt &receipt);
    void relate(const Relation &relation, Carriers told, Carriers settled);
    void forget(const ImAddress &address, Carriers told);
    void follow(const Relation &relation, const RelationNews &news);
    void followForgotten(const ImAddress &address, const RelationNews &news);
    void followMissing(const RelationNews &news);
    void settleRelation(const OutboxItem &item);
    void rejectRelation(const OutboxItem &item, Error::Kind reason);
    void forgetRemoved(const ImAddress &address, Carrier carrier);
    void block(const QString &domain, Carriers told);
    void unblock(const QString &domain, Carriers told);
    void followBlocked(const QString &domain, bool isNew, const DomainNews &news);
    void followFree(const QString &domain, bool wasBlocked, const DomainNews &news);
    void blockElsewhere(const QString &domain, Carriers others);
    void unblockElsewhere(const QString &domain, Carriers others);
    void postDecision(const Decision &decision, Carriers came);
    void saveContact(const Decision &decision, Carriers came);
    [[nodiscard]] Carriers notSeen(const ImAddress &address, Carriers came);
};

} // namespace verbund
