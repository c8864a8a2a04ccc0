// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/MessageReader.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/StanzaErrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

class MessageReading {
public:
    MessageReading(const QDomElement &stanza, const ImAddress &own, const Envelope &envelope);
    Reading read();

private:
    bool findPeer();
    void readChildren();
    void readChild(const QDomElement &e);
    void readChatState(const QString &name);
    void readReceipt(const QDomElement &e, Message::State state);
    void readDelay(const QDomElement &e);

    const QDomElement &m_stanza;
    const ImAddress &m_own;
    Message m_message;
    Reading m_reading;
    bool m_hasBody = false;
};

MessageReading::MessageReading(const QDomElement &stanza, const ImAddress &own, const Envelope &envelope)
    : m_stanza(stanza)
    , m_own(own)
{
    m_message.time = envelope.time;
    m_message.archiveId = envelope.archiveId;
}

Reading MessageReading::read()
{
    const QString type = m_stanza.attribute(u"type"_s);
    if (type == u"groupchat" || type == u"headline" || !findPeer())
        return {};
    m_reading.peer = m_message.peer;
    m_message.stanzaId = identifier(m_stanza, u"id"_s);
    if (type == u"error") {
        if (!m_message.outgoing && !m_message.stanzaId.isEmpty())
            m_reading.receipt = Receipt{
                m_message.peer, m_message.stanzaId, Message::State::Failed, readStanzaError(m_stanza)};
        return m_reading;
    }
    readChildren();
    if (m_hasBody) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_message.time = m_message.time.isValid() ? std::min(m_message.time, now) : now;
        m_message.state = m_message.outgoing ? Message::State::Sent : Message::State::Received;
        m_message.wantsReceipt = m_message.wantsReceipt && !m_message.outgoing;
        m_reading.message = m_message;
    }
    return m_reading;
}

bool MessageReading::findPeer()
{
    const QString from = bareJid(m_stanza.attribute(u"from"_s));
    m_message.outgoing = from == m_own.toString();
    const auto peer = ImAddress::parse(m_message.outgoing ? bareJid(m_stanza.attribute(u"to"_s)) : from);
    if (!peer)
        return false;
    m_message.peer = *peer;
    return true;
}

void MessageReading::readChildren()
{
    for (QDomElement e = m_stanza.firstChildElement(); !e.isNull(); e = e.nextSiblingElement())
        readChild(e);
}

void MessageReading::readChild(const QDomElement &e)
{
    const QString space = e.namespaceURI();
    const QString name = e.localName();
    if (space == ns::client) {
        if (name == u"body" && !m_hasBody) {
            m_message.body = cleanBody(e.text());
            m_hasBody = !m_message.body.isEmpty();
        }
    } else if (space == ns::chatStates) {
        readChatState(name);
    } else if (space == ns::receipts && name == u"request") {
        m_message.wantsReceipt = true;
    } else if (space == ns::receipts && name == u"received") {
        readReceipt(e, Message::State::Delivered);
    } else if (space == ns::markers && name == u"displayed") {
        readReceipt(e, Message::State::Read);
    } else if (space == ns::stanzaIds && name == u"origin-id") {
        m_message.originId = identifier(e, u"id"_s);
    } else if (space == ns::stanzaIds && name == u"stanza-id") {
        // Only the own server's word counts; everybody can write one (XEP-0359 §7).
        if (m_message.archiveId.isEmpty() && e.attribute(u"by"_s) == m_own.toString())
            m_message.archiveId = identifier(e, u"id"_s);
    } else if (space == ns::delay && name == u"delay") {
        readDelay(e);
    }
}

void MessageReading::readChatState(const QString &name)
{
    if (!m_message.outgoing)
        m_reading.typing = name == u"composing";
}

void MessageReading::readReceipt(const QDomElement &e, Message::State state)
{
    const QString id = identifier(e, u"id"_s);
    if (!m_message.outgoing && !id.isEmpty())
        m_reading.receipt = Receipt{m_message.peer, id, state, {}};
}

void MessageReading::readDelay(const QDomElement &e)
{
    const QString from = e.attribute(u"from"_s);
    if (!m_message.time.isValid() && (from == m_own.domain() || from == m_own.toString()))
        m_message.time = timeStamp(e.attribute(u"stamp"_s));
}

} // namespace

Reading readMessage(const QDomElement &stanza, const ImAddress &own, const Envelope &envelope)
{
    return MessageReading(stanza, own, envelope).read();
}

Forwarded openForwarded(const QDomElement &wrapper)
{
    const QDomElement forwarded = child(wrapper, u"forwarded", ns::forward);
    return {
        .message = child(forwarded, u"message", ns::client),
        .time = timeStamp(child(forwarded, u"delay", ns::delay).attribute(u"stamp"_s)),
    };
}

} // namespace verbund::xmpp
