// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/People.h"

#include "client/Policy.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

People::People(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Later<void> People::load()
{
    return m_store.contacts().then(this, [this](const Result<QList<Contact>> &stored) -> Result<void> {
        if (!stored)
            return fail(stored.error());
        for (const Contact &contact : *stored) {
            m_contacts.insert(contact.address, contact);
            note(contact.address, true);
        }
        return {};
    });
}

void People::setOwnAddress(const ImAddress &address) { m_ownDomain = address.domain(); }

Person People::person(const ImAddress &address) const
{
    Person person{.address = address, .name = address.toString()};
    if (const auto contact = m_contacts.constFind(address); contact != m_contacts.constEnd()) {
        if (!contact->name.isEmpty())
            person.name = contact->name;
        person.groups = contact->groups;
        person.inContacts = true;
        person.seesMe = contact->seesMe;
    }
    if (const auto presence = m_presence.constFind(address); presence != m_presence.constEnd()) {
        person.availability = presence->availability;
        person.note = presence->note;
    }
    person.external = isExternal(address, m_ownDomain);
    person.typing = m_typing.contains(address);
    person.blocked = m_blocked.contains(address);
    return person;
}

QStringList People::groups() const
{
    QSet<QString> names;
    for (const Contact &contact : m_contacts) {
        for (const QString &group : contact.groups)
            names.insert(group);
    }
    QStringList sorted(names.cbegin(), names.cend());
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return sorted;
}

void People::replaceContacts(const QList<Contact> &contacts)
{
    QHash<ImAddress, Contact> fresh;
    fresh.reserve(contacts.size());
    for (const Contact &contact : contacts)
        fresh.insert(contact.address, contact);
    for (const auto &[address, contact] : m_contacts.asKeyValueRange()) {
        if (!fresh.contains(address))
            note(address, true);
    }
    for (const auto &[address, contact] : fresh.asKeyValueRange()) {
        const auto known = m_contacts.constFind(address);
        if (known == m_contacts.constEnd() || *known != contact)
            note(address, true);
    }
    m_contacts = std::move(fresh);
    std::ignore = m_store.replaceContacts(contacts);
}

void People::putContact(const Contact &contact)
{
    m_contacts.insert(contact.address, contact);
    note(contact.address, true);
    std::ignore = m_store.putContact(contact);
}

void People::removeContact(const ImAddress &address)
{
    if (m_contacts.remove(address)) {
        m_presence.remove(address);
        note(address, true);
        std::ignore = m_store.removeContact(address);
    }
}

void People::setPresence(const Presence &presence)
{
    if (m_presence.value(presence.address) == presence)
        return;
    if (presence.availability != Presence::Availability::Offline)
        m_typing.remove(presence.address);
    m_presence.insert(presence.address, presence);
    note(presence.address, false);
}

void People::setTyping(const ImAddress &address, bool typing)
{
    if (typing == m_typing.contains(address))
        return;
    if (typing)
        m_typing.insert(address);
    else
        m_typing.remove(address);
    note(address, false);
}

void People::setBlocked(const QList<ImAddress> &blocked)
{
    const QSet<ImAddress> fresh(blocked.cbegin(), blocked.cend());
    for (const ImAddress &address : (fresh | m_blocked) - (fresh & m_blocked))
        note(address, false);
    m_blocked = fresh;
}

void People::forgetPresence()
{
    for (const auto &[address, presence] : m_presence.asKeyValueRange())
        note(address, false);
    m_presence.clear();
    m_typing.clear();
}

void People::note(const ImAddress &address, bool inList)
{
    m_changed.insert(address);
    if (inList)
        m_changedInList.insert(address);
    // Ten thousand presences in one turn of the event loop are one change.
    if (!std::exchange(m_flushPending, true))
        QMetaObject::invokeMethod(this, &People::flush, Qt::QueuedConnection);
}

void People::flush()
{
    m_flushPending = false;
    const auto changedInList = std::exchange(m_changedInList, {});
    const auto all = std::exchange(m_changed, {});
    if (!changedInList.isEmpty()) {
        Q_EMIT contactsChanged(changedInList.values());
        Q_EMIT groupsChanged();
    }
    Q_EMIT changed(all.values());
}

} // namespace verbund

#include "moc_People.cpp"
