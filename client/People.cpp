// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/People.h"

#include "client/Policy.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

using Availability = Presence::Availability;

// The more reachable one speaks; of two that are alike the one that says something.
bool saysMore(const Presence &a, const Presence &b)
{
    return std::pair(a.availability, a.note.isEmpty()) < std::pair(b.availability, b.note.isEmpty());
}

std::optional<Carrier> valueOf(const QHash<ImAddress, Carrier> &carriers, const ImAddress &address)
{
    const auto found = carriers.constFind(address);
    return found == carriers.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

People::People(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Later<void> People::load()
{
    const auto overXmpp = m_store.contacts(Carrier::Xmpp);
    const auto overSip = m_store.contacts(Carrier::Sip);
    return m_store.routes().then(
        this, [this, overXmpp, overSip](const Result<QHash<ImAddress, Carrier>> &routes) -> Result<void> {
            // Asked for in this order, so all are there.
            const Result<QList<Contact>> xmpp = overXmpp.result();
            const Result<QList<Contact>> sip = overSip.result();
            if (!xmpp || !sip || !routes)
                return fail(!xmpp ? xmpp.error() : !sip ? sip.error() : routes.error());
            readStored(Carrier::Xmpp, *xmpp);
            readStored(Carrier::Sip, *sip);
            m_pins = *routes;
            return {};
        });
}

void People::readStored(Carrier carrier, const QList<Contact> &contacts)
{
    for (const ImAddress &address : m_contacts.replace(carrier, contacts))
        note(address, true);
}

void People::setOwnAddress(const ImAddress &address) { m_ownDomain = address.domain(); }

Person People::person(const ImAddress &address) const
{
    Person person{.address = address, .name = address.toString()};
    if (const auto contact = contacts().constFind(address); contact != contacts().constEnd()) {
        if (!contact->name.isEmpty())
            person.name = contact->name;
        person.groups = contact->groups;
        person.inContacts = true;
        person.seesMe = contact->seesMe;
    }
    const Presence presence = bestPresence(address);
    person.availability = presence.availability;
    person.note = presence.note;
    person.external = isExternal(address, m_ownDomain);
    for (const View &view : m_views) {
        person.typing = person.typing || view.typing.contains(address);
        person.blocked = person.blocked || view.blocked.contains(address);
    }
    const RouteFacts facts = routeFacts(address);
    person.contactOver = facts.contact;
    person.reachableOver = facts.reachable;
    person.route = routeOf(facts);
    person.routeWish = wishOf(facts.pin);
    return person;
}

Presence People::bestPresence(const ImAddress &address) const
{
    Presence best;
    for (const View &view : m_views) {
        const auto presence = view.presence.constFind(address);
        if (presence != view.presence.constEnd() && saysMore(*presence, best))
            best = *presence;
    }
    return best;
}

RouteFacts People::routeFacts(const ImAddress &address) const
{
    RouteFacts facts{.pin = valueOf(m_pins, address),
        .lines = m_lines,
        .online = m_online,
        .contact = m_contacts.listsOf(address),
        .reachable = {},
        .last = valueOf(m_last, address)};
    for (const Carrier carrier : allCarriers) {
        const auto &presence = m_views[size_t(carrier)].presence;
        const auto known = presence.constFind(address);
        facts.reachable.set(
            carrier, known != presence.constEnd() && known->availability != Availability::Offline);
    }
    return facts;
}

QStringList People::groups() const
{
    QSet<QString> names;
    for (const Contact &contact : contacts()) {
        for (const QString &group : contact.groups)
            names.insert(group);
    }
    QStringList sorted(names.cbegin(), names.cend());
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return sorted;
}

void People::replaceContacts(Carrier carrier, const QList<Contact> &contacts)
{
    for (const ImAddress &address : m_contacts.replace(carrier, contacts))
        note(address, true);
    std::ignore = m_store.replaceContacts(carrier, contacts);
}

void People::putContact(Carrier carrier, const Contact &contact)
{
    m_contacts.put(carrier, contact);
    note(contact.address, true);
    std::ignore = m_store.putContact(carrier, contact);
}

void People::removeContact(Carrier carrier, const ImAddress &address)
{
    if (m_contacts.remove(carrier, address)) {
        view(carrier).presence.remove(address);
        note(address, true);
        std::ignore = m_store.removeContact(carrier, address);
    }
}

void People::setPresence(Carrier carrier, const Presence &presence)
{
    View &seen = view(carrier);
    if (seen.presence.value(presence.address) == presence)
        return;
    if (presence.availability != Availability::Offline)
        seen.typing.remove(presence.address);
    seen.presence.insert(presence.address, presence);
    note(presence.address, false);
}

void People::setTyping(Carrier carrier, const ImAddress &address, bool typing)
{
    QSet<ImAddress> &typists = view(carrier).typing;
    if (typing == typists.contains(address))
        return;
    if (typing)
        typists.insert(address);
    else
        typists.remove(address);
    note(address, false);
}

void People::setBlocked(Carrier carrier, const QList<ImAddress> &blocked)
{
    const QSet<ImAddress> fresh(blocked.cbegin(), blocked.cend());
    QSet<ImAddress> &known = view(carrier).blocked;
    for (const ImAddress &address : (fresh | known) - (fresh & known))
        note(address, false);
    known = fresh;
}

void People::forgetPresence(Carrier carrier)
{
    View &seen = view(carrier);
    for (const auto &[address, presence] : seen.presence.asKeyValueRange())
        note(address, false);
    seen.presence.clear();
    seen.typing.clear();
}

void People::setLines(Carriers lines, Carriers online)
{
    if (lines == m_lines && online == m_online)
        return;
    // With one line there is one route.
    const bool mattered = m_lines == Carriers::all() || lines == Carriers::all();
    m_lines = lines;
    m_online = online;
    if (!mattered)
        return;
    for (const auto &[address, contact] : contacts().asKeyValueRange())
        note(address, false);
    for (const auto &[address, carrier] : m_last.asKeyValueRange())
        note(address, false);
}

void People::setLastCarrier(const ImAddress &address, Carrier carrier)
{
    const auto known = m_last.constFind(address);
    if (known != m_last.constEnd() && *known == carrier)
        return;
    m_last.insert(address, carrier);
    if (m_lines == Carriers::all())
        note(address, false);
}

void People::setPin(const ImAddress &address, std::optional<Carrier> carrier)
{
    if (carrier)
        m_pins.insert(address, *carrier);
    else
        m_pins.remove(address);
    note(address, false);
    std::ignore = m_store.setRoute(address, carrier);
    Q_EMIT pinChanged(address);
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
