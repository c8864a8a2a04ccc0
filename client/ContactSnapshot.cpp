// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactSnapshot.h"

#include "client/People.h"

namespace verbund {

namespace {

std::optional<Contact> entryOf(const People &people, Carrier carrier, const ImAddress &address)
{
    const auto &list = people.book().list(carrier);
    const auto entry = list.constFind(address);
    return entry == list.constEnd() ? std::nullopt : std::optional(*entry);
}

std::optional<Card> cardOf(const People &people, qint64 id)
{
    const Card *const card = people.cards().find(id);
    return card ? std::optional(*card) : std::nullopt;
}

} // namespace

ContactSnapshot::ContactSnapshot(const People &people, const CardChange &change)
{
    for (const Card &card : change.put) {
        if (card.id)
            m_cards.emplace(card.id, cardOf(people, card.id));
    }
    for (const qint64 id : change.removed)
        m_cards.emplace(id, cardOf(people, id));
    for (const CardChange::Listed &listed : change.listed)
        remember(people, listed);
    for (const CardChange::Listed &listed : change.unlisted)
        remember(people, listed);
}

void ContactSnapshot::remember(const People &people, const CardChange::Listed &listed)
{
    m_entries.emplace(std::pair(listed.carrier, listed.contact.address),
        entryOf(people, listed.carrier, listed.contact.address));
}

void ContactSnapshot::addNew(const QList<Card> &cards)
{
    for (const Card &card : cards)
        m_cards.emplace(card.id, std::nullopt);
}

CardChange ContactSnapshot::restoring(const People &people) const
{
    CardChange change;
    for (const auto &[id, card] : m_cards) {
        if (card)
            change.put.append(*card);
        else if (people.cards().find(id))
            change.removed.append(id);
    }
    for (const auto &[place, before] : m_entries)
        restore(change, place.first, place.second, before, entryOf(people, place.first, place.second));
    return change;
}

void ContactSnapshot::restore(CardChange &change, Carrier carrier, const ImAddress &address,
    const std::optional<Contact> &before, const std::optional<Contact> &now)
{
    if (before == now)
        return;
    const auto tell = [&](OutboxItem::Kind kind, const Contact &contact) {
        change.told.append({.kind = kind, .carrier = carrier, .message = {}, .contact = contact});
    };
    if (!before) {
        Contact contact;
        contact.address = address;
        tell(OutboxItem::Kind::RemoveContact, contact);
        change.unlisted.append({carrier, contact});
        return;
    }
    // What was seen and let see meanwhile stays as the server has it now.
    Contact contact = now.value_or(*before);
    contact.name = before->name;
    contact.groups = before->groups;
    contact.exactUser = before->exactUser;
    if (now && contact == *now)
        return;
    tell(OutboxItem::Kind::SaveContact, contact);
    if (!now && (before->seesHim || before->asked)) {
        tell(OutboxItem::Kind::Subscribe, contact);
        contact.seesHim = false;
        contact.asked = true;
    }
    change.listed.append({carrier, contact});
}

} // namespace verbund
