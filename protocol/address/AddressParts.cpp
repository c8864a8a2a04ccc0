// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/AddressParts.h"

#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

std::optional<QString> unescaped(QStringView text)
{
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return std::nullopt;
    }
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QStringView before(QStringView text, QChar separator)
{
    const qsizetype at = text.indexOf(separator);
    return at < 0 ? text : text.first(at);
}

// xmpp://account/whom: the account that is to be used is not whom it is about (RFC 5122 §2.3).
QStringView withoutAuthority(QStringView text)
{
    if (!text.startsWith("//"_L1))
        return text;
    const qsizetype slash = text.indexOf(u'/', 2);
    return slash < 0 ? QStringView() : text.sliced(slash + 1);
}

} // namespace

QLatin1StringView schemeOfAddress(QStringView text)
{
    static constexpr std::array schemes{"xmpp"_L1, "im"_L1, "pres"_L1, "mailto"_L1, "sip"_L1, "sips"_L1};
    const qsizetype colon = text.first(std::min<qsizetype>(text.size(), 8)).indexOf(u':');
    for (const QLatin1StringView scheme : schemes) {
        if (colon == scheme.size() && text.startsWith(scheme, Qt::CaseInsensitive))
            return scheme;
    }
    return {};
}

std::optional<AddressParts> AddressParts::of(QStringView text)
{
    AddressParts parts{.scheme = schemeOfAddress(text), .user = {}, .domain = {}};
    const bool isUri = !parts.scheme.isEmpty();
    QStringView bare = isUri ? text.sliced(parts.scheme.size() + 1) : text;
    if (parts.scheme == "xmpp"_L1)
        bare = withoutAuthority(bare);
    const qsizetype at = bare.indexOf(u'@');
    if (at <= 0)
        return std::nullopt;
    QStringView user = bare.first(at);
    QStringView rest = bare.sliced(at + 1);
    if (!isUri) {
        parts.user = user.toString();
        parts.domain = before(rest, u'/').toString();
        return parts;
    }
    if (parts.scheme.startsWith("sip"_L1))
        user = before(user, u':'); // a password
    // Taken apart before escapes are undone: what is escaped separates nothing.
    const auto plainUser = unescaped(user);
    const auto plainDomain = unescaped(before(before(before(rest, u'?'), u';'), u':'));
    if (!plainUser || !plainDomain)
        return std::nullopt;
    parts.user = *plainUser;
    parts.domain = before(*plainDomain, u'/').toString();
    return parts;
}

} // namespace verbund
