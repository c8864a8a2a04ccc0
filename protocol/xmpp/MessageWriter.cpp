// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/MessageWriter.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

void startChat(QXmlStreamWriter &xml, const ImAddress &to, const QString &id = {})
{
    xml.writeStartElement(u"message"_s);
    xml.writeAttribute(u"to"_s, to.toString());
    xml.writeAttribute(u"type"_s, u"chat"_s);
    if (!id.isEmpty())
        xml.writeAttribute(u"id"_s, id);
}

void writeEmpty(QXmlStreamWriter &xml, const QString &name, QStringView xmlns)
{
    xml.writeEmptyElement(name);
    xml.writeDefaultNamespace(xmlns.toString());
}

} // namespace

void writeMessage(QXmlStreamWriter &xml, const Message &message)
{
    startChat(xml, message.peer, message.originId);
    xml.writeTextElement(u"body"_s, cleanBody(message.body));
    if (!message.originId.isEmpty()) {
        writeEmpty(xml, u"origin-id"_s, ns::stanzaIds);
        xml.writeAttribute(u"id"_s, message.originId);
        writeEmpty(xml, u"request"_s, ns::receipts);
    }
    writeEmpty(xml, u"active"_s, ns::chatStates);
    xml.writeEndElement();
}

void writeReceipt(QXmlStreamWriter &xml, const Message &message)
{
    startChat(xml, message.peer);
    writeEmpty(xml, u"received"_s, ns::receipts);
    xml.writeAttribute(u"id"_s, message.stanzaId);
    writeEmpty(xml, u"store"_s, ns::hints);
    xml.writeEndElement();
}

void writeTyping(QXmlStreamWriter &xml, const ImAddress &peer, bool typing)
{
    startChat(xml, peer);
    writeEmpty(xml, typing ? u"composing"_s : u"paused"_s, ns::chatStates);
    writeEmpty(xml, u"no-store"_s, ns::hints);
    xml.writeEndElement();
}

} // namespace verbund::xmpp
