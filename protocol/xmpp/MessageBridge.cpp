// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/MessageBridge.h"

#include "protocol/xmpp/ArchiveCatchUp.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/MessageReader.h"
#include "protocol/xmpp/MessageWriter.h"
#include "protocol/xmpp/Wire.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

QDomElement carbonIn(const QDomElement &stanza)
{
    const QDomElement received = child(stanza, u"received", ns::carbons);
    return received.isNull() ? child(stanza, u"sent", ns::carbons) : received;
}

} // namespace

MessageBridge::MessageBridge(Wire &wire, ArchiveCatchUp &archive)
    : m_wire(wire)
    , m_archive(archive)
{
}

void MessageBridge::receive(const QDomElement &stanza)
{
    const bool fromAccount = m_wire.isFromAccount(stanza.attribute(u"from"_s));
    if (const QDomElement result = child(stanza, u"result", ns::archive); !result.isNull()) {
        if (fromAccount)
            m_archive.collect(result);
        return;
    }
    if (const QDomElement carbon = carbonIn(stanza); !carbon.isNull()) {
        // From anybody else it is a forgery (XEP-0280 §11).
        if (!fromAccount)
            return;
        const Forwarded forwarded = openForwarded(carbon);
        if (!forwarded.message.isNull())
            deliver(forwarded.message, forwarded.time);
        return;
    }
    deliver(stanza, {});
}

void MessageBridge::deliver(const QDomElement &stanza, const QDateTime &time)
{
    const Reading reading = readMessage(stanza, m_wire.own(), {.time = time, .archiveId = {}});
    if (reading.typing || reading.message)
        showTyping(reading.peer, reading.typing.value_or(false));
    if (!reading.message && !reading.receipt)
        return;
    Arrival arrival;
    if (reading.receipt)
        arrival.receipts += *reading.receipt;
    if (reading.message) {
        arrival.messages += *reading.message;
        arrival.archivePosition = m_archive.positionAfter(reading.message->archiveId);
    }
    m_archive.commit(arrival);
}

void MessageBridge::showTyping(const ImAddress &peer, bool typing)
{
    if (typing == m_typing.contains(peer) || !m_wire.roster().find(peer.toString()))
        return;
    if (typing)
        m_typing.insert(peer);
    else
        m_typing.remove(peer);
    m_wire.sink().typingChanged(peer, typing);
}

Later<void> MessageBridge::send(const Message &message)
{
    return m_wire.send([message](QXmlStreamWriter &xml) { writeMessage(xml, message); });
}

Later<void> MessageBridge::confirm(const Message &message)
{
    if (!message.wantsReceipt || message.stanzaId.isEmpty() || m_wire.sink().isStranger(message.peer))
        return ready<void>({});
    return m_wire.send([message](QXmlStreamWriter &xml) { writeReceipt(xml, message); });
}

void MessageBridge::setTyping(const ImAddress &peer, bool typing)
{
    const Contact *contact = m_wire.roster().find(peer.toString());
    if (contact && contact->seesMe && !m_wire.sink().isStranger(peer))
        (void)m_wire.send([peer, typing](QXmlStreamWriter &xml) { writeTyping(xml, peer, typing); });
}

} // namespace verbund::xmpp
