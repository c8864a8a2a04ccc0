// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Dispatch.h"

#include "client/Lines.h"
#include "client/Outgoing.h"
#include "client/People.h"
#include "storage/Store.h"

namespace verbund {

Dispatch::Dispatch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.lines, &Lines::changed, this, &Dispatch::linesChanged);
    connect(&parts.people, &People::pinChanged, this, &Dispatch::rerouteWaiting);
}

Later<Message> Dispatch::send(const ImAddress &peer, const QString &text)
{
    return m_parts.store.enqueue(outgoingMessage(peer, text, m_parts.people.routeTo(peer)));
}

void Dispatch::linesChanged()
{
    const Carriers up = m_parts.lines.up();
    if (std::exchange(m_up, up) != up)
        rerouteWaiting();
}

void Dispatch::rerouteWaiting()
{
    if (!m_up || m_up == Carriers::all())
        return;
    m_parts.store.outbox().then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (items)
            reroute(*items);
    });
}

// What waits for a line that is down goes over the other one where he can be reached by it too; not what may
// have arrived already.
void Dispatch::reroute(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        if (item.kind != OutboxItem::Kind::Message || item.attempted || m_up.contains(item.carrier))
            continue;
        RouteFacts facts = m_parts.people.routeFacts(item.message.peer);
        facts.online = m_up;
        if (const Carrier route = routeOf(facts); route != item.carrier)
            std::ignore = m_parts.store.reroute(item.message.id, route);
    }
}

} // namespace verbund

#include "moc_Dispatch.cpp"
