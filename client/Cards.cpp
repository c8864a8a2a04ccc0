// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Cards.h"

#include <tuple>

namespace verbund {

const Card *Cards::find(qint64 id) const
{
    const auto found = m_cards.constFind(id);
    return found == m_cards.constEnd() ? nullptr : &*found;
}

const Card *Cards::of(const ImAddress &address) const
{
    const Card *best = nullptr;
    const auto [first, last] = m_byAddress.equal_range(address);
    for (auto it = first; it != last; ++it) {
        const Card *const card = find(*it);
        if (!best
            || std::tuple(card->address != address, card->id)
                < std::tuple(best->address != address, best->id))
            best = card;
    }
    return best;
}

void Cards::reserve(qsizetype count)
{
    m_cards.reserve(count);
    m_byAddress.reserve(count);
}

QList<ImAddress> Cards::put(const Card &card)
{
    QList<ImAddress> touched = remove(card.id);
    m_cards.insert(card.id, card);
    for (const ImAddress &address : card.addresses) {
        m_byAddress.insert(address, card.id);
        if (!touched.contains(address))
            touched.append(address);
    }
    return touched;
}

QList<ImAddress> Cards::remove(qint64 id)
{
    const QList<ImAddress> addresses = m_cards.take(id).addresses;
    for (const ImAddress &address : addresses)
        m_byAddress.remove(address, id);
    return addresses;
}

} // namespace verbund
