// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"

#include <QHash>
#include <QMultiHash>

namespace verbund {

/// The cards of the contacts, by id and by every address that their fields give.
class Cards {
public:
    [[nodiscard]] const QHash<qint64, Card> &all() const { return m_cards; }
    /// Null when there is none.
    [[nodiscard]] const Card *find(qint64 id) const;
    /// Whose IM address it is, else in whose fields it stands; the older one of two alike; null when
    /// nobody's.
    [[nodiscard]] const Card *of(const ImAddress &address) const;
    /// All in whose fields it stands.
    [[nodiscard]] QList<qint64> allOf(const ImAddress &address) const { return m_byAddress.values(address); }

    void reserve(qsizetype count);
    /// Writes one; answers with the addresses of before and after.
    QList<ImAddress> put(const Card &card);
    /// Answers with the addresses that it had.
    QList<ImAddress> remove(qint64 id);

private:
    QHash<qint64, Card> m_cards;
    QMultiHash<ImAddress, qint64> m_byAddress;
};

} // namespace verbund
