// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/BlockListBridge.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

QStringList readItems(const QDomElement &list)
{
    QStringList jids;
    for (QDomElement e = list.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, u"item", ns::blocking))
            jids += e.attribute(u"jid"_s);
    }
    return jids;
}

} // namespace

BlockListBridge::BlockListBridge(Wire &wire)
    : m_wire(wire)
{
}

void BlockListBridge::fetch()
{
    m_known = false;
    m_wire.ask(
        QXmppIq::Get,
        [](QXmlStreamWriter &xml) {
            xml.writeEmptyElement(u"blocklist"_s);
            xml.writeDefaultNamespace(ns::blocking.toString());
        },
        [this](const Result<QDomElement> &answer) {
            if (!answer)
                return;
            m_known = true;
            m_blocked = readItems(child(*answer, u"blocklist", ns::blocking));
            report();
        });
}

void BlockListBridge::report() const
{
    if (!m_known)
        return;
    QList<ImAddress> addresses;
    for (const QString &jid : m_blocked) {
        // Whole domains and single devices are not people.
        if (const auto address = ImAddress::parse(jid); address && !jid.contains(u'/'))
            addresses += *address;
    }
    m_wire.sink().blockListReceived(addresses);
}

void BlockListBridge::receivePush(const QDomElement &iq)
{
    if (!m_wire.isFromAccount(iq.attribute(u"from"_s)))
        return;
    m_wire.answer(iq);
    const QDomElement push = iq.firstChildElement();
    const QStringList jids = readItems(push);
    if (push.localName() == u"block") {
        m_blocked += jids;
        m_blocked.removeDuplicates();
    } else if (jids.isEmpty()) {
        m_blocked.clear(); // unblocks everybody
    } else {
        m_blocked.removeIf([&](const QString &jid) { return jids.contains(jid); });
    }
    report();
}

Later<void> BlockListBridge::block(const ImAddress &address) { return order(u"block"_s, address); }

Later<void> BlockListBridge::unblock(const ImAddress &address) { return order(u"unblock"_s, address); }

Later<void> BlockListBridge::order(const QString &what, const ImAddress &address) const
{
    return m_wire.order([what, jid = address.toString()](QXmlStreamWriter &xml) {
        xml.writeStartElement(what);
        xml.writeDefaultNamespace(ns::blocking.toString());
        xml.writeEmptyElement(u"item"_s);
        xml.writeAttribute(u"jid"_s, jid);
        xml.writeEndElement();
    });
}

} // namespace verbund::xmpp
