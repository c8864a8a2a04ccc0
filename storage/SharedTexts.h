// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

namespace verbund {

class Query;

/// Texts and lists that many rows of one reading have in common, such as groups: made once, shared by all.
class SharedTexts {
public:
    [[nodiscard]] QString text(const Query &row, int column);
    /// A list as storedList() wrote it.
    [[nodiscard]] QStringList list(const Query &row, int column);

private:
    QHash<QByteArray, QString> m_texts;
    QHash<QByteArray, QStringList> m_lists;
};

} // namespace verbund
