// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Account.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

bool isHost(const QString &host)
{
    if (host.size() > 253)
        return false;
    return !QUrl::toAce(host).isEmpty() && !host.contains(u' ') && !host.contains(u'@')
        && !host.contains(u'/');
}

} // namespace

Carriers Account::wanted() const
{
    switch (protocol) {
    case Protocol::Xmpp:
        return Carrier::Xmpp;
    case Protocol::Sip:
        return Carrier::Sip;
    case Protocol::Automatic:
    case Protocol::Both:
        break;
    }
    return Carriers::all();
}

bool Account::hasHostOf(Carrier carrier) const
{
    return !host.isEmpty() && carrier == (protocol == Protocol::Sip ? Carrier::Sip : Carrier::Xmpp);
}

bool Account::isTentative(Carrier carrier) const
{
    return protocol == Protocol::Automatic && !hasHostOf(carrier) && !spoken.contains(carrier);
}

Result<HostAndPort> HostAndPort::parse(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.isEmpty())
        return HostAndPort();
    // QUrl knows the brackets of IPv6 and the range of ports.
    const QUrl url(u"x://"_s + trimmed, QUrl::StrictMode);
    const auto wrong = fail({.kind = Error::Kind::InvalidAddress, .subject = trimmed.left(64), .cause = {}});
    if (!url.isValid() || !url.userName().isEmpty() || !url.path().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return wrong;
    const bool isAddress = !QHostAddress(url.host()).isNull();
    if (!isAddress && !isHost(url.host()))
        return wrong;
    return HostAndPort{.host = url.host(), .port = quint16(url.port(0))};
}

QString HostAndPort::toString() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return port == 0 ? shown : shown + u':' + QString::number(port);
}

} // namespace verbund

#include "moc_Account.cpp"
