// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/Store.h"

#include "storage/StoreThread.h"

#include <QPointer>

namespace verbund {

Store::Store(const QString &path, const QByteArray &key)
    : m_thread(std::make_unique<StoreThread>(
          path, key, [this] { QMetaObject::invokeMethod(this, &Store::deliver, Qt::QueuedConnection); }))
{
    m_thread->start();
}

template <typename T, typename Work> Later<T> Store::ask(Work work)
{
    return m_thread->submit<T>([work = std::move(work)](Tables &tables) -> Result<T> {
        if constexpr (std::is_void_v<T>)
            return work(tables), Result<void>();
        else
            return work(tables);
    });
}

// Whoever still waits gets his answer; signals no more, for the receivers are on their way out too.
Store::~Store()
{
    m_thread->stop();
    while (const auto call = m_thread->takeDone())
        call->finish();
}

Later<std::shared_ptr<Store>> Store::open(const QString &path, const QByteArray &key)
{
    const std::shared_ptr<Store> store(new Store(path, key));
    return store->m_thread->submit<std::shared_ptr<Store>>([store](Tables &) { return store; });
}

// A receiver or a continuation may drop the store.
void Store::deliver()
{
    const QPointer<Store> alive(this);
    while (alive) {
        const auto call = m_thread->takeDone();
        if (!call)
            return;
        tell(call->changes);
        call->finish();
    }
}

void Store::tell(const Changes &changes)
{
    const QPointer<Store> alive(this);
    if (!changes.added.isEmpty())
        Q_EMIT messagesAdded(changes.added);
    if (alive && !changes.changed.isEmpty())
        Q_EMIT messagesChanged(changes.changed);
    if (alive && (!changes.relations.isEmpty() || !changes.forgotten.isEmpty()))
        Q_EMIT relationsChanged(changes.relations, changes.forgotten, changes.rejections);
    if (alive && changes.partners)
        Q_EMIT partnersChanged(*changes.partners);
    if (alive && !changes.requests.isEmpty())
        Q_EMIT requestsChanged(changes.requests);
    if (alive && !changes.conversations.isEmpty())
        Q_EMIT conversationsChanged(changes.conversations);
    if (alive && changes.outboxFilled)
        Q_EMIT outboxFilled();
}

Later<Appended> Store::append(const Arrival &arrival, const QList<Request> &requests)
{
    return ask<Appended>([=](Tables &tables) { return Appended{tables.append(arrival, requests)}; });
}

Later<Message> Store::enqueue(const Message &draft)
{
    return ask<Message>([draft](Tables &tables) { return tables.enqueue(draft); });
}

Later<Message> Store::requeue(qint64 messageId, std::optional<Carrier> carrier)
{
    return ask<Message>([=](Tables &tables) { return tables.requeue(messageId, carrier); });
}

Later<void> Store::reroute(qint64 messageId, Carrier carrier)
{
    return ask<void>([=](Tables &tables) { tables.reroute(messageId, carrier); });
}

Later<QList<Message>> Store::messagesBefore(
    const ImAddress &peer, std::optional<MessageKey> before, int count)
{
    return ask<QList<Message>>([=](Tables &tables) { return tables.messages.before(peer, before, count); });
}

Later<QList<Message>> Store::messagesFrom(const ImAddress &peer, const MessageKey &from, int count)
{
    return ask<QList<Message>>([=](Tables &tables) { return tables.messages.from(peer, from, count); });
}

Later<QList<Conversation>> Store::conversations()
{
    return ask<QList<Conversation>>([](Tables &tables) { return tables.conversations.visible(); });
}

Later<void> Store::markRead(const ImAddress &peer)
{
    return ask<void>([peer](Tables &tables) { tables.markRead(peer); });
}

Later<QList<SearchHit>> Store::search(const QString &words, int count, std::optional<MessageKey> before)
{
    return ask<QList<SearchHit>>([=](Tables &tables) { return tables.search(words, count, before); });
}

Later<QList<OutboxItem>> Store::outbox(std::optional<Carrier> carrier)
{
    return ask<QList<OutboxItem>>([carrier](Tables &tables) { return tables.outbox.all(carrier); });
}

Later<bool> Store::markAttempted(qint64 itemId, Carrier carrier)
{
    return ask<bool>([=](Tables &tables) { return tables.outbox.setAttempted(itemId, carrier); });
}

Later<void> Store::markDone(qint64 itemId)
{
    return ask<void>([itemId](Tables &tables) { tables.settle(itemId); });
}

Later<void> Store::markFailed(qint64 itemId, const Error &reason)
{
    return ask<void>([itemId, reason](Tables &tables) { tables.giveUp(itemId, reason); });
}

Later<void> Store::post(const OutboxItem &item)
{
    return ask<void>([item](Tables &tables) { tables.post(item); });
}

Later<QList<Contact>> Store::contacts(Carrier carrier)
{
    return ask<QList<Contact>>([carrier](Tables &tables) { return tables.contacts.all(carrier); });
}

Later<void> Store::replaceContacts(Carrier carrier, const QList<Contact> &contacts)
{
    return ask<void>([=](Tables &tables) { tables.contacts.replace(carrier, contacts); });
}

Later<void> Store::putContact(Carrier carrier, const Contact &contact)
{
    return ask<void>([=](Tables &tables) { tables.contacts.put(carrier, contact); });
}

Later<void> Store::removeContact(Carrier carrier, const ImAddress &address)
{
    return ask<void>([=](Tables &tables) { tables.contacts.remove(carrier, address); });
}

Later<QList<Card>> Store::cards()
{
    return ask<QList<Card>>([](Tables &tables) { return tables.cards.all(); });
}

Later<QList<Card>> Store::changeCards(const CardChange &change)
{
    return ask<QList<Card>>([change](Tables &tables) { return tables.changeCards(change); });
}

Later<QList<ShownPicture>> Store::shownPictures()
{
    return ask<QList<ShownPicture>>([](Tables &tables) { return tables.pictures.shown(); });
}

Later<void> Store::showPicture(const ShownPicture &shown)
{
    return ask<void>([shown](Tables &tables) { tables.pictures.show(shown); });
}

Later<void> Store::putPicture(const Picture &picture)
{
    return ask<void>([picture](Tables &tables) { tables.pictures.put(picture); });
}

Later<Picture> Store::picture(const QString &hash)
{
    return ask<Picture>([hash](Tables &tables) { return tables.pictures.find(hash); });
}

Later<QStringList> Store::pictureHashes()
{
    return ask<QStringList>([](Tables &tables) { return tables.pictures.hashes(); });
}

Later<QList<DomainRecords>> Store::domains()
{
    return ask<QList<DomainRecords>>([](Tables &tables) { return tables.domains.all(); });
}

Later<void> Store::putDomains(const QList<DomainRecords> &records)
{
    return ask<void>([records](Tables &tables) {
        for (const DomainRecords &domain : records)
            tables.domains.put(domain);
    });
}

Later<QHash<ImAddress, Carrier>> Store::routes()
{
    return ask<QHash<ImAddress, Carrier>>([](Tables &tables) { return tables.routes.all(); });
}

Later<void> Store::setRoute(const ImAddress &address, std::optional<Carrier> carrier)
{
    return ask<void>([=](Tables &tables) { tables.routes.set(address, carrier); });
}

Later<QList<Request>> Store::requests()
{
    return ask<QList<Request>>([](Tables &tables) { return tables.requests.all(); });
}

Later<Request> Store::request(const ImAddress &from)
{
    return ask<Request>([from](Tables &tables) { return tables.requests.find(from).value_or(Request()); });
}

Later<void> Store::putRequest(const Request &request)
{
    return ask<void>([request](Tables &tables) { tables.takeRequest(request); });
}

Later<void> Store::withdrawRequest(const ImAddress &from, Carrier carrier)
{
    return ask<void>([=](Tables &tables) { tables.requests.withdraw(from, carrier); });
}

Later<void> Store::decide(const Decision &decision) { return decide(QList{decision}); }

Later<void> Store::decide(const QList<Decision> &decisions)
{
    return ask<void>([decisions](Tables &tables) {
        for (const Decision &decision : decisions)
            tables.decide(decision);
    });
}

Later<QList<Relation>> Store::relations()
{
    return ask<QList<Relation>>([](Tables &tables) { return tables.relations.all(); });
}

Later<void> Store::changeRelations(const RelationChange &change)
{
    return ask<void>([change](Tables &tables) { tables.changeRelations(change); });
}

Later<void> Store::followRelations(const RelationNews &news)
{
    return ask<void>([news](Tables &tables) { tables.followRelations(news); });
}

Later<void> Store::endRelations(const QDateTime &now, Carriers lines)
{
    return ask<void>([=](Tables &tables) { tables.endRelations(now, lines); });
}

Later<void> Store::tellRelations(Carriers lines)
{
    return ask<void>([lines](Tables &tables) { tables.tellRelations(lines); });
}

Later<QList<Rejection>> Store::rejections()
{
    return ask<QList<Rejection>>([](Tables &tables) { return tables.rejections.all(); });
}

Later<void> Store::tellAgain(const QList<ImAddress> &people)
{
    return ask<void>([people](Tables &tables) { tables.tellAgain(people); });
}

Later<QList<Partner>> Store::partners()
{
    return ask<QList<Partner>>([](Tables &tables) { return tables.partners.all(); });
}

Later<void> Store::changePartners(const PartnerChange &change)
{
    return ask<void>([change](Tables &tables) { tables.changePartners(change); });
}

Later<void> Store::followDomains(const DomainNews &news)
{
    return ask<void>([news](Tables &tables) { tables.followDomains(news); });
}

Later<QString> Store::archivePosition(Carrier carrier)
{
    return ask<QString>([carrier](Tables &tables) { return tables.values.position(carrier); });
}

Later<QString> Store::value(const QString &name)
{
    return ask<QString>([name](Tables &tables) { return tables.values.value(name); });
}

Later<void> Store::setValue(const QString &name, const QString &value)
{
    return ask<void>([=](Tables &tables) { tables.values.setValue(name, value); });
}

} // namespace verbund
