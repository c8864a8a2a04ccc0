// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCardEscapes.h"

namespace verbund {

namespace {

constexpr char backslash = 1;
constexpr char semicolon = 2;
constexpr char comma = 3;
constexpr char lineBreak = 4;
// U+FEFF: Qt takes one at the beginning for a byte order mark, and drops it.
constexpr char orderMark = 5;
constexpr QByteArrayView orderMarkBytes = "\xef\xbb\xbf";

char hidden(char escaped)
{
    switch (escaped) {
    case '\\':
        return backslash;
    case ';':
        return semicolon;
    case ',':
        return comma;
    case 'n':
    case 'N':
        return lineBreak;
    case ':':
        // Escaped by some though it need not be.
        return ':';
    default:
        return 0;
    }
}

char16_t shown(char16_t c)
{
    switch (c) {
    case backslash:
        return u'\\';
    case semicolon:
        return u';';
    case comma:
        return u',';
    case lineBreak:
        return u'\n';
    case orderMark:
        return u'\uFEFF';
    default:
        return c;
    }
}

bool isControl(char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7F; }

} // namespace

QByteArray hideEscapes(QByteArrayView value)
{
    QByteArray result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const char meant = c == '\\' && i + 1 < value.size() ? hidden(value[i + 1]) : char(0);
        if (meant) {
            result += meant;
            ++i;
        } else if (c == '\\') {
            result += backslash;
        } else if (c == '\n' || (c == '\r' && !value.sliced(i + 1).startsWith('\n'))) {
            result += lineBreak;
        } else if (value.sliced(i).startsWith(orderMarkBytes)) {
            result += orderMark;
            i += orderMarkBytes.size() - 1;
        } else if (!isControl(c)) {
            result += c;
        }
    }
    return result;
}

QString hideText(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c == u'\n')
            c = QLatin1Char(lineBreak);
        else if (c == u'\uFEFF')
            c = QLatin1Char(orderMark);
        else if (c == u'\\' || c == u';' || c == u',')
            c = QLatin1Char(hidden(c.toLatin1()));
    }
    return result;
}

QString showText(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = shown(c.unicode());
    return result;
}

QByteArray showEscapes(QByteArrayView line)
{
    QByteArray result;
    result.reserve(line.size() + 16);
    for (const char c : line) {
        if (c == orderMark)
            result += orderMarkBytes;
        else if (c >= backslash && c <= lineBreak)
            result += c == lineBreak ? "\\n" : QByteArray("\\") + char(shown(char16_t(c)));
        else
            result += c;
    }
    return result;
}

} // namespace verbund
