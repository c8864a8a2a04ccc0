// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/Dom.h"

namespace verbund::xmpp {

namespace {

// Longer than any id a server or client gives; what is longer only wants memory.
constexpr qsizetype maxIdentifierLength = 1024;

} // namespace

QDomElement child(const QDomElement &parent, QStringView name, QStringView xmlns)
{
    for (QDomElement e = parent.firstChildElement(); !e.isNull(); e = e.nextSiblingElement()) {
        if (is(e, name, xmlns))
            return e;
    }
    return {};
}

bool is(const QDomElement &element, QStringView name, QStringView xmlns)
{
    return element.localName() == name && element.namespaceURI() == xmlns;
}

QString identifier(const QDomElement &element, const QString &attribute)
{
    QString id = element.attribute(attribute);
    return id.size() <= maxIdentifierLength ? id : QString();
}

QString bareJid(const QString &jid)
{
    const qsizetype slash = jid.indexOf(u'/');
    return slash < 0 ? jid : jid.left(slash);
}

QDateTime timeStamp(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace verbund::xmpp
