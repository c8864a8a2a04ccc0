// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Parameters.h"

namespace verbund::sip {

namespace {

// Up to the next separator outside quotes; -1 where the quotes do not end.
qsizetype endOfPart(QByteArrayView text, qsizetype from)
{
    bool inQuotes = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (inQuotes && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            inQuotes = !inQuotes;
        else if (!inQuotes && text[i] == ';')
            return i;
    }
    return inQuotes ? -1 : text.size();
}

} // namespace

template <typename Visit> bool Parameters::visit(Visit visit) const
{
    qsizetype at = 0;
    while (at < m_text.size()) {
        if (m_text[at] != ';')
            return false;
        const qsizetype end = endOfPart(m_text, at + 1);
        if (end < 0)
            return false;
        const QByteArrayView part = m_text.sliced(at + 1, end - at - 1);
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView name = trimmed(equals < 0 ? part : part.first(equals));
        const QByteArrayView value = equals < 0 ? QByteArrayView() : trimmed(part.sliced(equals + 1));
        if (!visit(name, value, equals >= 0))
            return false;
        at = end;
    }
    return true;
}

bool Parameters::isValid() const
{
    return visit([](QByteArrayView name, QByteArrayView value, bool hasValue) {
        return isToken(name) && (!hasValue || !value.isEmpty());
    });
}

bool Parameters::has(QByteArrayView name) const
{
    bool found = false;
    std::ignore = visit([&](QByteArrayView n, QByteArrayView, bool) { return !(found = same(n, name)); });
    return found;
}

QByteArrayView Parameters::raw(QByteArrayView name) const
{
    QByteArrayView found;
    std::ignore = visit([&](QByteArrayView n, QByteArrayView value, bool) {
        if (!same(n, name))
            return true;
        found = value;
        return false;
    });
    return found;
}

} // namespace verbund::sip
