// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/TextFold.h"

#include <algorithm>

namespace verbund {

Character characterAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[i], text[i + 1]), 2};
    return {text[i].unicode(), 1};
}

void appendFolded(char32_t code, QString &to)
{
    if (code < 0x80) {
        to += QChar(char16_t(code >= U'A' && code <= U'Z' ? code + 0x20 : code));
        return;
    }
    if (QChar::isMark(code))
        return;
    if (QChar::decompositionTag(code) == QChar::Canonical) // two marks are two steps
        return appendFolded(characterAt(QChar::decomposition(code), 0).code, to);
    const char32_t folded = QChar::toCaseFolded(code);
    if (QChar::requiresSurrogates(folded))
        to += QChar::fromUcs4(folded);
    else
        to += QChar(char16_t(folded));
}

QString folded(const QString &text)
{
    static constexpr auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::ranges::all_of(text, isAscii))
        return text.toLower();
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const Character c = characterAt(text, i);
        appendFolded(c.code, result);
        i += c.units;
    }
    return result;
}

} // namespace verbund
