// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Roster.h"

#include "protocol/TextRules.h"
#include "protocol/xmpp/Dom.h"

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

QStringList readGroups(const QDomElement &item)
{
    QStringList groups;
    for (QDomElement e = item.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (!is(e, u"group", ns::roster) || groups.size() >= Roster::maxGroups)
            continue;
        const QString name = cleanName(e.text());
        if (!name.isEmpty() && !groups.contains(name))
            groups += name;
    }
    return groups;
}

} // namespace

const Contact *Roster::find(const QString &bareJid) const
{
    const auto it = m_contacts.constFind(bareJid);
    return it == m_contacts.cend() ? nullptr : &*it;
}

bool Roster::put(const QString &bareJid, const Contact &contact)
{
    if (m_contacts.size() >= maxContacts && !m_contacts.contains(bareJid))
        return false;
    m_contacts.insert(bareJid, contact);
    return true;
}

bool Roster::remove(const QString &bareJid) { return m_contacts.remove(bareJid); }

std::optional<Contact> readRosterItem(const QDomElement &item)
{
    const auto address = ImAddress::parse(item.attribute(u"jid"_s));
    if (!address)
        return {};
    const QString subscription = item.attribute(u"subscription"_s);
    const bool both = subscription == u"both";
    return Contact{
        .address = *address,
        .name = cleanName(item.attribute(u"name"_s)),
        .groups = readGroups(item),
        .seesHim = both || subscription == u"to",
        .seesMe = both || subscription == u"from",
        .asked = item.attribute(u"ask"_s) == u"subscribe",
    };
}

} // namespace verbund::xmpp
