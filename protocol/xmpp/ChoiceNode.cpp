// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ChoiceNode.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/PresenceWords.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

// As many as can be on their way at a time.
constexpr qsizetype mostShared = 16;

} // namespace

ChoiceNode::ChoiceNode(Wire &wire)
    : m_wire(wire)
    , m_node(wire, ns::availability.toString(), 1)
{
}

void ChoiceNode::share(const Presence &chosen)
{
    const Presence told = asShared(chosen);
    m_shared.prepend(told);
    if (m_shared.size() > mostShared)
        m_shared.removeLast();
    std::ignore = m_node.publish(u"current"_s, [told](QXmlStreamWriter &xml) { writeChoice(xml, told); });
}

void ChoiceNode::receiveEvent(const QDomElement &message)
{
    const QDomElement event = eventOf(message, ns::availability);
    if (event.localName() != u"items" || !m_wire.isFromAccount(message.attribute(u"from"_s)))
        return;
    const auto chosen = readChoice(event.firstChildElement());
    if (chosen && !m_shared.contains(*chosen))
        m_wire.sink().presenceChosen(*chosen);
}

} // namespace verbund::xmpp
