// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RequestBridge.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>

#include <utility>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

RequestBridge::RequestBridge(Wire &wire)
    : m_wire(wire)
{
}

void RequestBridge::begin()
{
    m_isDenied = {};
    m_held.clear();
    m_open.clear();
    m_pending.clear();
    m_left.clear();
}

void RequestBridge::letIn(const Denial &isDenied)
{
    m_isDenied = isDenied;
    for (const PresenceRequest &request : std::exchange(m_held, {})) {
        if (m_pending.contains(request.from))
            tell(request);
    }
}

void RequestBridge::tell(const PresenceRequest &request)
{
    const Contact *contact = m_wire.roster().find(request.from.toString());
    const bool seesMe = contact && contact->seesMe;
    if (seesMe || m_isDenied(request.from))
        return;
    m_open.insert(request.from);
    m_wire.sink().requested(request);
}

void RequestBridge::receive(const QDomElement &stanza)
{
    const QString bare = bareJid(stanza.attribute(u"from"_s));
    const auto from = ImAddress::parse(bare);
    if (!from || *from == m_wire.own())
        return;
    if (stanza.attribute(u"type"_s) == u"unsubscribe") {
        m_open.remove(*from);
        m_pending.remove(*from);
        m_left.insert(*from);
        m_wire.sink().requestWithdrawn(*from);
        return;
    }
    const Contact *contact = m_wire.roster().find(bare);
    if (contact && contact->seesMe)
        return;
    m_pending.insert(*from);
    m_left.remove(*from);
    const PresenceRequest request{
        .from = *from,
        .name = cleanName(child(stanza, u"nick", ns::nick).text()),
        .text = cleanBody(child(stanza, u"status", ns::client).text()),
        .time = QDateTime::currentDateTimeUtc(),
    };
    if (m_isDenied)
        tell(request);
    else if (m_held.size() < maxHeld)
        m_held += request;
}

void RequestBridge::settle(const ImAddress &address)
{
    if (m_open.remove(address))
        m_wire.sink().requestWithdrawn(address);
}

Later<void> RequestBridge::approve(const ImAddress &address)
{
    m_open.remove(address);
    m_pending.remove(address);
    return sendPresence(address, u"subscribed"_s);
}

Later<void> RequestBridge::refuse(const ImAddress &address)
{
    m_open.remove(address);
    m_pending.remove(address);
    return sendPresence(address, u"unsubscribed"_s);
}

Later<void> RequestBridge::subscribe(const ImAddress &address)
{
    const Contact *contact = m_wire.roster().find(address.toString());
    if (contact && (contact->seesHim || contact->asked))
        return ready<void>({});
    return sendPresence(address, u"subscribe"_s);
}

Later<void> RequestBridge::sendPresence(const ImAddress &to, const QString &type) const
{
    return m_wire.send([to = to.toString(), type](QXmlStreamWriter &xml) {
        xml.writeStartElement(u"presence"_s);
        xml.writeAttribute(u"to"_s, to);
        xml.writeAttribute(u"type"_s, type);
        xml.writeEndElement();
    });
}

} // namespace verbund::xmpp
