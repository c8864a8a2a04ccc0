// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/TextRules.h"

namespace verbund {

namespace {

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

bool isBidiControl(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

// U+200D joins emoji and must stay; these show nothing and only make names look alike.
bool isInvisible(char16_t c)
{
    return c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x2060 || c == 0xFEFF || c == 0x180E
        || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
}

qsizetype characterAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 < text.size() && text[i + 1].isLowSurrogate() ? 2 : 0;
    return text[i].isLowSurrogate() ? 0 : 1;
}

QString cut(QString text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype end = length - 1;
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    text.truncate(end);
    return text + u'…';
}

QString oneLine(QStringView text, qsizetype length)
{
    QString line;
    line.reserve(std::min(text.size(), length + 2));
    for (qsizetype i = 0; i < text.size() && line.size() <= length;) {
        const qsizetype units = characterAt(text, i);
        const char16_t c = text[i].unicode();
        if (units == 2)
            line += text.mid(i, 2);
        else if (units == 1 && text[i].isSpace() && !line.isEmpty() && !line.endsWith(u' '))
            line += u' ';
        else if (units == 1 && !text[i].isSpace() && !isControl(c) && !isBidiControl(c) && !isInvisible(c))
            line += text[i];
        i += std::max<qsizetype>(units, 1);
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return cut(line, length);
}

QString lines(QStringView text, qsizetype length)
{
    QString body;
    body.reserve(std::min(text.size(), length + 2));
    for (qsizetype i = 0; i < text.size() && body.size() <= length;) {
        const qsizetype units = characterAt(text, i);
        if (units == 2)
            body += text.mid(i, 2);
        else if (units == 1 && !isControl(text[i].unicode()))
            body += text[i];
        i += std::max<qsizetype>(units, 1);
    }
    return cut(body, length);
}

} // namespace

QString cleanBody(QStringView text) { return lines(text, maxBodyLength); }

QString cleanLines(QStringView text, qsizetype length) { return lines(text.trimmed(), length).trimmed(); }

QString withoutInvisible(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        const bool joins = c.unicode() == 0x200C || c.unicode() == 0x200D;
        const bool needed = joins && !visible.isEmpty() && visible.back().unicode() > 0x7F;
        const bool shows = !joins && !isBidiControl(c.unicode()) && !isInvisible(c.unicode())
            && (c.isSpace() || !isControl(c.unicode()));
        if (needed || shows)
            visible += c;
    }
    return visible;
}

QString cleanName(QStringView text) { return oneLine(text, maxNameLength); }

QString preview(QStringView body, qsizetype length) { return oneLine(body, length); }

QString folded(QStringView text)
{
    QString result = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf([](QChar c) { return c.isMark(); });
    return result;
}

} // namespace verbund
