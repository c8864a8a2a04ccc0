// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/TextLines.h"

#include <algorithm>

namespace verbund {

QByteArrayView TextLines::next()
{
    const auto end =
        std::find_if(m_rest.begin(), m_rest.end(), [](char c) { return c == '\n' || c == '\r'; });
    const QByteArrayView line = m_rest.first(end - m_rest.begin());
    const qsizetype ending = end == m_rest.end() ? 0 : m_rest.sliced(line.size()).startsWith("\r\n") ? 2 : 1;
    m_rest = m_rest.sliced(line.size() + ending);
    ++m_taken;
    return line;
}

bool TextLines::nextIsFolded() const { return m_rest.startsWith(' ') || m_rest.startsWith('\t'); }

} // namespace verbund
