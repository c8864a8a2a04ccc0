// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactBook.h"

namespace verbund {

namespace {

void add(Contact &to, const Contact &more)
{
    if (to.name.isEmpty())
        to.name = more.name;
    for (const QString &group : more.groups) {
        if (!to.groups.contains(group))
            to.groups.append(group);
    }
    to.seesHim = to.seesHim || more.seesHim;
    to.seesMe = to.seesMe || more.seesMe;
    to.asked = to.asked || more.asked;
}

} // namespace

Carriers ContactBook::listsOf(const ImAddress &address) const
{
    Carriers carriers;
    for (const Carrier carrier : allCarriers)
        carriers.set(carrier, list(carrier).contains(address));
    return carriers;
}

QList<ImAddress> ContactBook::replace(Carrier carrier, const QList<Contact> &contacts)
{
    QHash<ImAddress, Contact> fresh;
    fresh.reserve(contacts.size());
    for (const Contact &contact : contacts)
        fresh.insert(contact.address, contact);
    QHash<ImAddress, Contact> &known = m_lists[size_t(carrier)];
    QList<ImAddress> changed;
    for (const auto &[address, contact] : known.asKeyValueRange()) {
        if (!fresh.contains(address))
            changed.append(address);
    }
    for (const auto &[address, contact] : fresh.asKeyValueRange()) {
        const auto old = known.constFind(address);
        if (old == known.constEnd() || *old != contact)
            changed.append(address);
    }
    known = std::move(fresh);
    for (const ImAddress &address : std::as_const(changed))
        merge(address);
    return changed;
}

void ContactBook::put(Carrier carrier, const Contact &contact)
{
    m_lists[size_t(carrier)].insert(contact.address, contact);
    merge(contact.address);
}

bool ContactBook::remove(Carrier carrier, const ImAddress &address)
{
    const bool was = m_lists[size_t(carrier)].remove(address);
    merge(address);
    return was;
}

void ContactBook::merge(const ImAddress &address)
{
    bool found = false;
    Contact contact;
    for (const Carrier carrier : allCarriers) {
        const auto entry = list(carrier).constFind(address);
        if (entry == list(carrier).constEnd())
            continue;
        if (std::exchange(found, true))
            add(contact, *entry);
        else
            contact = *entry;
    }
    if (found)
        m_merged.insert(address, contact);
    else
        m_merged.remove(address);
}

} // namespace verbund
