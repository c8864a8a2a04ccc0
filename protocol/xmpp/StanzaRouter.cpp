// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/StanzaRouter.h"

#include "protocol/xmpp/BlockListBridge.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/MessageBridge.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/RequestBridge.h"
#include "protocol/xmpp/RosterBridge.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>
#include <QXmppClient.h>
#include <QXmppE2eeMetadata.h>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// What other clients may rely on; nothing that only QXmpp knows.
void writeFeatures(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"query"_s);
    xml.writeDefaultNamespace(ns::discoInfo.toString());
    xml.writeEmptyElement(u"identity"_s);
    xml.writeAttribute(u"category"_s, u"client"_s);
    xml.writeAttribute(u"type"_s, u"pc"_s);
    xml.writeAttribute(u"name"_s, u"Verbund"_s);
    for (const QStringView feature : {ns::discoInfo, ns::chatStates, ns::receipts, ns::ping, ns::stanzaIds}) {
        xml.writeEmptyElement(u"feature"_s);
        xml.writeAttribute(u"var"_s, feature.toString());
    }
    xml.writeEndElement();
}

} // namespace

StanzaRouter::StanzaRouter(Wire &wire, const Parts &parts)
    : m_wire(wire)
    , m_parts(parts)
{
}

bool StanzaRouter::handleStanza(const QDomElement &stanza, const std::optional<QXmppE2eeMetadata> &)
{
    const QString name = stanza.localName();
    const bool isStanza = name == u"message" || name == u"presence" || name == u"iq";
    if (!isStanza || stanza.namespaceURI() != ns::client)
        return false;
    if (!client()->isConnected())
        return true; // nobody may speak before the sign-in is done
    if (name == u"iq")
        return routeIq(stanza);
    if (name == u"message")
        m_parts.messages.receive(stanza);
    else
        routePresence(stanza);
    return true;
}

void StanzaRouter::routePresence(const QDomElement &stanza)
{
    const QString type = stanza.attribute(u"type"_s);
    if (type.isEmpty() || type == u"unavailable")
        m_parts.presence.receive(stanza);
    else if (type == u"subscribe" || type == u"unsubscribe")
        m_parts.requests.receive(stanza);
}

bool StanzaRouter::routeIq(const QDomElement &stanza)
{
    const QString type = stanza.attribute(u"type"_s);
    if (type != u"get" && type != u"set")
        return true; // answers to what we asked are taken before
    if (!m_wire.mayKnowUs(stanza.attribute(u"from"_s)))
        return true;
    const QDomElement payload = stanza.firstChildElement();
    if (type == u"set" && is(payload, u"query", ns::roster)) {
        m_parts.roster.receivePush(stanza);
    } else if (type == u"set" && payload.namespaceURI() == ns::blocking) {
        m_parts.blockList.receivePush(stanza);
    } else if (type == u"get" && is(payload, u"ping", ns::ping)) {
        m_wire.answer(stanza);
    } else if (type == u"get" && is(payload, u"query", ns::discoInfo)) {
        m_wire.answer(stanza, writeFeatures);
    } else {
        return false; // QXmpp answers that it is not implemented
    }
    return true;
}

} // namespace verbund::xmpp
