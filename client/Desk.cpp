// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Desk.h"

#include "client/Outgoing.h"
#include "client/ToastsModel.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr auto longestFarewell = 1s;
const auto presenceName = u"own presence"_s;
const auto noteName = u"own note"_s;
const auto contactsKnownName = u"contacts known"_s;

Presence::Availability availability(const QString &stored)
{
    bool known = false;
    const int value =
        QMetaEnum::fromType<Presence::Availability>().keyToValue(stored.toLatin1().constData(), &known);
    return known ? Presence::Availability(value) : Presence::Availability::Available;
}

} // namespace

Desk::Desk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_people(*parts.store)
    , m_chats(*parts.store, m_people)
    , m_contacts(m_people)
    , m_requests(*parts.store, m_people)
    , m_search(*parts.store, m_people)
    , m_inbox({*parts.store, m_people, m_chats, m_requests, parts.account.address})
    , m_session(parts.makeSession(m_inbox))
    , m_connection(std::make_unique<Connection>(*m_session))
    , m_outbox(std::make_unique<Outbox>(*parts.store, *m_session))
    , m_toasts({parts.notifier, parts.toasts, m_people, m_own, parts.settings})
{
    m_people.setOwnAddress(parts.account.address);
    connect(&m_inbox, &Inbox::archiveRead, this, [this] {
        m_connection->setCaughtUp();
        m_outbox->resume();
    });
    connect(&m_inbox, &Inbox::contactsBecameKnown, this,
        [this] { std::ignore = m_parts.store->setValue(contactsKnownName, u"yes"_s); });
    connect(m_session.get(), &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Offline)
            m_people.forgetPresence();
    });
    connectPresence();
    connectToasts();
}

Desk::~Desk() { m_parts.toasts.clear(); }

void Desk::connectPresence()
{
    m_own.restore(m_parts.account.address, m_own.presence());
    connect(&m_own, &OwnPresence::presenceChanged, this, [this] {
        const Presence &presence = m_own.presence();
        m_connection->setPresence(presence);
        if (m_session->state() == Session::State::Online)
            m_session->setPresence(presence);
        const auto *key =
            QMetaEnum::fromType<Presence::Availability>().valueToKey(int(presence.availability));
        std::ignore = m_parts.store->setValue(presenceName, QString::fromLatin1(key));
        std::ignore = m_parts.store->setValue(noteName, presence.note);
    });
}

void Desk::connectToasts()
{
    connect(&m_inbox, &Inbox::messagesArrived, this, [this](const QList<Message> &messages) {
        for (const Message &message : messages)
            m_toasts.messageArrived(message);
    });
    connect(&m_requests, &RequestsModel::appeared, this, [this](const Request &request) {
        // Counted with this one: the model counts after it has announced.
        m_toasts.requestAppeared(request, m_requests.openCount() + 1);
    });
    connect(&m_toasts, &Toasts::replied, this, [this](const ImAddress &peer, const QString &text) {
        std::ignore = send(peer, text);
        std::ignore = m_parts.store->markRead(peer);
    });
    connect(&m_toasts, &Toasts::readMarked, this,
        [this](const ImAddress &peer) { std::ignore = m_parts.store->markRead(peer); });
    connect(&m_toasts, &Toasts::activated, this, &Desk::activated);
    connect(m_parts.store.get(), &Store::requestsChanged, this, [this](const QList<Request> &requests) {
        for (const Request &request : requests) {
            if (request.state != Request::State::Open)
                m_toasts.clear(request.from);
        }
    });
    connect(m_parts.store.get(), &Store::conversationsChanged, this,
        [this](const QList<Conversation> &conversations) {
            for (const Conversation &conversation : conversations) {
                if (conversation.unread == 0)
                    m_toasts.clear(conversation.peer);
            }
        });
}

Later<void> Desk::load()
{
    m_chats.load();
    return m_people.load()
        .then(this,
            [this](const Result<void> &contacts) { return contacts ? m_requests.load() : ready(contacts); })
        .unwrap()
        .then(this,
            [this](const Result<void> &requests) { return requests ? loadPresence() : ready(requests); })
        .unwrap();
}

Later<void> Desk::loadPresence()
{
    const auto state = m_parts.store->value(presenceName);
    const auto note = m_parts.store->value(noteName);
    return m_parts.store->value(contactsKnownName)
        .then(this, [this, state, note](const Result<QString> &known) -> Result<void> {
            if (!known)
                return fail(known.error());
            if (!known->isEmpty())
                m_inbox.setContactsKnown();
            Presence presence = m_own.presence();
            presence.availability = availability(state.result().value_or(QString()));
            presence.note = note.result().value_or(QString());
            m_own.restore(m_parts.account.address, presence);
            return {};
        });
}

void Desk::connectWith(const QString &password)
{
    m_connection->start(
        {
            .address = m_parts.account.address,
            .password = password,
            .host = m_parts.account.host,
            .port = m_parts.account.port,
            .caFile = m_parts.caFile,
            .deviceId = m_parts.account.deviceId,
        },
        m_own.presence());
}

void Desk::leave()
{
    if (m_session->state() == Session::State::Offline) {
        m_connection->stop();
        QMetaObject::invokeMethod(this, &Desk::gone, Qt::QueuedConnection);
        return;
    }
    connect(m_session.get(), &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Offline)
            Q_EMIT gone();
    });
    QTimer::singleShot(longestFarewell, this, &Desk::gone);
    m_connection->stop();
}

void Desk::openConversation(const ImAddress &peer)
{
    if (m_conversation && m_conversation->peer() == peer && !m_conversation->hasNewer())
        return;
    show(peer, [](ConversationModel &conversation) { conversation.load(); });
}

void Desk::openMessage(const SearchRow &row)
{
    show(row.person.address,
        [&row](ConversationModel &conversation) { conversation.loadAround(row.messageId, row.time); });
}

void Desk::show(const ImAddress &peer, const std::function<void(ConversationModel &)> &load)
{
    closeConversation();
    m_conversation = std::make_unique<ConversationModel>(peer, *m_parts.store, m_people);
    m_conversation->setDraft(m_drafts.take(peer));
    connect(m_conversation.get(), &ConversationModel::typing, this, [this, peer](bool typing) {
        // A stranger learns nothing, and nobody does while we are offline.
        if (m_session->state() == Session::State::Online && !m_requests.isUndecided(peer)
            && m_people.person(peer).seesMe)
            m_session->setTyping(peer, typing);
    });
    load(*m_conversation);
    Q_EMIT conversationChanged();
    updateWatched();
}

void Desk::closeConversation()
{
    if (!m_conversation)
        return;
    if (!m_conversation->draft().isEmpty())
        m_drafts.insert(m_conversation->peer(), m_conversation->draft());
    // Views still hold it until they have heard that it goes.
    m_conversation.release()->deleteLater();
    Q_EMIT conversationChanged();
    updateWatched();
}

void Desk::openRequest(const ImAddress &from)
{
    closeRequest();
    const RequestRow row = m_requests.find(from.toString());
    if (row.address.isEmpty())
        return;
    m_answer = std::make_unique<RequestAnswer>(row, *m_parts.store, m_people);
    connect(m_answer.get(), &RequestAnswer::done, this, &Desk::closeRequest);
    m_toasts.clear(from);
    Q_EMIT answerChanged();
}

void Desk::closeRequest()
{
    if (!m_answer)
        return;
    m_answer.release()->deleteLater();
    Q_EMIT answerChanged();
}

Later<Message> Desk::send(const ImAddress &peer, const QString &text)
{
    return m_parts.store->enqueue(outgoingMessage(peer, text));
}

void Desk::addContact(const Contact &contact)
{
    post(OutboxItem::Kind::SaveContact, contact);
    post(OutboxItem::Kind::Subscribe, contact);
    // Shown at once, also offline; the server's list corrects it.
    Contact shown = contact;
    shown.asked = true;
    m_people.putContact(shown);
}

void Desk::removeContact(const ImAddress &address)
{
    Contact contact;
    contact.address = address;
    post(OutboxItem::Kind::RemoveContact, contact);
    m_people.removeContact(address);
}

void Desk::setBlocked(const ImAddress &address, bool blocked)
{
    Contact contact;
    contact.address = address;
    post(blocked ? OutboxItem::Kind::Block : OutboxItem::Kind::Unblock, contact);
}

void Desk::post(OutboxItem::Kind kind, const Contact &contact)
{
    std::ignore = m_parts.store->post({.kind = kind, .message = {}, .contact = contact});
}

void Desk::setWindowActive(bool active)
{
    m_windowActive = active;
    updateWatched();
}

void Desk::updateWatched()
{
    const bool watched = m_windowActive && m_conversation;
    m_toasts.setWatched(watched ? m_conversation->peer() : ImAddress());
    if (watched)
        m_toasts.clear(m_conversation->peer());
}

} // namespace verbund

#include "moc_Desk.cpp"
