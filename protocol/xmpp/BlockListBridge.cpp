// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/BlockListBridge.h"

#include "protocol/xmpp/Dom.h"
#include "protocol/xmpp/Features.h"
#include "protocol/xmpp/Wire.h"

#include <QXmlStreamWriter>

#include <utility>

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

// Nothing where it is no domain as a whole.
QString domainIn(const QString &jid)
{
    if (jid.contains(u'/') || jid.contains(u'@'))
        return {};
    const auto anybody = ImAddress::parse(u"a@"_s + jid);
    return anybody ? anybody->domain() : QString();
}

} // namespace

BlockListBridge::BlockListBridge(Wire &wire, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
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
            if (isLost(answer))
                return;
            if (answer) {
                m_known = true;
                m_blocked = readItems(child(*answer, u"blocklist", ns::blocking));
                sort();
                report();
            }
            Q_EMIT known();
        });
    m_wire.ask(m_wire.own().domain(), writeFeaturesQuery, [this](const Result<QDomElement> &answer) {
        m_takesReports =
            answer && namesFeature(*answer, ns::reporting) && namesFeature(*answer, ns::blocking);
        if (m_takesReports)
            Q_EMIT abilitiesChanged();
    });
}

void BlockListBridge::sort()
{
    const QSet<ImAddress> before = std::exchange(m_people, {});
    for (const QString &jid : std::as_const(m_blocked)) {
        // Whole domains and single devices are not people.
        if (const auto address = ImAddress::parse(jid); address && !jid.contains(u'/'))
            m_people += *address;
    }
    if (before != m_people)
        Q_EMIT changed(before);
}

void BlockListBridge::report() const
{
    if (!m_known)
        return;
    QList<ImAddress> people;
    QStringList domains;
    for (const QString &jid : m_blocked) {
        if (const auto address = ImAddress::parse(jid); address && m_people.contains(*address))
            people += *address;
        else if (const QString domain = domainIn(jid); !domain.isEmpty())
            domains += domain;
    }
    m_wire.sink().blockListReceived(people);
    m_wire.sink().blockedDomainsReceived(domains);
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
    sort();
    report();
}

Later<void> BlockListBridge::block(const ImAddress &address) { return order(u"block"_s, address.toString()); }

Later<void> BlockListBridge::unblock(const ImAddress &address)
{
    return order(u"unblock"_s, address.toString());
}

Later<void> BlockListBridge::setDomainBlocked(const QString &domain, bool blocked)
{
    const QString jid = domainIn(domain);
    if (jid.isEmpty())
        return ready<void>(fail({.kind = Error::Kind::InvalidAddress, .subject = domain, .cause = {}}));
    return order(blocked ? u"block"_s : u"unblock"_s, jid);
}

Later<void> BlockListBridge::reportSpam(const ImAddress &address)
{
    return order(u"block"_s, address.toString(), m_takesReports);
}

Later<void> BlockListBridge::order(const QString &what, const QString &jid, bool isSpam) const
{
    return m_wire.order([what, jid, isSpam](QXmlStreamWriter &xml) {
        xml.writeStartElement(what);
        xml.writeDefaultNamespace(ns::blocking.toString());
        xml.writeStartElement(u"item"_s);
        xml.writeAttribute(u"jid"_s, jid);
        if (isSpam) {
            xml.writeEmptyElement(u"report"_s);
            xml.writeDefaultNamespace(ns::reporting.toString());
            xml.writeAttribute(u"reason"_s, u"urn:xmpp:reporting:spam"_s);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    });
}

} // namespace verbund::xmpp
