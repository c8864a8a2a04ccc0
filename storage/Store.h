// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/DomainRecords.h"
#include "protocol/SessionSink.h"
#include "storage/Appended.h"
#include "storage/CardChange.h"
#include "storage/Conversation.h"
#include "storage/MessageKey.h"
#include "storage/OutboxItem.h"
#include "storage/Partner.h"
#include "storage/Rejection.h"
#include "storage/RelationChange.h"
#include "storage/Request.h"
#include "storage/SearchHit.h"
#include "storage/ShownPicture.h"

#include <QObject>

#include <memory>

namespace verbund {

class StoreThread;
struct Changes;

/// The encrypted history of one account: one database file, one hidden thread. Answers and signals come
/// through the event loop of the caller's thread; signals after the commit, before the future that caused
/// them is ready.
class Store final : public QObject {
    Q_OBJECT

public:
    /// Opens or makes the file (":memory:" for tests). `key` is the raw 256-bit key. Errors:
    /// StoreNotEncrypted, StoreWrongKey, StoreForeign, StoreNewer, StoreInUse, StoreUnreadable, DiskFull; the
    /// file stays as it was. The future holds the store: do not keep it.
    [[nodiscard]] static Later<std::shared_ptr<Store>> open(const QString &path, const QByteArray &key);
    ~Store() override;

    // Messages
    /// Commits an arrival with its archive position; duplicates are dropped or completed. `requests` are the
    /// people in it who are not accepted; they are put into the inbox in the same transaction.
    [[nodiscard]] Later<Appended> append(const Arrival &arrival, const QList<Request> &requests = {});
    /// Stores an outgoing message as Queued together with its row in the outbox.
    [[nodiscard]] Later<Message> enqueue(const Message &draft);
    /// Sets a failed outgoing message back to Queued and into the outbox again ("send again"), by this route.
    [[nodiscard]] Later<Message> requeue(qint64 messageId, std::optional<Carrier> carrier = {});
    /// Gives a queued message that was never attempted to another protocol; else nothing happens.
    [[nodiscard]] Later<void> reroute(qint64 messageId, Carrier carrier);
    /// Up to `count` messages of `peer` before `before` (the newest when absent), oldest first.
    [[nodiscard]] Later<QList<Message>> messagesBefore(
        const ImAddress &peer, std::optional<MessageKey> before, int count);
    /// Up to `count` messages of `peer` from `from` on, oldest first.
    [[nodiscard]] Later<QList<Message>> messagesFrom(
        const ImAddress &peer, const MessageKey &from, int count);
    /// Everybody with messages, newest first; not those whose request is denied or blocked, nor open, unless
    /// they are contacts.
    [[nodiscard]] Later<QList<Conversation>> conversations();
    /// Sets the unread count of a conversation to zero, and confirms to those who want to know, once each.
    [[nodiscard]] Later<void> markRead(const ImAddress &peer);
    /// Messages whose body holds all words (prefixes; case and diacritics folded), newest first, at most
    /// `count`, older than `before` when given.
    [[nodiscard]] Later<QList<SearchHit>> search(
        const QString &words, int count, std::optional<MessageKey> before = {});

    // Outbox
    /// Everything still to be told over a protocol, or over all, in order.
    [[nodiscard]] Later<QList<OutboxItem>> outbox(std::optional<Carrier> carrier = {});
    /// Notes that an item is being handed to a session; false when it is no longer there for this protocol.
    [[nodiscard]] Later<bool> markAttempted(qint64 itemId, Carrier carrier);
    /// The server took it: the item goes, its message becomes Sent.
    [[nodiscard]] Later<void> markDone(qint64 itemId);
    /// It cannot be done: the item goes, its message becomes Failed for this reason.
    [[nodiscard]] Later<void> markFailed(qint64 itemId, const Error &reason);
    /// Adds an item other than a message.
    [[nodiscard]] Later<void> post(const OutboxItem &item);

    // Contacts (copies of the home server's lists, for use offline)
    [[nodiscard]] Later<QList<Contact>> contacts(Carrier carrier);
    /// Replaces the copy; only differences are written.
    [[nodiscard]] Later<void> replaceContacts(Carrier carrier, const QList<Contact> &contacts);
    [[nodiscard]] Later<void> putContact(Carrier carrier, const Contact &contact);
    [[nodiscard]] Later<void> removeContact(Carrier carrier, const ImAddress &address);

    // Cards
    [[nodiscard]] Later<QList<Card>> cards();
    /// Does all of it or nothing; answers with the cards as written, those that were new with their ids.
    [[nodiscard]] Later<QList<Card>> changeCards(const CardChange &change);

    // Pictures of people (encrypted with the rest)
    /// Whose picture is which.
    [[nodiscard]] Later<QList<ShownPicture>> shownPictures();
    /// Notes a picture, or with an empty hash that there is none; bytes that nobody shows any more go.
    [[nodiscard]] Later<void> showPicture(const ShownPicture &shown);
    /// Keeps the bytes of a picture.
    [[nodiscard]] Later<void> putPicture(const Picture &picture);
    /// Empty when it is not kept.
    [[nodiscard]] Later<Picture> picture(const QString &hash);
    /// The hashes of all that are kept.
    [[nodiscard]] Later<QStringList> pictureHashes();

    // What DNS said of domains
    [[nodiscard]] Later<QList<DomainRecords>> domains();
    [[nodiscard]] Later<void> putDomains(const QList<DomainRecords> &records);

    // Routes
    /// Those that the user has pinned.
    [[nodiscard]] Later<QHash<ImAddress, Carrier>> routes();
    /// Pins a route, or takes the pin out.
    [[nodiscard]] Later<void> setRoute(const ImAddress &address, std::optional<Carrier> carrier);

    // Requests
    /// All of them, newest first.
    [[nodiscard]] Later<QList<Request>> requests();
    /// That of a person, whole; an empty one when there is none.
    [[nodiscard]] Later<Request> request(const ImAddress &from);
    /// Adds one or merges it into the person's row; a Denied or Blocked one stays decided, also when he asks
    /// over another protocol: that is answered alike.
    [[nodiscard]] Later<void> putRequest(const Request &request);
    /// Sets an open request to Withdrawn, or, when he also wrote, to one that asks no longer over a protocol.
    [[nodiscard]] Later<void> withdrawRequest(const ImAddress &from, Carrier carrier);
    /// Records the decision together with everything that is to be told to the home server because of it.
    [[nodiscard]] Later<void> decide(const Decision &decision);
    /// The same for many people, all or none.
    [[nodiscard]] Later<void> decide(const QList<Decision> &decisions);

    // Relations and partners
    /// What was decided about people; nobody else was decided about.
    [[nodiscard]] Later<QList<Relation>> relations();
    /// Stores them together with what is to be told to the home servers because of it.
    [[nodiscard]] Later<void> changeRelations(const RelationChange &change);
    /// Follows what a home server says; see RelationNews.
    [[nodiscard]] Later<void> followRelations(const RelationNews &news);
    /// Ends what has ended by then: he is a stranger again, and may ask.
    [[nodiscard]] Later<void> endRelations(const QDateTime &now, Carriers lines);
    /// Puts into the outbox what these servers are not known to have.
    [[nodiscard]] Later<void> tellRelations(Carriers lines);
    /// What home servers do not take of them.
    [[nodiscard]] Later<QList<Rejection>> rejections();
    /// Puts into the outbox once more what servers did not take of these people.
    [[nodiscard]] Later<void> tellAgain(const QList<ImAddress> &people);
    /// The user's partner list.
    [[nodiscard]] Later<QList<Partner>> partners();
    [[nodiscard]] Later<void> changePartners(const PartnerChange &change);
    /// Follows what a home server blocks: blocked elsewhere becomes a partner of type Blocked.
    [[nodiscard]] Later<void> followDomains(const DomainNews &news);

    // Small values
    /// The archive position of a carrier; empty when there is none.
    [[nodiscard]] Later<QString> archivePosition(Carrier carrier);
    /// A named value; empty when it was never set.
    [[nodiscard]] Later<QString> value(const QString &name);
    [[nodiscard]] Later<void> setValue(const QString &name, const QString &value);

Q_SIGNALS:
    /// New messages, in the order of their time.
    void messagesAdded(const QList<verbund::Message> &messages);
    /// Messages whose state, ids or failure changed.
    void messagesChanged(const QList<verbund::Message> &messages);
    /// Conversations whose last message or unread count changed, or that appeared.
    void conversationsChanged(const QList<verbund::Conversation> &conversations);
    /// Relations that are new or changed, people about whom nothing is decided any more, and what home
    /// servers do not take of all these.
    void relationsChanged(const QList<verbund::Relation> &changed, const QList<verbund::ImAddress> &forgotten,
        const QList<verbund::Rejection> &rejections);
    /// The whole partner list, after a change.
    void partnersChanged(const QList<verbund::Partner> &partners);
    /// Requests that are new or changed.
    void requestsChanged(const QList<verbund::Request> &requests);
    /// Something was put into the outbox.
    void outboxFilled();

private:
    Store(const QString &path, const QByteArray &key);
    template <typename T, typename Work> [[nodiscard]] Later<T> ask(Work work);
    void deliver();
    void tell(const Changes &changes);

    std::unique_ptr<StoreThread> m_thread;
};

} // namespace verbund
