// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RosterBridge.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/PictureBridge.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/RequestBridge.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

void startQuery(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"query"_s);
    xml.writeDefaultNamespace(ns::roster.toString());
}

void writeItem(QXmlStreamWriter &xml, const Contact &contact)
{
    xml.writeStartElement(u"item"_s);
    xml.writeAttribute(u"jid"_s, contact.address.toString());
    if (const QString name = cleanName(contact.name); !name.isEmpty())
        xml.writeAttribute(u"name"_s, name);
    for (const QString &group : contact.groups) {
        if (const QString name = cleanName(group); !name.isEmpty())
            xml.writeTextElement(u"group"_s, name);
    }
    xml.writeEndElement();
}

} // namespace

RosterBridge::RosterBridge(
    Wire &wire, PresenceBridge &presence, PictureBridge &pictures, RequestBridge &requests, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_presence(presence)
    , m_pictures(pictures)
    , m_requests(requests)
{
}

void RosterBridge::fetch()
{
    m_wire.ask(
        QXmppIq::Get,
        [](QXmlStreamWriter &xml) {
            startQuery(xml);
            xml.writeEndElement();
        },
        [this](const Result<QDomElement> &answer) {
            if (isLost(answer))
                return;
            if (answer)
                take(child(*answer, u"query", ns::roster));
            Q_EMIT known();
        });
}

void RosterBridge::take(const QDomElement &query)
{
    m_wire.roster().clear();
    for (QDomElement item = query.firstChildElement(); !item.isNull(); item = item.nextSiblingElement()) {
        if (const auto contact = readRosterItem(item))
            m_wire.roster().put(item.attribute(u"jid"_s), *contact);
    }
    report();
}

void RosterBridge::report() { m_wire.sink().contactsReceived(m_wire.roster().all()); }

void RosterBridge::receivePush(const QDomElement &iq)
{
    if (!m_wire.isFromAccount(iq.attribute(u"from"_s)))
        return;
    m_wire.answer(iq);
    // Exactly one item per push (RFC 6121 §2.1.6).
    change(child(iq, u"query", ns::roster).firstChildElement());
}

void RosterBridge::change(const QDomElement &item)
{
    const auto contact = readRosterItem(item);
    if (!contact)
        return;
    const QString jid = item.attribute(u"jid"_s);
    const Contact *before = m_wire.roster().find(jid);
    const bool sawMe = before && before->seesMe;
    if (item.attribute(u"subscription"_s) == u"remove") {
        forget(jid);
        if (m_wire.roster().remove(jid))
            m_wire.sink().contactRemoved(contact->address);
        if (sawMe)
            Q_EMIT sightChanged(contact->address, false);
        return;
    }
    if (!m_wire.roster().put(jid, *contact))
        return;
    if (!contact->seesHim)
        forget(jid);
    m_wire.sink().contactChanged(*contact);
    if (contact->seesMe)
        m_requests.settle(contact->address);
    if (contact->seesMe != sawMe)
        Q_EMIT sightChanged(contact->address, contact->seesMe);
}

void RosterBridge::forget(const QString &bareJid)
{
    m_presence.forget(bareJid);
    m_pictures.forget(bareJid);
}

Later<void> RosterBridge::save(const Contact &contact)
{
    return m_wire.order([contact](QXmlStreamWriter &xml) {
        startQuery(xml);
        writeItem(xml, contact);
        xml.writeEndElement();
    });
}

Later<void> RosterBridge::remove(const ImAddress &address)
{
    const auto removal = [jid = address.toString()](QXmlStreamWriter &xml) {
        startQuery(xml);
        xml.writeStartElement(u"item"_s);
        xml.writeAttribute(u"jid"_s, jid);
        xml.writeAttribute(u"subscription"_s, u"remove"_s);
        xml.writeEndElement();
        xml.writeEndElement();
    };
    return m_wire.order(removal).then([](const Result<void> &removed) -> Result<void> {
        if (!removed && removed.error().kind == Error::Kind::RecipientNotFound)
            return {};
        return removed;
    });
}

} // namespace verbund::xmpp
