// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Contact.h"

#include <QHash>

namespace verbund {

/// The contact lists of all protocols as one: a person who is on two of them is one contact.
class ContactBook {
public:
    /// One entry per person: groups of all lists, the first name that is not empty, XMPP's before SIP's.
    [[nodiscard]] const QHash<ImAddress, Contact> &merged() const { return m_merged; }
    /// On which lists he is.
    [[nodiscard]] Carriers listsOf(const ImAddress &address) const;
    [[nodiscard]] const QHash<ImAddress, Contact> &list(Carrier carrier) const
    {
        return m_lists[size_t(carrier)];
    }

    /// Replaces a list; answers whose entry changed.
    [[nodiscard]] QList<ImAddress> replace(Carrier carrier, const QList<Contact> &contacts);
    void put(Carrier carrier, const Contact &contact);
    /// False when he is not on that list.
    bool remove(Carrier carrier, const ImAddress &address);

private:
    void merge(const ImAddress &address);

    std::array<QHash<ImAddress, Contact>, allCarriers.size()> m_lists;
    QHash<ImAddress, Contact> m_merged;
};

} // namespace verbund
