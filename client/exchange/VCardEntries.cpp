// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/VCardEntries.h"

namespace verbund {

namespace {

// `BEGIN:VCARD`, in any case and with blanks where some write them.
bool isMark(QByteArrayView line, QByteArrayView word)
{
    constexpr qsizetype longest = 64;
    if (line.size() > longest || line.startsWith(' ') || line.startsWith('\t'))
        return false;
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && line.first(colon).trimmed().compare(word, Qt::CaseInsensitive) == 0
        && line.sliced(colon + 1).trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
}

// vCard 2.1 puts a whole entry into the property AGENT of another.
bool isAgent(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.endsWith(':')
        && text.first(std::min<qsizetype>(5, text.size())).compare("AGENT", Qt::CaseInsensitive) == 0;
}

} // namespace

bool VCardEntries::findBegin()
{
    while (!m_hasBegun && !m_lines.atEnd())
        m_hasBegun = isMark(m_lines.next(), "BEGIN");
    return std::exchange(m_hasBegun, false);
}

VCardEntry VCardEntries::entry()
{
    VCardEntry found{.line = m_lines.taken()};
    const QByteArrayView rest = m_lines.rest();
    int agents = 0;
    bool agentFollows = false;
    while (!m_lines.atEnd()) {
        const qsizetype before = rest.size() - m_lines.rest().size();
        const QByteArrayView line = m_lines.next();
        found.text = rest.first(before);
        if (isMark(line, "BEGIN") && !agentFollows) {
            m_hasBegun = true;
            return found;
        }
        if (isMark(line, "BEGIN"))
            ++agents;
        else if (isMark(line, "END") && --agents < 0) {
            found.isWhole = true;
            return found;
        }
        agentFollows = isAgent(line);
    }
    found.text = rest;
    return found;
}

std::optional<VCardEntry> VCardEntries::next()
{
    if (!findBegin())
        return std::nullopt;
    return entry();
}

} // namespace verbund
