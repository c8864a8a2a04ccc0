// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Outbox.h"

#include "storage/Store.h"

namespace verbund {

namespace {

// The connection went, not the message: it stays in the outbox.
bool isPassing(Error::Kind kind)
{
    return kind == Error::Kind::Offline || kind == Error::Kind::ConnectionLost || kind == Error::Kind::Timeout
        || kind == Error::Kind::ServerShutDown;
}

} // namespace

Outbox::Outbox(Store &store, Session &session, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_session(session)
{
    connect(&store, &Store::outboxFilled, this, &Outbox::drain);
    connect(&session, &Session::stateChanged, this, [this](Session::State state) {
        if (state != Session::State::Online)
            m_open = false;
    });
}

void Outbox::resume()
{
    m_open = true;
    drain();
}

void Outbox::drain()
{
    if (!m_open)
        return;
    // A long queue is not read again for each row that is added to it.
    if (m_reading || !m_items.isEmpty()) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_store.outbox(m_session.carrier()).then(this, [this](const Result<QList<OutboxItem>> &stored) {
        m_reading = false;
        if (stored)
            m_items = *stored;
        m_items.removeIf([this](const OutboxItem &item) { return m_handed.contains(item.id); });
        sendNext();
    });
}

void Outbox::sendNext()
{
    if (!m_open)
        m_items.clear();
    if (m_items.isEmpty() && std::exchange(m_readAgain, false))
        return drain();
    if (m_handing || m_items.isEmpty())
        return;
    const OutboxItem item = m_items.takeFirst();
    if (m_handed.contains(item.id))
        return sendNext();
    m_handing = true;
    m_handed.insert(item.id);
    m_store.markAttempted(item.id, m_session.carrier()).then(this, [this, item](const Result<bool> &noted) {
        m_handing = false;
        // Meanwhile it may have been given to the other protocol.
        if (noted.value_or(false) && m_open)
            hand(item);
        else
            m_handed.remove(item.id);
        sendNext();
    });
}

void Outbox::hand(const OutboxItem &item)
{
    tell(item).then(this, [this, item](const Result<void> &told) { finish(item, told); });
}

Later<void> Outbox::tell(const OutboxItem &item)
{
    const ImAddress &address = item.contact.address;
    switch (item.kind) {
    case OutboxItem::Kind::Message:
        return m_session.send(item.message);
    case OutboxItem::Kind::Confirm:
        return m_session.confirm(item.message);
    case OutboxItem::Kind::ConfirmRead:
        return m_session.confirmRead(item.message);
    case OutboxItem::Kind::Subscribe:
        return m_session.subscribe(address);
    case OutboxItem::Kind::SaveContact:
        return m_session.saveContact(item.contact);
    case OutboxItem::Kind::RemoveContact:
        return m_session.removeContact(address);
    case OutboxItem::Kind::Relate:
        return m_session.relate(item.relation);
    case OutboxItem::Kind::ForgetRelation:
        return m_session.forgetRelation(address);
    case OutboxItem::Kind::BlockDomain:
    case OutboxItem::Kind::UnblockDomain:
        return m_session.setDomainBlocked(item.contact.name, item.kind == OutboxItem::Kind::BlockDomain);
    case OutboxItem::Kind::Report:
        return m_session.takesReports() ? m_session.report(address) : ready<void>({});
    case OutboxItem::Kind::PublishPicture:
        return publish(item.contact.name);
    }
    return ready<void>(fail({.kind = Error::Kind::Internal, .subject = {}, .cause = {}}));
}

Later<void> Outbox::publish(const QString &hash)
{
    return m_store.picture(hash)
        .then(this,
            [this](const Result<Picture> &picture) {
                return picture ? m_session.publishPicture(*picture) : ready<void>(fail(picture.error()));
            })
        .unwrap();
}

void Outbox::finish(const OutboxItem &item, const Result<void> &told)
{
    if (!told && isPassing(told.error().kind)) {
        m_handed.remove(item.id);
        return;
    }
    auto noted = told ? m_store.markDone(item.id) : m_store.markFailed(item.id, told.error());
    noted.then(this, [this, id = item.id](const Result<void> &) { m_handed.remove(id); });
}

} // namespace verbund

#include "moc_Outbox.cpp"
