// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/SearchWords.h"

#include "storage/TextFold.h"

#include <QRegularExpression>

#include <algorithm>

namespace verbund {

namespace {

constexpr qsizetype maxPhrases = 16;
constexpr qsizetype maxPhraseLength = 128;
constexpr qsizetype excerptLength = 160;
constexpr qsizetype excerptLead = 14; // lists are narrow: the match is to be seen

// Words as FTS5's unicode61 sees them: letters, digits, and the marks on them.
bool isOfWord(char32_t code) { return QChar::isLetterOrNumber(code) || QChar::isMark(code); }

qsizetype endOfWord(QStringView text, qsizetype start)
{
    while (start < text.size()) {
        const Character c = characterAt(text, start);
        if (!isOfWord(c.code))
            break;
        start += c.units;
    }
    return start;
}

qsizetype startOfWord(QStringView text, qsizetype from)
{
    while (from < text.size()) {
        const Character c = characterAt(text, from);
        if (isOfWord(c.code))
            break;
        from += c.units;
    }
    return from;
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    for (qsizetype start = startOfWord(text, 0); start < text.size(); start = startOfWord(text, start)) {
        const qsizetype end = endOfWord(text, start);
        words.append(text.sliced(start, end - start).toString());
        start = end;
    }
    return words;
}

// Not within a surrogate pair or between a letter and its mark.
qsizetype boundaryBefore(QStringView text, qsizetype i)
{
    for (int steps = 0; i > 0 && i < text.size() && steps < 16; ++steps, --i) {
        if (!text[i].isLowSurrogate() && !text[i].isMark())
            break;
    }
    return i;
}

} // namespace

SearchWords::SearchWords(QStringView typed)
{
    static const QRegularExpression space(
        QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    const auto pieces = typed.left(maxPhrases * maxPhraseLength).toString().split(space, Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        const QStringList words =
            wordsOf(folded(piece.left(maxPhraseLength))); // marks are gone with the folding
        if (words.isEmpty() || m_phrases.size() == maxPhrases)
            continue;
        m_phrases.append(words.join(u' '));
        m_words.append(words);
    }
}

QString SearchWords::expression() const
{
    QStringList quoted;
    for (const QString &phrase : m_phrases)
        quoted.append(u'"' + phrase + QStringLiteral("\" *"));
    return quoted.join(u' ');
}

SearchHit SearchWords::hit(const Message &message) const
{
    SearchHit hit{.message = message, .excerpt = {}, .marks = {}};
    const QStringView body = message.body;
    const Span match = nextMatch(body, 0);
    const bool fromStart = match.length == 0 || match.start <= excerptLead;
    const qsizetype start = fromStart ? 0 : startOfWord(body, endOfWord(body, match.start - excerptLead));
    const qsizetype end = boundaryBefore(body, std::min(body.size(), start + excerptLength));
    const QString before = start > 0 ? QStringLiteral("…") : QString();
    hit.excerpt = before + body.sliced(start, end - start).toString()
        + (end < body.size() ? QStringLiteral("…") : QString());
    std::ranges::replace_if(
        hit.excerpt, [](QChar c) { return c.isSpace(); }, QChar(u' ')); // one line, same places
    const QStringView shown = hit.excerpt;
    for (Span mark = nextMatch(shown, 0); mark.length > 0;
        mark = nextMatch(shown, endOfWord(shown, mark.start)))
        hit.marks.append({int(mark.start), int(mark.length)});
    return hit;
}

// The first word at or after `from` that begins with what was looked for.
SearchWords::Span SearchWords::nextMatch(QStringView text, qsizetype from) const
{
    for (qsizetype start = startOfWord(text, from); start < text.size();) {
        const qsizetype end = endOfWord(text, start);
        if (const qsizetype length = matchLength(text.sliced(start, end - start)); length > 0)
            return {start, length};
        start = startOfWord(text, end);
    }
    return {text.size(), 0};
}

// How much of the word, in its own letters, the longest fitting word that was looked for covers.
qsizetype SearchWords::matchLength(QStringView word) const
{
    qsizetype longest = 0;
    for (const QString &wanted : m_words) {
        QString fold;
        qsizetype i = 0;
        while (i < word.size() && (fold.size() < wanted.size() || QChar::isMark(characterAt(word, i).code))) {
            const Character c = characterAt(word, i);
            appendFolded(c.code, fold);
            i += c.units;
            if (!wanted.startsWith(fold) && !fold.startsWith(wanted))
                break;
        }
        if (fold.startsWith(wanted))
            longest = std::max(longest, i);
    }
    return longest;
}

} // namespace verbund
