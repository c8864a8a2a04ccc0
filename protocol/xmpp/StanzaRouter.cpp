// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/StanzaRouter.h"

#include "protocol/xmpp/BlockListBridge.h"
#include "protocol/xmpp/ChoiceNode.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Features.h"
#include "protocol/xmpp/MessageBridge.h"
#include "protocol/xmpp/PictureBridge.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/RelationBridge.h"
#include "protocol/xmpp/RequestBridge.h"
#include "protocol/xmpp/RosterBridge.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>
#include <QXmppClient.h>
#include <QXmppE2eeMetadata.h>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

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
        routeMessage(stanza);
    else
        routePresence(stanza);
    return true;
}

void StanzaRouter::routeMessage(const QDomElement &stanza)
{
    if (!child(stanza, u"event", ns::pubsubEvent).isNull()) {
        m_parts.pictures.receiveEvent(stanza);
        m_parts.relations.receiveEvent(stanza);
        m_parts.choice.receiveEvent(stanza);
    }
    m_parts.messages.receive(stanza);
}

void StanzaRouter::routePresence(const QDomElement &stanza)
{
    const QString type = stanza.attribute(u"type"_s);
    if (type.isEmpty())
        m_parts.pictures.receivePresence(stanza);
    if (type.isEmpty() || type == u"unavailable")
        m_parts.presence.receive(stanza);
    else if (type == u"subscribe" || type == u"unsubscribe")
        m_parts.requests.receive(stanza);
    else if (type == u"unsubscribed")
        m_parts.pictures.look(bareJid(stanza.attribute(u"from"_s)));
}

bool StanzaRouter::routeIq(const QDomElement &stanza)
{
    const QString type = stanza.attribute(u"type"_s);
    if (type != u"get" && type != u"set")
        return true; // answers to what we asked are taken before
    if (const QString from = stanza.attribute(u"from"_s); !m_wire.mayKnowUs(from)) {
        if (!m_wire.isStranger(from))
            m_wire.deny(stanza);
        return true;
    }
    const QDomElement payload = stanza.firstChildElement();
    if (type == u"set" && is(payload, u"query", ns::roster)) {
        m_parts.roster.receivePush(stanza);
    } else if (type == u"set" && payload.namespaceURI() == ns::blocking) {
        m_parts.blockList.receivePush(stanza);
    } else if (type == u"get" && is(payload, u"ping", ns::ping)) {
        m_wire.answer(stanza);
    } else if (type == u"get" && is(payload, u"query", ns::discoInfo)) {
        return answerFeatures(stanza);
    } else {
        return false; // QXmpp answers that it is not implemented
    }
    return true;
}

bool StanzaRouter::answerFeatures(const QDomElement &stanza)
{
    const QString node = stanza.firstChildElement().attribute(u"node"_s);
    if (!node.isEmpty() && node != capabilityNode())
        return false;
    m_wire.answer(stanza, [node](QXmlStreamWriter &xml) { writeFeatures(xml, node); });
    return true;
}

} // namespace verbund::xmpp
