// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/MimeType.h"

#include <algorithm>

namespace verbund::sip {

namespace {

constexpr qsizetype maxTypeLength = 2048;
constexpr qsizetype maxParameters = 16;

bool isTypeName(QByteArrayView name)
{
    static constexpr auto isPlain = [](char c) { return c > 0x20 && c < 0x7F && c != '"' && c != ','; };
    return std::ranges::count(name, '/') == 1 && !name.startsWith('/') && !name.endsWith('/')
        && std::ranges::all_of(name, isPlain);
}

// Takes a quoted string from the beginning; the rest begins behind its closing quote.
QByteArray takeQuoted(QByteArrayView &rest)
{
    QByteArray value;
    qsizetype i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size())
            ++i;
        value += rest[i];
    }
    rest = rest.sliced(std::min(i + 1, rest.size()));
    return value;
}

QByteArray takeValue(QByteArrayView &rest)
{
    rest = rest.trimmed();
    if (rest.startsWith('"'))
        return takeQuoted(rest);
    const qsizetype end = rest.indexOf(';');
    const QByteArray value = (end < 0 ? rest : rest.first(end)).trimmed().toByteArray();
    rest = end < 0 ? QByteArrayView() : rest.sliced(end);
    return value;
}

} // namespace

MimeType readMimeType(QByteArrayView value)
{
    const QByteArrayView bounded = value.first(std::min(value.size(), maxTypeLength));
    qsizetype end = bounded.indexOf(';');
    const QByteArrayView name = (end < 0 ? bounded : bounded.first(end)).trimmed();
    if (!isTypeName(name))
        return {};
    MimeType type{.name = name.toByteArray().toLower(), .parameters = {}};
    QByteArrayView rest = end < 0 ? QByteArrayView() : bounded.sliced(end);
    while (type.parameters.size() < maxParameters && (end = rest.indexOf(';')) >= 0) {
        rest = rest.sliced(end + 1);
        const qsizetype equals = rest.indexOf('=');
        const qsizetype next = rest.indexOf(';');
        if (equals < 0 || (next >= 0 && next < equals))
            continue;
        const QByteArray key = rest.first(equals).trimmed().toByteArray().toLower();
        rest = rest.sliced(equals + 1);
        const QByteArray text = takeValue(rest);
        if (!key.isEmpty() && !type.parameters.contains(key))
            type.parameters.insert(key, text);
    }
    return type;
}

} // namespace verbund::sip
