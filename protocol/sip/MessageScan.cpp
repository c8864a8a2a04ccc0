// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/MessageScan.h"

#include "protocol/sip/Bytes.h"
#include "protocol/sip/HeaderName.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

std::unexpected<Error> broken(const QString &cause)
{
    return fail({.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = cause});
}

// Behind the next line feed; -1 when there is none.
qsizetype lineEnd(QByteArrayView block, qsizetype at)
{
    const void *found = std::memchr(block.data() + at, '\n', std::size_t(block.size() - at));
    return found ? static_cast<const char *>(found) - block.data() + 1 : -1;
}

// Also over folding, which the parser turns into blanks before it looks.
qsizetype skipBlanks(QByteArrayView line, qsizetype at)
{
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t')
            ++at;
        else if (line[at] == '\r' && at + 2 < line.size() && line[at + 1] == '\n')
            at += 2;
        else
            break;
    }
    return at;
}

} // namespace

std::optional<HeaderLine> headerLineAt(QByteArrayView block, qsizetype at)
{
    qsizetype end = lineEnd(block, at);
    while (end > 0 && end < block.size() && (block[end] == ' ' || block[end] == '\t'))
        end = lineEnd(block, end);
    if (end < at + 2 || block[end - 2] != '\r')
        return std::nullopt;
    const QByteArrayView line = block.sliced(at, end - 2 - at);
    qsizetype nameEnd = 0;
    while (nameEnd < line.size() && isTokenCharacter(line[nameEnd]))
        ++nameEnd;
    const qsizetype colon = skipBlanks(line, nameEnd);
    if (nameEnd == 0 || colon == line.size() || line[colon] != ':')
        return std::nullopt;
    return HeaderLine{.name = line.first(nameEnd), .value = line.sliced(colon + 1), .next = end};
}

Result<qsizetype> readContentLength(QByteArrayView value)
{
    while (!value.isEmpty() && QByteArrayView(" \t\r\n").contains(value.front()))
        value = value.sliced(1);
    while (!value.isEmpty() && QByteArrayView(" \t\r\n").contains(value.back()))
        value.chop(1);
    bool digits = !value.isEmpty();
    for (const char c : value)
        digits = digits && c >= '0' && c <= '9';
    if (!digits)
        return broken(u"Content-Length is no number"_s);
    const auto length = toNumber(value, quint64(maxBodyBytes));
    if (!length)
        return fail({.kind = Error::Kind::TooLarge, .subject = {}, .cause = u"body too large"_s});
    return qsizetype(*length);
}

Result<std::optional<qsizetype>> contentLengthIn(QByteArrayView block)
{
    std::optional<qsizetype> length;
    bool hasBody = false;
    for (qsizetype at = lineEnd(block, 0); at > 0 && at < block.size();) {
        const char first = char(block[at] | 0x20);
        if (first != 'c' && first != 'l') {
            at = lineEnd(block, at);
            continue;
        }
        const auto line = headerLineAt(block, at);
        if (!line) { // the parser will refuse it
            at = lineEnd(block, at);
            continue;
        }
        at = line->next;
        const HeaderName name = headerNamed(line->name);
        hasBody = hasBody || name == HeaderName::ContentType;
        if (name != HeaderName::ContentLength)
            continue;
        const auto read = readContentLength(line->value);
        if (!read)
            return fail(read.error());
        if (length && *length != *read)
            return broken(u"two Content-Length"_s);
        length = *read;
    }
    // Over a stream a body without its length has no end (RFC 3261 §18.3).
    if (hasBody && !length)
        return broken(u"a body without Content-Length"_s);
    return length;
}

} // namespace verbund::sip
