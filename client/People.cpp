// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/People.h"

#include "client/Policy.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

using Availability = Presence::Availability;

std::optional<Carrier> valueOf(const QHash<ImAddress, Carrier> &carriers, const ImAddress &address)
{
    const auto found = carriers.constFind(address);
    return found == carriers.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

People::People(Store &store, const Partners &partners, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_partners(partners)
{
}

Later<void> People::load()
{
    const auto overXmpp = m_store.contacts(Carrier::Xmpp);
    const auto overSip = m_store.contacts(Carrier::Sip);
    const auto cards = m_store.cards();
    return m_store.routes().then(this,
        [this, overXmpp, overSip, cards](const Result<QHash<ImAddress, Carrier>> &routes) -> Result<void> {
            // Asked for in this order, so all are there.
            const Result<QList<Contact>> xmpp = overXmpp.result();
            const Result<QList<Contact>> sip = overSip.result();
            const Result<QList<Card>> written = cards.result();
            if (!xmpp || !sip || !written || !routes)
                return fail(!xmpp  ? xmpp.error()
                        : !sip     ? sip.error()
                        : !written ? written.error()
                                   : routes.error());
            m_cards.reserve(written->size());
            putCards(*written);
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

RouteFacts People::routeFacts(const ImAddress &address) const
{
    RouteFacts facts{.pin = valueOf(m_pins, address),
        .lines = m_lines,
        .online = m_online,
        .contact = m_contacts.listsOf(address),
        .domain = isExternal(address, m_ownDomain) ? m_domains.value(address.domain()) : Carriers(),
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
    for (const Card &card : m_cards.all()) {
        for (const QString &group : card.groups)
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
    showListed(carrier, contact);
    std::ignore = m_store.putContact(carrier, contact);
}

void People::showListed(Carrier carrier, const Contact &contact)
{
    m_contacts.put(carrier, contact);
    note(contact.address, true);
}

void People::removeContact(Carrier carrier, const ImAddress &address)
{
    if (!m_contacts.list(carrier).contains(address))
        return;
    showUnlisted(carrier, address);
    std::ignore = m_store.removeContact(carrier, address);
}

void People::showUnlisted(Carrier carrier, const ImAddress &address)
{
    if (!m_contacts.remove(carrier, address))
        return;
    view(carrier).presence.remove(address);
    note(address, true);
}

void People::putCards(const QList<Card> &cards)
{
    for (const Card &card : cards) {
        for (const ImAddress &address : m_cards.put(card))
            note(address, true);
        note(ContactKey{.card = card.id, .address = {}});
    }
}

void People::removeCards(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        for (const ImAddress &address : m_cards.remove(id))
            note(address, true);
        note(ContactKey{.card = id, .address = {}});
    }
}

void People::setHidden(const QSet<ContactKey> &keys)
{
    const QSet<ContactKey> before = std::exchange(m_hidden, keys);
    for (const ContactKey &key : (before | keys) - (before & keys))
        note(key);
}

void People::setPicture(const ImAddress &address, const QString &hash)
{
    if (m_pictures.value(address) == hash)
        return;
    if (hash.isEmpty())
        m_pictures.remove(address);
    else
        m_pictures.insert(address, hash);
    note(address, false);
}

void People::setNetworks(const PublicNetworks &networks)
{
    if (networks == m_networks)
        return;
    m_networks = networks;
    for (const auto &[address, contact] : contacts().asKeyValueRange())
        note(address, true);
    for (const Card &card : m_cards.all())
        note(ContactKey{.card = card.id, .address = {}});
}

void People::setDomain(const QString &domain, Carriers carriers) { m_domains.insert(domain, carriers); }

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

void People::setDecided(const ImAddress &address, std::optional<Relation::Level> level)
{
    if (level)
        m_decided.insert(address, *level);
    else
        m_decided.remove(address);
    note(address, false);
}

void People::setTalked(const ImAddress &address, bool talked)
{
    if (talked)
        m_talked.insert(address);
    else
        m_talked.remove(address);
}

void People::partnersChanged()
{
    for (const auto &[address, contact] : contacts().asKeyValueRange())
        note(address, false);
    for (const auto &[address, level] : m_decided.asKeyValueRange())
        note(address, false);
    for (const ImAddress &address : std::as_const(m_talked))
        note(address, false);
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
    if (inList) {
        // Whose he was, and whose he is.
        m_changedKeys.insert({.card = 0, .address = address});
        for (const qint64 card : m_cards.allOf(address))
            m_changedKeys.insert({.card = card, .address = {}});
    }
    scheduleFlush();
}

void People::note(const ContactKey &key)
{
    m_changedKeys.insert(key);
    scheduleFlush();
}

// Ten thousand presences in one turn of the event loop are one change.
void People::scheduleFlush()
{
    if (!std::exchange(m_flushPending, true))
        QMetaObject::invokeMethod(this, &People::flush, Qt::QueuedConnection);
}

void People::flush()
{
    m_flushPending = false;
    const auto keys = std::exchange(m_changedKeys, {});
    const auto all = std::exchange(m_changed, {});
    if (!keys.isEmpty()) {
        Q_EMIT contactsChanged(keys.values());
        Q_EMIT groupsChanged();
    }
    if (!all.isEmpty())
        Q_EMIT changed(all.values());
}

} // namespace verbund

#include "moc_People.cpp"
