// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactPlan.h"

#include "client/People.h"

namespace verbund {

ContactPlan::ContactPlan(const People &people)
    : m_people(people)
{
}

void ContactPlan::save(
    const Card &before, const Card &card, const Derivation &derivation, const Saving &saving)
{
    m_change.put.append(card);
    if (!saving.picture.isEmpty())
        m_change.pictures.append(saving.picture);
    if (!card.address.isEmpty()) {
        Contact contact;
        contact.address = card.address;
        contact.name = card.name;
        contact.groups = card.groups;
        const Candidate *const chosen = derivation.chosen();
        if (chosen && chosen->exactUser != card.address.user())
            contact.exactUser = chosen->exactUser;
        const Carriers lists = listsFor(card, saving);
        for (const Carrier carrier : allCarriers) {
            if (lists.contains(carrier))
                saveEntry(carrier, contact, saving);
        }
    }
    for (const ImAddress &address : card.addresses) {
        if (address != card.address)
            saveEntries(address, card.name, card.groups);
    }
    for (const ImAddress &address : before.addresses) {
        if (!card.addresses.contains(address))
            removeEntries(address, card.id);
    }
}

// Where he is a contact already, else where the user wants him, else the one route that is taken to him.
Carriers ContactPlan::listsFor(const Card &card, const Saving &saving) const
{
    const Carriers listed = m_people.book().listsOf(card.address);
    if (const auto chosen = pinOf(saving.wish))
        return listed | *chosen;
    if (listed && (!card.carriers || (listed & card.carriers)))
        return listed;
    RouteFacts facts = m_people.routeFacts(card.address);
    facts.contact = {};
    facts.lines = card.carriers;
    return listed | routeOf(facts);
}

void ContactPlan::saveEntry(Carrier carrier, const Contact &wanted, const Saving &saving)
{
    const auto &list = m_people.book().list(carrier);
    const auto known = list.constFind(wanted.address);
    const bool isNew = known == list.constEnd();
    Contact contact = isNew ? wanted : *known;
    contact.name = wanted.name;
    contact.groups = wanted.groups;
    if (!wanted.exactUser.isEmpty())
        contact.exactUser = wanted.exactUser;
    const bool mayAsk = isNew || (saving.asksListed && !contact.seesHim && !contact.asked);
    const bool asks = saving.asksPresence && mayAsk;
    const bool isChanged = isNew || contact != *known;
    if (!isChanged && !asks)
        return;
    if (isChanged)
        tell(OutboxItem::Kind::SaveContact, carrier, contact);
    if (asks) {
        tell(OutboxItem::Kind::Subscribe, carrier, contact);
        contact.asked = true;
    }
    m_change.listed.append({carrier, contact});
}

void ContactPlan::saveEntries(const ImAddress &address, const QString &name, const QStringList &groups)
{
    for (const Carrier carrier : allCarriers) {
        const auto &list = m_people.book().list(carrier);
        const auto known = list.constFind(address);
        if (known == list.constEnd())
            continue;
        Contact contact = *known;
        contact.name = name;
        contact.groups = groups;
        saveEntry(carrier, contact, {.asksPresence = false});
    }
}

void ContactPlan::remove(const Card &card)
{
    if (card.id)
        m_change.removed.append(card.id);
    for (const ImAddress &address : card.addresses)
        removeEntries(address, card.id);
}

void ContactPlan::removeEntries(const ImAddress &address, qint64 card)
{
    for (const qint64 other : m_people.cards().allOf(address)) {
        if (other != card && !m_change.removed.contains(other))
            return;
    }
    Contact contact;
    contact.address = address;
    const Carriers lists = m_people.book().listsOf(address);
    for (const Carrier carrier : allCarriers) {
        if (!lists.contains(carrier))
            continue;
        tell(OutboxItem::Kind::RemoveContact, carrier, contact);
        m_change.unlisted.append({carrier, contact});
    }
}

bool ContactPlan::isEmpty() const
{
    return m_change.put.isEmpty() && m_change.removed.isEmpty() && m_change.told.isEmpty();
}

void ContactPlan::tell(OutboxItem::Kind kind, Carrier carrier, const Contact &contact)
{
    m_change.told.append({.kind = kind, .carrier = carrier, .message = {}, .contact = contact});
}

} // namespace verbund
