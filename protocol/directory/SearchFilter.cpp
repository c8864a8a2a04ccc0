// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/SearchFilter.h"

#include "protocol/TextRules.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype mostWords = 8;

constexpr std::array searched{
    "cn", "displayName", "sn", "givenName", "mail", "o", "telephoneNumber", "mobile"};

// RFC 4515 §3
QByteArray escaped(const QString &word)
{
    QByteArray out;
    for (const char c : word.toUtf8()) {
        if (c == '*' || c == '(' || c == ')' || c == '\\' || uchar(c) < 0x20)
            out += '\\' + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out;
}

} // namespace

QByteArray searchFilter(QStringView words)
{
    QByteArray parts;
    const QStringList list = cleanName(words).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : list.first(std::min(list.size(), mostWords))) {
        const QByteArray text = escaped(word);
        parts += "(|";
        for (const char *attribute : searched)
            parts += '(' + QByteArray(attribute) + "=*" + text + "*)";
        parts += ')';
    }
    return parts.isEmpty() ? QByteArray() : "(&(objectClass=person)" + parts + ')';
}

} // namespace verbund
