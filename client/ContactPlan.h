// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/Derivation.h"
#include "storage/CardChange.h"

namespace verbund {

class People;

/// Works out what follows from a change of cards: what the home server is to be told, and how its lists will
/// be.
class ContactPlan {
public:
    explicit ContactPlan(const People &people);

    /// What is wanted for a contact besides his card.
    struct Saving {
        /// By which protocol he goes onto the contact list.
        Route::Wish wish = Route::Wish::Automatic;
        /// Ask to see his presence where he is new on a list.
        bool asksPresence = true;
        /// Also where he is on the list already, because he sees the user.
        bool asksListed = false;
        /// His picture, where the user or a file gave one.
        Picture picture;
    };
    /// The card takes the place of the one before, or is new; `derivation` is how its address was found.
    void save(const Card &before, const Card &card, const Derivation &derivation, const Saving &saving);
    /// The card goes, its addresses from the lists too.
    void remove(const Card &card);
    /// A name that the server knows, or groups, for every list that an address is on.
    void saveEntries(const ImAddress &address, const QString &name, const QStringList &groups);
    /// An address goes from every list, unless another card has it.
    void removeEntries(const ImAddress &address, qint64 card);

    [[nodiscard]] const CardChange &change() const { return m_change; }
    [[nodiscard]] bool isEmpty() const;

private:
    [[nodiscard]] Carriers listsFor(const Card &card, const Saving &saving) const;
    void saveEntry(Carrier carrier, const Contact &wanted, const Saving &saving);
    void tell(OutboxItem::Kind kind, Carrier carrier, const Contact &contact);

    const People &m_people;
    CardChange m_change;
};

} // namespace verbund
