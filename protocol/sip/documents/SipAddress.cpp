// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/SipAddress.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype maxUriLength = 8192;

QStringView withoutScheme(QStringView uri)
{
    static constexpr std::array schemes{"sip:"_L1, "sips:"_L1, "pres:"_L1, "im:"_L1};
    for (const QLatin1StringView scheme : schemes) {
        if (uri.startsWith(scheme, Qt::CaseInsensitive))
            return uri.sliced(scheme.size());
    }
    return {};
}

QStringView host(QStringView behindUser)
{
    const auto end = std::ranges::find_if(
        behindUser, [](QChar c) { return c == u':' || c == u';' || c == u'?' || c == u'>'; });
    return behindUser.first(end - behindUser.begin());
}

} // namespace

SipIdentity identityIn(QStringView uri)
{
    uri = uri.trimmed();
    if (uri.size() > maxUriLength)
        return {};
    const QStringView bare = withoutScheme(uri);
    const qsizetype at = bare.indexOf(u'@');
    if (at <= 0)
        return {};
    QStringView user = bare.first(at);
    if (const qsizetype password = user.indexOf(u':'); password >= 0)
        user.truncate(password);
    // Taken apart before it is decoded: an escaped "@", "/" or ":" in the user must not move the border to
    // the host.
    const QString name = QUrl::fromPercentEncoding(user.toUtf8());
    const QStringView domain = host(bare.sliced(at + 1));
    static constexpr auto movesBorder = [](QChar c) {
        return c == u'@' || c == u'/' || c == u':' || c.isSpace();
    };
    if (std::ranges::any_of(name, movesBorder) || domain.contains(u'%') || domain.contains(u'/'))
        return {};
    const ImAddress address = ImAddress::parse(name + u'@' + domain.toString()).value_or(ImAddress());
    const bool isExact = address.isEmpty() || name == address.user();
    return {.address = address, .exactUser = isExact ? QString() : name};
}

ImAddress fromSipUri(QStringView uri) { return identityIn(uri).address; }

QString toSipUri(const ImAddress &address, const QString &exactUser)
{
    if (address.isEmpty())
        return {};
    // RFC 3261 §25.1: of the characters that need no escape, those that simple stacks take for a border are
    // escaped too.
    const QByteArray user =
        QUrl::toPercentEncoding(exactUser.isEmpty() ? address.user() : exactUser, "!*'()&=+$,");
    return u"sip:"_s + QString::fromLatin1(user) + u'@' + QString::fromLatin1(QUrl::toAce(address.domain()));
}

} // namespace verbund::sip
