// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Inbox.h"

#include "client/KnownLists.h"
#include "client/Partners.h"
#include "client/People.h"
#include "client/Pictures.h"
#include "client/Relations.h"
#include "protocol/TextRules.h"

#include <algorithm>

namespace verbund {

namespace {

constexpr qsizetype requestPreviewLength = 2'000;

} // namespace

Inbox::Inbox(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.lists, &KnownLists::changed, this, &Inbox::runWaiting);
}

void Inbox::runWaiting()
{
    if (!m_parts.lists.suffices(m_parts.carrier))
        return;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &job : waiting)
        job();
}

template <typename T> Later<T> Inbox::whenListsKnown(std::function<Later<T>()> job)
{
    if (m_parts.lists.suffices(m_parts.carrier))
        return job();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.append([this, promise, job = std::move(job)] {
        job().then(this, [promise](const Result<T> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    return promise->future();
}

Later<void> Inbox::arrived(const Arrival &arrival)
{
    Arrival own = withoutBlocked(arrival);
    own.carrier = m_parts.carrier;
    for (Message &message : own.messages)
        message.carrier = m_parts.carrier;
    return whenListsKnown<void>([this, own] { return store(own); });
}

Later<QString> Inbox::archivePosition()
{
    return whenListsKnown<QString>([this] { return m_parts.store.archivePosition(m_parts.carrier); });
}

void Inbox::caughtUp()
{
    // A server that keeps no list has none to bring.
    m_parts.lists.setKnown(m_parts.carrier);
    m_parts.relations.tell(m_parts.carrier);
    Q_EMIT archiveRead();
}

Later<void> Inbox::store(const Arrival &arrival)
{
    const QList<Request> strangers = strangersIn(arrival);
    return m_parts.store.append(arrival, strangers)
        .then(this, [this, arrival, strangers](const Result<Appended> &appended) -> Result<void> {
            if (!appended)
                return fail(appended.error());
            announce(arrival, strangers, *appended);
            return {};
        });
}

QList<Request> Inbox::strangersIn(const Arrival &arrival) const
{
    QHash<ImAddress, Request> strangers;
    QSet<ImAddress> writtenTo;
    for (const Message &message : arrival.messages) {
        if (message.outgoing)
            writtenTo.insert(message.peer);
        else if (!strangers.contains(message.peer) && isRequest(message, writtenTo))
            strangers.insert(message.peer,
                {.from = message.peer,
                    .name = {},
                    .text = preview(message.body, requestPreviewLength),
                    .time = message.time,
                    .asksPresence = {},
                    .wrote = message.carrier,
                    .state = Request::State::Open});
    }
    for (const ImAddress &peer : std::as_const(writtenTo)) {
        if (!m_parts.relations.isDecided(peer))
            strangers.remove(peer);
    }
    return strangers.values();
}

// Whom the user writes to is no stranger, unless he decided so.
bool Inbox::isRequest(const Message &message, const QSet<ImAddress> &writtenTo) const
{
    const bool isAnswered = writtenTo.contains(message.peer) && !m_parts.relations.isDecided(message.peer);
    return !isAnswered && isStranger(message.peer);
}

// Nothing of blocked domains gets through, not even into the list of what was refused, and nothing new of
// blocked people, whose server may hear of it only later. What the archive has of them is older.
Arrival Inbox::withoutBlocked(const Arrival &arrival) const
{
    Arrival rest = arrival;
    rest.messages.removeIf([this, isLive = !arrival.fromArchive](const Message &message) {
        const bool isBlocked = m_parts.partners.type(message.peer) == Partner::Type::Blocked
            || (isLive && m_parts.relations.level(message.peer) == Relation::Level::Blocked);
        return !message.outgoing && isBlocked;
    });
    return rest;
}

void Inbox::announce(const Arrival &arrival, const QList<Request> &strangers, const Appended &appended)
{
    if (arrival.fromArchive)
        return;
    QList<Message> known;
    std::ranges::copy_if(appended.added, std::back_inserter(known), [&strangers](const Message &message) {
        return !message.outgoing && !std::ranges::contains(strangers, message.peer, &Request::from);
    });
    if (!known.isEmpty())
        Q_EMIT messagesArrived(known);
}

void Inbox::contactsReceived(const QList<Contact> &contacts)
{
    m_parts.people.replaceContacts(m_parts.carrier, contacts);
    m_parts.lists.setKnown(m_parts.carrier);
}

Later<QList<Contact>> Inbox::storedContacts() { return m_parts.store.contacts(m_parts.carrier); }

void Inbox::contactChanged(const Contact &contact) { m_parts.people.putContact(m_parts.carrier, contact); }

void Inbox::contactRemoved(const ImAddress &address)
{
    m_parts.people.removeContact(m_parts.carrier, address);
}

void Inbox::presenceChanged(const Presence &presence)
{
    m_parts.people.setPresence(m_parts.carrier, presence);
}

bool Inbox::pictureShown(const ImAddress &address, const QString &hash)
{
    // A stranger learns nothing, not even that his picture was fetched.
    if (address != m_parts.ownAddress && isStranger(address))
        return false;
    return m_parts.pictures.noteShown(m_parts.carrier, address, hash);
}

void Inbox::pictureReceived(const ImAddress &address, const Picture &picture)
{
    m_parts.pictures.take(m_parts.carrier, address, picture);
}

void Inbox::typingChanged(const ImAddress &peer, bool typing)
{
    m_parts.people.setTyping(m_parts.carrier, peer, typing);
}

bool Inbox::isStranger(const ImAddress &address) const { return m_parts.relations.isStranger(address); }

void Inbox::requested(const PresenceRequest &request)
{
    if (!m_parts.lists.suffices(m_parts.carrier)) {
        m_waiting.append([this, request] { requested(request); });
        return;
    }
    if (m_parts.relations.answers(request.from, m_parts.carrier))
        return;
    m_parts.people.setLastCarrier(request.from, m_parts.carrier);
    std::ignore = m_parts.store.putRequest({
        .from = request.from,
        .name = request.name,
        .text = request.text,
        .time = request.time,
        .asksPresence = request.asksPresence ? Carriers(m_parts.carrier) : Carriers(),
        .wrote = {},
        .state = Request::State::Open,
    });
}

void Inbox::requestWithdrawn(const ImAddress &from)
{
    std::ignore = m_parts.store.withdrawRequest(from, m_parts.carrier);
}

void Inbox::blockListReceived(const QList<ImAddress> &blocked)
{
    RelationNews news{.carrier = m_parts.carrier,
        .scope = RelationNews::Scope::Blocks,
        .relations = {},
        .forgotten = {},
        .lines = {}};
    for (const ImAddress &address : blocked)
        news.relations.append({.address = address,
            .level = Relation::Level::Blocked,
            .origin = Relation::Origin::Server,
            .since = {},
            .until = {}});
    m_parts.relations.follow(news);
}

void Inbox::blockedDomainsReceived(const QStringList &domains)
{
    m_parts.partners.follow(m_parts.carrier, domains);
}

Permission Inbox::permission(const ImAddress &address) const { return m_parts.relations.permission(address); }

void Inbox::relationsReceived(const QList<Relation> &relations)
{
    m_parts.relations.follow({.carrier = m_parts.carrier,
        .scope = RelationNews::Scope::All,
        .relations = relations,
        .forgotten = {},
        .lines = {}});
}

void Inbox::relationsChanged(const QList<Relation> &changed, const QList<ImAddress> &forgotten)
{
    m_parts.relations.follow({.carrier = m_parts.carrier,
        .scope = RelationNews::Scope::Some,
        .relations = changed,
        .forgotten = forgotten,
        .lines = {}});
}

void Inbox::presenceChosen(const Presence &chosen) { Q_EMIT choiceReceived(chosen); }

} // namespace verbund

#include "moc_Inbox.cpp"
