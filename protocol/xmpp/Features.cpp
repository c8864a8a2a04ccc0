// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Features.h"

#include "protocol/xmpp/Dom.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>
#include <QXmppPresence.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

constexpr QStringView client = u"urn:verbund:client";

// Nothing that only QXmpp knows.
QStringList features()
{
    QStringList all;
    for (const QStringView node : {ns::avatarMetadata, ns::availability, ns::relations})
        all += node.toString() + u"+notify"_s;
    for (const QStringView one :
        {ns::capabilities, ns::discoInfo, ns::chatStates, ns::receipts, ns::ping, ns::stanzaIds})
        all += one.toString();
    // The digest is over the sorted list (XEP-0115 §5.1).
    std::ranges::sort(all);
    return all;
}

QByteArray digest()
{
    const QString text = u"client/pc//Verbund<"_s + features().join(u'<') + u'<';
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
}

} // namespace

QString capabilityNode() { return client.toString() + u'#' + QString::fromLatin1(digest().toBase64()); }

void writeFeatures(QXmlStreamWriter &xml, const QString &node)
{
    xml.writeStartElement(u"query"_s);
    xml.writeDefaultNamespace(ns::discoInfo.toString());
    if (!node.isEmpty())
        xml.writeAttribute(u"node"_s, node);
    xml.writeEmptyElement(u"identity"_s);
    xml.writeAttribute(u"category"_s, u"client"_s);
    xml.writeAttribute(u"type"_s, u"pc"_s);
    xml.writeAttribute(u"name"_s, u"Verbund"_s);
    for (const QStringList all = features(); const QString &feature : all) {
        xml.writeEmptyElement(u"feature"_s);
        xml.writeAttribute(u"var"_s, feature);
    }
    xml.writeEndElement();
}

void announceFeatures(QXmppPresence &presence)
{
    static const QByteArray version = digest();
    presence.setCapabilityHash(u"sha-1"_s);
    presence.setCapabilityNode(client.toString());
    presence.setCapabilityVer(version);
}

void writeFeaturesQuery(QXmlStreamWriter &xml)
{
    xml.writeEmptyElement(u"query"_s);
    xml.writeDefaultNamespace(ns::discoInfo.toString());
}

bool namesFeature(const QDomElement &iq, QStringView feature)
{
    const QDomElement query = child(iq, u"query", ns::discoInfo);
    for (QDomElement e = query.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, u"feature", ns::discoInfo) && e.attribute(u"var"_s) == feature)
            return true;
    }
    return false;
}

} // namespace verbund::xmpp
