// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/MappingInverse.h"

#include "protocol/address/AddressParts.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// Longer results are no addresses.
constexpr qsizetype maxResultLength = 4096;
constexpr qsizetype mostGroups = 9;

// Plain text, or a group by its number.
struct Piece {
    QString text;
    qsizetype group = 0;
};

bool isAsciiAlnum(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

// The end of a character class that begins at `from`, behind its bracket; nothing for what is not plain.
std::optional<qsizetype> classEnd(QStringView pattern, qsizetype from)
{
    for (qsizetype i = from + 1; i < pattern.size(); ++i) {
        if (pattern[i] == u'[')
            return std::nullopt;
        if (pattern[i] == u'\\')
            ++i;
        else if (pattern[i] == u']' && i > from + 1 && !(i == from + 2 && pattern[i - 1] == u'^'))
            return i + 1;
    }
    return std::nullopt;
}

// The end of a group's content that begins at `from`; nothing for what matches more than a piece of text.
std::optional<qsizetype> groupEnd(QStringView pattern, qsizetype from)
{
    for (qsizetype i = from; i < pattern.size();) {
        const QChar c = pattern[i];
        if (c == u')')
            return i;
        if (c == u'[') {
            const auto end = classEnd(pattern, i);
            if (!end)
                return std::nullopt;
            i = *end;
        } else if (c == u'\\') {
            if (i + 1 >= pattern.size()
                || (isAsciiAlnum(pattern[i + 1]) && !u"dDwWsS"_s.contains(pattern[i + 1])))
                return std::nullopt;
            i += 2;
        } else if (c == u'(' || c == u'|' || c == u'^' || c == u'$' || (c == u'?' && i == from)) {
            return std::nullopt;
        } else {
            ++i;
        }
    }
    return std::nullopt;
}

void append(QList<Piece> &pieces, QChar c)
{
    if (pieces.isEmpty() || pieces.last().group > 0)
        pieces.append(Piece{});
    pieces.last().text += c;
}

QStringView withoutAnchors(QStringView pattern)
{
    if (pattern.startsWith(u'^'))
        pattern = pattern.sliced(1);
    if (pattern.endsWith(u'$') && !pattern.endsWith(u"\\$"))
        pattern.chop(1);
    return pattern;
}

// The pattern in pieces; the content of the groups, in order, goes to `groups`.
std::optional<QList<Piece>> piecesOf(QStringView pattern, QStringList &groups)
{
    QList<Piece> pieces;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'(') {
            const auto end = groupEnd(pattern, i + 1);
            if (!end || groups.size() == mostGroups)
                return std::nullopt;
            groups.append(pattern.sliced(i + 1, *end - i - 1).toString());
            pieces.append(Piece{.text = {}, .group = groups.size()});
            i = *end;
        } else if (pattern[i] == u'\\') {
            if (++i == pattern.size() || isAsciiAlnum(pattern[i]))
                return std::nullopt;
            append(pieces, pattern[i]);
        } else if (u".[]{}*+?|^$)"_s.contains(pattern[i])) {
            return std::nullopt;
        } else {
            append(pieces, pattern[i]);
        }
    }
    return pieces;
}

// The replacement in pieces; nothing when it does not use each group once, and no other.
std::optional<QList<Piece>> piecesOfReplacement(QStringView replacement, qsizetype groups)
{
    QList<Piece> pieces;
    QList<qsizetype> used;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        if (replacement[i] != u'\\' || i + 1 == replacement.size()) {
            append(pieces, replacement[i]);
            continue;
        }
        const QChar next = replacement[++i];
        if (next == u'\\') {
            append(pieces, next);
            continue;
        }
        const qsizetype group = next.digitValue();
        if (group < 1 || group > groups || used.contains(group))
            return std::nullopt;
        used.append(group);
        pieces.append(Piece{.text = {}, .group = group});
    }
    return used.size() == groups ? std::optional(pieces) : std::nullopt;
}

} // namespace

QRegularExpression boundedExpression(const QString &pattern)
{
    // PCRE2 takes limits only at the very beginning, so that no pattern inside can lift them.
    return QRegularExpression(
        u"(*LIMIT_MATCH=10000)(*LIMIT_DEPTH=10000)(*LIMIT_HEAP=4096)\\A(?:"_s + pattern + u")\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
}

QString expanded(const QString &replacement, const QRegularExpressionMatch &match, const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < replacement.size() && result.size() <= maxResultLength; ++i) {
        if (replacement[i] != u'\\' || i + 1 == replacement.size()) {
            result += replacement[i];
            continue;
        }
        const QChar next = replacement[++i];
        if (next == u'0')
            result += text;
        else if (next.isDigit())
            result += match.capturedView(next.digitValue());
        else
            result += next;
    }
    return result;
}

std::optional<MappingInverse> MappingInverse::of(const QString &pattern, const QString &replacement)
{
    QStringList groups;
    const auto forward = piecesOf(withoutAnchors(pattern), groups);
    const QString scheme = schemeOfAddress(replacement);
    const QStringView bare = QStringView(replacement).sliced(scheme.isEmpty() ? 0 : scheme.size() + 1);
    const auto result = forward ? piecesOfReplacement(bare, groups.size()) : std::nullopt;
    if (!result || result->isEmpty())
        return std::nullopt;
    QString expression;
    QList<qsizetype> order;
    for (const Piece &piece : *result) {
        if (piece.group > 0)
            order.append(piece.group);
        expression +=
            piece.group > 0 ? u'(' + groups[piece.group - 1] + u')' : QRegularExpression::escape(piece.text);
    }
    QString back;
    for (const Piece &piece : *forward) {
        back += piece.group > 0 ? u'\\' + QString::number(order.indexOf(piece.group) + 1)
                                : QString(piece.text).replace(u'\\', u"\\\\"_s);
    }
    MappingInverse inverse{
        .scheme = scheme, .expression = boundedExpression(expression), .replacement = back};
    return inverse.expression.isValid() ? std::optional(inverse) : std::nullopt;
}

} // namespace verbund
