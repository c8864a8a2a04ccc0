// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/DomainName.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// RFC 1035 §2.3.4: 253 characters as text; the longest service before it is `_sipfederationtls._tcp.`
constexpr qsizetype longestName = 253 - 23;
constexpr qsizetype longestLabel = 63;

bool isLabel(const QByteArray &label)
{
    return !label.isEmpty() && label.size() <= longestLabel && std::ranges::all_of(label, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool isName(const QByteArray &ace)
{
    if (ace.isEmpty() || ace.size() > longestName)
        return false;
    const auto labels = ace.split('.');
    const bool fits = std::ranges::all_of(labels, isLabel);
    // No top-level domain is a number: an IPv4 address, however it is written.
    bool number = false;
    std::ignore = labels.last().toUInt(&number, 0);
    return fits && !number;
}

} // namespace

QString domainName(const QString &text)
{
    if (text.size() > longestName + 1)
        return {};
    const QByteArray ace = QUrl::toAce(text.endsWith(u'.') ? text.chopped(1) : text).toLower();
    return isName(ace) ? QUrl::fromAce(ace, QUrl::IgnoreIDNWhitelist) : QString();
}

QString serviceName(QLatin1StringView service, const QString &domain)
{
    return service + u'.' + QString::fromLatin1(QUrl::toAce(domain));
}

bool isInternalName(const QString &host)
{
    static constexpr auto endings = {".local"_L1, ".localdomain"_L1, ".lan"_L1, ".internal"_L1,
        ".intranet"_L1, ".corp"_L1, ".home"_L1, ".home.arpa"_L1};
    return !host.contains(u'.')
        || std::ranges::any_of(endings, [&](QLatin1StringView ending) { return host.endsWith(ending); });
}

} // namespace verbund
