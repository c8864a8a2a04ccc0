// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/Multipart.h"

#include "protocol/sip/documents/MimeFields.h"
#include "protocol/sip/documents/MimeType.h"
#include "protocol/sip/documents/XmlBounds.h"

#include <QByteArrayMatcher>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr qsizetype maxBoundaryLength = 70; // RFC 2046 §5.1.1

std::unexpected<Error> brokenMultipart(QLatin1StringView cause)
{
    return fail({.kind = Error::Kind::ProtocolViolation, .subject = {}, .cause = u"multipart: "_s + cause});
}

bool isBoundary(const QByteArray &text)
{
    static constexpr auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("'()+_,-./:=? ").contains(c);
    };
    return !text.isEmpty() && text.size() <= maxBoundaryLength && !text.endsWith(' ')
        && std::ranges::all_of(text, allowed);
}

struct Delimiter {
    qsizetype begin = -1; // where the part before it ends
    qsizetype end = -1; // where the part behind it begins
    bool last = false;
};

// What stands behind "--boundary" decides whether this line is a delimiter.
Delimiter delimiterAt(QByteArrayView body, qsizetype at, qsizetype length)
{
    qsizetype end = at + length;
    const bool last = body.sliced(end).startsWith("--");
    if (last)
        end += 2;
    while (end < body.size() && (body[end] == ' ' || body[end] == '\t'))
        ++end;
    if (body.sliced(end).startsWith("\r\n"))
        end += 2;
    else if (end < body.size() && body[end] == '\n')
        end += 1;
    else if (end != body.size() && !last)
        return {};
    // The line break before a delimiter belongs to it.
    qsizetype begin = at;
    if (begin > 0)
        begin -= begin > 1 && body[begin - 2] == '\r' ? 2 : 1;
    return {.begin = begin, .end = end, .last = last};
}

Delimiter nextDelimiter(QByteArrayView body, const QByteArrayMatcher &matcher, qsizetype from)
{
    const qsizetype length = matcher.pattern().size();
    for (qsizetype at = matcher.indexIn(body, from); at >= 0; at = matcher.indexIn(body, at + length)) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        if (const Delimiter found = delimiterAt(body, at, length); found.begin >= 0)
            return found;
    }
    return {};
}

bool appendPart(QList<BodyPart> &parts, QByteArrayView text)
{
    const std::optional<MimeFields> entity = readMimeFields(text);
    if (!entity)
        return false;
    const std::optional<QByteArray> body = decodedBody(*entity);
    if (!body)
        return true;
    QByteArray type = entity->value("Content-Type");
    if (type.isEmpty())
        type = "text/plain";
    parts.append(
        {.contentId = bareContentId(entity->value("Content-ID")), .contentType = type, .body = *body});
    return true;
}

} // namespace

Result<QList<BodyPart>> splitMultipart(QByteArrayView contentType, QByteArrayView body)
{
    const MimeType type = readMimeType(contentType);
    const QByteArray boundary = type.parameters.value("boundary");
    if (!type.name.startsWith("multipart/") || !isBoundary(boundary))
        return brokenMultipart("no boundary"_L1);
    if (body.size() > maxCollectionSize)
        return brokenMultipart("too large"_L1);
    const QByteArrayMatcher matcher("--" + boundary);
    Delimiter before = nextDelimiter(body, matcher, 0);
    if (before.begin < 0)
        return brokenMultipart("no part"_L1);
    QList<BodyPart> parts;
    while (!before.last && before.end <= body.size()) {
        Delimiter after = nextDelimiter(body, matcher, before.end);
        // Without a closing delimiter the last part reaches to the end.
        const bool isOpen = after.begin < 0;
        if (isOpen)
            after = {.begin = body.size(), .end = body.size(), .last = true};
        // Delimiters may share one line break.
        const qsizetype length = std::max<qsizetype>(after.begin - before.end, 0);
        if (!appendPart(parts, body.sliced(before.end, length)))
            return brokenMultipart("broken header"_L1);
        if (parts.size() > maxEntries)
            return brokenMultipart("too many parts"_L1);
        before = after;
    }
    return parts;
}

QByteArray bareContentId(QByteArrayView text)
{
    QByteArrayView id = text.trimmed();
    if (id.size() >= 4 && id.first(4).compare("cid:", Qt::CaseInsensitive) == 0)
        id = id.sliced(4);
    if (id.startsWith('<') && id.endsWith('>') && id.size() >= 2)
        id = id.sliced(1, id.size() - 2);
    return id.toByteArray();
}

} // namespace verbund::sip
