// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/SharedTexts.h"

#include "storage/Database.h"
#include "storage/TextList.h"

namespace verbund {

QString SharedTexts::text(const Query &row, int column)
{
    const QByteArrayView utf8 = row.utf8(column);
    if (utf8.isEmpty())
        return {};
    const QByteArray key = QByteArray::fromRawData(utf8.data(), utf8.size());
    if (const auto known = m_texts.constFind(key); known != m_texts.cend())
        return *known;
    return *m_texts.emplace(utf8.toByteArray(), QString::fromUtf8(utf8));
}

QStringList SharedTexts::list(const Query &row, int column)
{
    const QByteArrayView utf8 = row.utf8(column);
    if (utf8.isEmpty())
        return {};
    const QByteArray key = QByteArray::fromRawData(utf8.data(), utf8.size());
    if (const auto known = m_lists.constFind(key); known != m_lists.cend())
        return *known;
    return *m_lists.emplace(utf8.toByteArray(), fromStoredList(QString::fromUtf8(utf8)));
}

} // namespace verbund
