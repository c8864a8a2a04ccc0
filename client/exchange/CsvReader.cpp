// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// A quote that nothing closes within so much is one that somebody typed.
constexpr qsizetype longestQuoted = 64 * 1024;
constexpr int mostOpenQuotes = 100;

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

// Surrogates are cut together.
QString bounded(QStringView text)
{
    qsizetype length = std::min(text.size(), maxCellLength);
    if (length < text.size() && text[length - 1].isHighSurrogate())
        --length;
    return text.first(length).toString();
}

} // namespace

CsvReader::CsvReader(QStringView text, QChar delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
    if (!named(text))
        return;
    m_at = 5;
    endLine();
}

std::optional<QChar> CsvReader::named(QStringView text)
{
    const bool isNamed = text.size() >= 5 && text.first(4).compare("sep="_L1, Qt::CaseInsensitive) == 0
        && u"\t,;|"_s.contains(text[4]) && (text.size() == 5 || isLineEnd(text[5]));
    return isNamed ? std::optional(text[4]) : std::nullopt;
}

std::optional<CsvReader::Row> CsvReader::next()
{
    while (m_at < m_text.size()) {
        if (isLineEnd(m_text[m_at])) {
            endLine();
            continue;
        }
        Row found = row();
        if (std::ranges::any_of(found.cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
            return found;
    }
    return std::nullopt;
}

CsvReader::Row CsvReader::row()
{
    Row result{.line = m_line};
    while (true) {
        QString text = cell();
        if (result.cells.size() < mostColumns)
            result.cells += std::move(text);
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    endLine();
    return result;
}

QString CsvReader::cell()
{
    qsizetype start = m_at;
    while (start < m_text.size() && m_text[start] == u' ')
        ++start;
    if (start < m_text.size() && m_text[start] == u'"' && m_openQuotes < mostOpenQuotes) {
        const qsizetype before = std::exchange(m_at, start);
        if (auto text = quoted())
            return *std::move(text);
        ++m_openQuotes;
        m_at = before;
    }
    return plain();
}

// From a quote to the one that closes it, and what somebody wrote behind that; nothing when none closes it.
std::optional<QString> CsvReader::quoted()
{
    QString text;
    int lines = 0;
    const qsizetype end = std::min(m_text.size(), m_at + longestQuoted);
    for (qsizetype i = m_at + 1; i < end; ++i) {
        const QChar c = m_text[i];
        const bool isDoubled = c == u'"' && i + 1 < m_text.size() && m_text[i + 1] == u'"';
        if (c == u'"' && !isDoubled) {
            m_at = i + 1;
            m_line += lines;
            const QString rest = plain();
            return bounded(rest.trimmed().isEmpty() ? text : text + rest);
        }
        if (isDoubled)
            ++i;
        else if (c == u'\n' || (c == u'\r' && (i + 1 >= m_text.size() || m_text[i + 1] != u'\n')))
            ++lines;
        text += c;
    }
    return std::nullopt;
}

QString CsvReader::plain()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at]))
        ++m_at;
    return bounded(m_text.sliced(start, m_at - start));
}

void CsvReader::endLine()
{
    if (m_at >= m_text.size())
        return;
    m_at += m_text.sliced(m_at).startsWith("\r\n"_L1) ? 2 : 1;
    ++m_line;
}

} // namespace verbund
