// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Inbox.h"

#include "client/ChatsModel.h"
#include "client/People.h"
#include "client/Policy.h"
#include "client/RequestsModel.h"
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
}

void Inbox::setContactsKnown()
{
    if (std::exchange(m_contactsKnown, true))
        return;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &job : waiting)
        job();
    Q_EMIT contactsBecameKnown();
}

template <typename T> Later<T> Inbox::whenContactsKnown(std::function<Later<T>()> job)
{
    if (m_contactsKnown)
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
    return whenContactsKnown<void>([this, arrival] { return store(arrival); });
}

Later<QString> Inbox::archivePosition()
{
    return whenContactsKnown<QString>([this] { return m_parts.store.archivePosition(m_parts.carrier); });
}

void Inbox::caughtUp() { Q_EMIT archiveRead(); }

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
        const Acquaintance sender{
            .isContact = m_parts.people.isContact(message.peer),
            .isAccepted = writtenTo.contains(message.peer) || m_parts.chats.contains(message.peer)
                || m_parts.requests.isAccepted(message.peer),
            .address = message.peer,
            .ownDomain = m_parts.ownAddress.domain(),
        };
        if (message.outgoing)
            writtenTo.insert(message.peer);
        else if (isStranger(sender) && !strangers.contains(message.peer))
            strangers.insert(message.peer,
                {.from = message.peer,
                    .name = {},
                    .text = preview(message.body, requestPreviewLength),
                    .time = message.time,
                    .carrier = message.carrier,
                    .asksPresence = false,
                    .wrote = true,
                    .state = Request::State::Open});
    }
    for (const ImAddress &peer : std::as_const(writtenTo))
        strangers.remove(peer);
    return strangers.values();
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
    m_parts.people.replaceContacts(contacts);
    setContactsKnown();
}

void Inbox::contactChanged(const Contact &contact) { m_parts.people.putContact(contact); }

void Inbox::contactRemoved(const ImAddress &address) { m_parts.people.removeContact(address); }

void Inbox::presenceChanged(const Presence &presence) { m_parts.people.setPresence(presence); }

void Inbox::typingChanged(const ImAddress &peer, bool typing) { m_parts.people.setTyping(peer, typing); }

bool Inbox::maySeeNote(const ImAddress &contact) const
{
    return verbund::maySeeNote(contact, m_parts.ownAddress.domain());
}

void Inbox::requested(const PresenceRequest &request)
{
    if (const Contact contact = m_parts.people.contacts().value(request.from); isAgreed(contact)) {
        std::ignore =
            m_parts.store.post({.kind = OutboxItem::Kind::Approve, .message = {}, .contact = contact});
        return;
    }
    std::ignore = m_parts.store.putRequest({
        .from = request.from,
        .name = request.name,
        .text = request.text,
        .time = request.time,
        .carrier = request.carrier,
        .asksPresence = request.asksPresence,
        .wrote = false,
        .state = Request::State::Open,
    });
}

void Inbox::requestWithdrawn(const ImAddress &from) { std::ignore = m_parts.store.withdrawRequest(from); }

void Inbox::blockListReceived(const QList<ImAddress> &blocked) { m_parts.people.setBlocked(blocked); }

} // namespace verbund

#include "moc_Inbox.cpp"
