// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/Precis.h"

#include <QList>
#include <QUrl>

#include <unicode/uchar.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// RFC 8265 §3.3.1, width mapping.
QString withoutWidths(QStringView raw)
{
    QString mapped;
    mapped.reserve(raw.size());
    for (const QChar c : raw) {
        const QChar::Decomposition tag = c.decompositionTag();
        mapped += tag == QChar::Wide || tag == QChar::Narrow ? c.decomposition() : QString(c);
    }
    return mapped;
}

bool hasCompatibilityForm(char32_t c)
{
    const QString text = QString::fromUcs4(&c, 1);
    return text.normalized(QString::NormalizationForm_KC) != text;
}

bool isOldHangul(char32_t c)
{
    const int type = u_getIntPropertyValue(UChar32(c), UCHAR_HANGUL_SYLLABLE_TYPE);
    return type == U_HST_LEADING_JAMO || type == U_HST_VOWEL_JAMO || type == U_HST_TRAILING_JAMO;
}

// The IdentifierClass of RFC 8264 §4.2 without what RFC 7622 §3.3.1 takes away.
bool isIdentifier(char32_t c)
{
    if (c < 0x80)
        return c > 0x20 && c < 0x7F && !QLatin1StringView("\"&'/:<>@\\").contains(QChar(char16_t(c)));
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
        return !u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !isOldHangul(c)
            && !hasCompatibilityForm(c);
    default:
        return false;
    }
}

bool isRightToLeft(QChar::Direction direction)
{
    return direction == QChar::DirR || direction == QChar::DirAL;
}

bool mayStandInRightToLeft(QChar::Direction direction)
{
    switch (direction) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
    case QChar::DirEN:
    case QChar::DirES:
    case QChar::DirCS:
    case QChar::DirET:
    case QChar::DirON:
    case QChar::DirBN:
    case QChar::DirNSM:
        return true;
    default:
        return false;
    }
}

// RFC 5893 §2; it asks nothing of text that has no letters from right to left.
bool obeysBidiRule(const QList<uint> &text)
{
    QList<QChar::Direction> directions;
    directions.reserve(text.size());
    std::ranges::transform(text, std::back_inserter(directions), [](uint c) { return QChar::direction(c); });
    const auto has = [&](QChar::Direction direction) { return directions.contains(direction); };
    if (!has(QChar::DirR) && !has(QChar::DirAL) && !has(QChar::DirAN))
        return true;
    if (!isRightToLeft(directions.first()) || !std::ranges::all_of(directions, mayStandInRightToLeft)
        || (has(QChar::DirEN) && has(QChar::DirAN)))
        return false;
    while (directions.last() == QChar::DirNSM)
        directions.removeLast();
    const QChar::Direction last = directions.last();
    return isRightToLeft(last) || last == QChar::DirEN || last == QChar::DirAN;
}

bool isHostName(QByteArrayView ace)
{
    return std::ranges::all_of(ace, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '.';
    });
}

// What IDNA leaves as it is. Most names are that, and asking it costs more than all the rest.
bool isPlainLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && label.front() != u'-' && label.back() != u'-'
        && !label.startsWith("xn--"_L1, Qt::CaseInsensitive) && std::ranges::all_of(label, [](QChar c) {
               return c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
           });
}

bool isPlainHostName(QStringView name)
{
    for (const QStringView label : name.tokenize(u'.')) {
        if (!isPlainLabel(label))
            return false;
    }
    return true;
}

} // namespace

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString preparedUser(QStringView raw)
{
    if (raw.isEmpty() || raw.size() > maxAddressPartBytes || !raw.isValidUtf16())
        return {};
    if (isAscii(raw)) {
        const bool fits = std::ranges::all_of(raw, [](QChar c) { return isIdentifier(c.unicode()); });
        return fits ? raw.toString().toLower() : QString();
    }
    const QString user = withoutWidths(raw).toLower().normalized(QString::NormalizationForm_C);
    const QList<uint> points = user.toUcs4();
    if (!std::ranges::all_of(points, isIdentifier) || user.toUtf8().size() > maxAddressPartBytes
        || !obeysBidiRule(points))
        return {};
    return user;
}

QString spelledUser(QStringView raw)
{
    return isAscii(raw) ? raw.toString() : withoutWidths(raw).normalized(QString::NormalizationForm_C);
}

QString preparedDomain(QStringView raw)
{
    if (raw.size() > maxAddressPartBytes + 1)
        return {};
    // The full stops of UTS 46 §2.3.
    if (!raw.isEmpty() && u".\u3002\uFF0E\uFF61"_s.contains(raw.back()))
        raw.chop(1);
    if (isPlainHostName(raw))
        return raw.toString().toLower();
    // toAce applies IDNA (UTS 46) and refuses what no domain may hold.
    const QByteArray ace = QUrl::toAce(raw.toString());
    if (ace.isEmpty() || ace.size() > maxAddressPartBytes || ace.startsWith('.') || ace.endsWith('.')
        || ace.contains("..") || !isHostName(ace))
        return {};
    // Without Qt's list of top-level domains: people see the name as they write it.
    return QUrl::fromAce(ace, QUrl::IgnoreIDNWhitelist);
}

} // namespace verbund
