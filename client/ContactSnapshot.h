// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/CardChange.h"

#include <map>
#include <optional>

namespace verbund {

class People;

/// Cards and entries of the contact lists as they are now, so that a change of them can be taken back.
class ContactSnapshot {
public:
    /// Remembers what this change touches.
    ContactSnapshot(const People &people, const CardChange &change);

    /// These cards are new by that change.
    void addNew(const QList<Card> &cards);
    /// What takes everybody back to how he was.
    [[nodiscard]] CardChange restoring(const People &people) const;

private:
    void remember(const People &people, const CardChange::Listed &listed);
    static void restore(CardChange &change, Carrier carrier, const ImAddress &address,
        const std::optional<Contact> &before, const std::optional<Contact> &now);

    std::map<qint64, std::optional<Card>> m_cards;
    std::map<std::pair<Carrier, ImAddress>, std::optional<Contact>> m_entries;
};

} // namespace verbund
