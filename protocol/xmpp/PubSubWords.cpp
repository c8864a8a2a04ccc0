// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/PubSubWords.h"

#include "protocol/xmpp/Dom.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

void start(QXmlStreamWriter &xml, QStringView space, const QString &action, const QString &node)
{
    xml.writeStartElement(u"pubsub"_s);
    xml.writeDefaultNamespace(space.toString());
    xml.writeStartElement(action);
    xml.writeAttribute(u"node"_s, node);
}

void end(QXmlStreamWriter &xml)
{
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeField(QXmlStreamWriter &xml, const QString &name, const QString &value)
{
    xml.writeStartElement(u"field"_s);
    xml.writeAttribute(u"var"_s, name);
    if (name == u"FORM_TYPE")
        xml.writeAttribute(u"type"_s, u"hidden"_s);
    xml.writeTextElement(u"value"_s, value);
    xml.writeEndElement();
}

void writeForm(QXmlStreamWriter &xml, const QString &purpose, const NodeSettings &settings)
{
    xml.writeStartElement(u"x"_s);
    xml.writeDefaultNamespace(ns::dataForm.toString());
    xml.writeAttribute(u"type"_s, u"submit"_s);
    writeField(xml, u"FORM_TYPE"_s, ns::pubsub.toString() + u'#' + purpose);
    for (const NodeSetting &setting : settings)
        writeField(xml, u"pubsub#"_s + setting.name, setting.value);
    xml.writeEndElement();
}

} // namespace

NodeSettings privateSettings(int mostItems)
{
    return {{u"access_model"_s, u"whitelist"_s}, {u"persist_items"_s, u"true"_s},
        {u"max_items"_s, QString::number(mostItems)}};
}

void writeItemsQuery(QXmlStreamWriter &xml, const QString &node)
{
    start(xml, ns::pubsub, u"items"_s, node);
    end(xml);
}

void writeCreation(QXmlStreamWriter &xml, const QString &node, const NodeSettings &settings)
{
    start(xml, ns::pubsub, u"create"_s, node);
    xml.writeEndElement();
    xml.writeStartElement(u"configure"_s);
    writeForm(xml, u"node_config"_s, settings);
    end(xml);
}

void writeConfiguration(QXmlStreamWriter &xml, const QString &node, const NodeSettings &settings)
{
    start(xml, ns::pubsubOwner, u"configure"_s, node);
    writeForm(xml, u"node_config"_s, settings);
    end(xml);
}

void writePublication(QXmlStreamWriter &xml, const QString &node, const QString &item,
    const XmlWriting &payload, const NodeSettings &conditions)
{
    start(xml, ns::pubsub, u"publish"_s, node);
    xml.writeStartElement(u"item"_s);
    xml.writeAttribute(u"id"_s, item);
    payload(xml);
    xml.writeEndElement();
    xml.writeEndElement();
    if (!conditions.isEmpty()) {
        xml.writeStartElement(u"publish-options"_s);
        writeForm(xml, u"publish-options"_s, conditions);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeAffiliations(
    QXmlStreamWriter &xml, const QString &node, const QList<ImAddress> &people, const QString &affiliation)
{
    start(xml, ns::pubsubOwner, u"affiliations"_s, node);
    for (const ImAddress &person : people) {
        xml.writeEmptyElement(u"affiliation"_s);
        xml.writeAttribute(u"jid"_s, person.toString());
        xml.writeAttribute(u"affiliation"_s, affiliation);
    }
    end(xml);
}

QDomElement itemsOf(const QDomElement &iq, QStringView node)
{
    const QDomElement items = child(child(iq, u"pubsub", ns::pubsub), u"items", ns::pubsub);
    return items.attribute(u"node"_s) == node ? items : QDomElement();
}

QDomElement eventOf(const QDomElement &message, QStringView node)
{
    const QDomElement event = child(message, u"event", ns::pubsubEvent).firstChildElement();
    return event.attribute(u"node"_s) == node ? event : QDomElement();
}

} // namespace verbund::xmpp
