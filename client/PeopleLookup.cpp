// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// How People puts together what it knows of one person.
#include "client/Partners.h"
#include "client/People.h"
#include "client/Policy.h"

namespace verbund {

namespace {

using Availability = Presence::Availability;

// The more reachable one speaks; of two that are alike the one that says something.
bool saysMore(const Presence &a, const Presence &b)
{
    return std::pair(a.availability, a.note.isEmpty()) < std::pair(b.availability, b.note.isEmpty());
}

} // namespace

Person People::person(const ImAddress &address) const
{
    Person person{.address = address, .name = {}};
    if (const auto contact = contacts().constFind(address); contact != contacts().constEnd()) {
        person.name = contact->name;
        person.groups = contact->groups;
        person.inContacts = true;
        person.seesMe = contact->seesMe;
    }
    person.shownAddress = shown(address);
    if (const Card *const card = m_cards.of(address))
        fillIn(person, *card);
    if (person.name.isEmpty())
        person.name = person.shownAddress;
    if (const auto picture = m_pictures.constFind(address); picture != m_pictures.constEnd())
        person.picture = *picture;
    const Presence presence = bestPresence(address);
    person.availability = presence.availability;
    person.note = presence.note;
    person.external = isExternal(address, m_ownDomain);
    for (const View &view : m_views)
        person.typing = person.typing || view.typing.contains(address);
    person.level = level(address);
    person.blocked =
        person.level == Relation::Level::Blocked || m_partners.type(address) == Partner::Type::Blocked;
    person.seesMe = person.seesMe && permission(address).presence;
    const RouteFacts facts = routeFacts(address);
    person.contactOver = facts.contact;
    person.reachableOver = facts.reachable;
    person.route = routeOf(facts);
    person.routeWish = wishOf(facts.pin);
    return person;
}

Standing People::standing(const ImAddress &address) const
{
    Standing standing{.decided = {}, .type = m_partners.type(address)};
    if (const auto decided = m_decided.constFind(address); decided != m_decided.constEnd())
        standing.decided = *decided;
    if (const auto contact = contacts().constFind(address); contact != contacts().constEnd()) {
        standing.listed = true;
        standing.agreed = contact->seesMe || isAgreed(*contact);
    }
    standing.talked = m_talked.contains(address);
    return standing;
}

Relation::Level People::level(const ImAddress &address) const { return levelOf(standing(address)); }

Permission People::permission(const ImAddress &address) const
{
    return permissionOf(level(address), m_partners.type(address));
}

bool People::mayCallAttention(const ImAddress &address, Presence::Availability own) const
{
    return rule(level(address), m_partners.type(address), own, Ruling::Action::Attention).allowed;
}

Person People::person(const ContactKey &key) const
{
    const Card *const card = m_cards.find(key.card);
    if (!card)
        return person(key.address);
    Person person;
    if (card->address.isEmpty())
        fillIn(person, *card);
    else
        person = this->person(card->address);
    // Two cards may share an address.
    person.card = card->id;
    person.name = nameOf(*card);
    person.inContacts = true;
    const Presence presence = bestPresence(card->addresses);
    person.availability = presence.availability;
    person.note = presence.note;
    for (const ImAddress &address : card->addresses) {
        if (person.picture.isEmpty())
            person.picture = m_pictures.value(address);
    }
    return person;
}

void People::fillIn(Person &person, const Card &card) const
{
    person.card = card.id;
    person.name = nameOf(card);
    person.groups = groupsOf(card);
    person.organisation = card.organisation;
    person.favourite = card.favourite;
    person.picture = card.picture;
}

// What the home server says is newer: another device may have written it.
QString People::nameOf(const Card &card) const
{
    for (const ImAddress &address : card.addresses) {
        const auto contact = contacts().constFind(address);
        if (contact != contacts().constEnd() && !contact->name.isEmpty())
            return contact->name;
    }
    if (!card.name.isEmpty())
        return card.name;
    if (!card.address.isEmpty())
        return shown(card.address);
    for (const QString &text : {card.organisation, card.officeMail, card.privateMail, card.otherMail,
             card.text(Card::Field::Phone), card.sipAddress, card.xmppAddress, card.webSite}) {
        if (!text.isEmpty())
            return text;
    }
    return tr("Without a name");
}

QString People::nameOf(const ContactKey &key) const
{
    if (const Card *const card = m_cards.find(key.card))
        return nameOf(*card);
    const auto contact = contacts().constFind(key.address);
    return contact == contacts().constEnd() || contact->name.isEmpty() ? shown(key.address) : contact->name;
}

QStringList People::groupsOf(const Card &card) const
{
    QStringList groups;
    bool listed = false;
    for (const ImAddress &address : card.addresses) {
        const auto contact = contacts().constFind(address);
        if (contact == contacts().constEnd())
            continue;
        listed = true;
        for (const QString &group : contact->groups) {
            if (!groups.contains(group))
                groups.append(group);
        }
    }
    return listed ? groups : card.groups;
}

QString People::shown(const ImAddress &address) const
{
    return (m_networks.isEmpty() ? address : toPlain(address, m_networks)).toString();
}

QList<ContactKey> People::keys() const
{
    QList<ContactKey> keys;
    keys.reserve(m_cards.all().size() + contacts().size());
    for (const auto &[id, card] : m_cards.all().asKeyValueRange()) {
        if (const ContactKey key{.card = id, .address = {}}; !m_hidden.contains(key))
            keys.append(key);
    }
    for (const auto &[address, contact] : contacts().asKeyValueRange()) {
        if (const ContactKey key{.card = 0, .address = address}; has(key))
            keys.append(key);
    }
    return keys;
}

bool People::has(const ContactKey &key) const
{
    if (m_hidden.contains(key))
        return false;
    return key.card ? m_cards.find(key.card) != nullptr
                    : isContact(key.address) && m_cards.allOf(key.address).isEmpty();
}

std::optional<ContactKey> People::keyOf(const ImAddress &address) const
{
    if (const Card *const card = m_cards.of(address))
        return ContactKey{.card = card->id, .address = {}};
    return isContact(address) ? std::optional(ContactKey{.card = 0, .address = address}) : std::nullopt;
}

QList<ImAddress> People::addressesOf(const ContactKey &key) const
{
    if (const Card *const card = m_cards.find(key.card))
        return card->addresses;
    return key.address.isEmpty() ? QList<ImAddress>() : QList{key.address};
}

People::Summary People::summary(const ContactKey &key) const
{
    if (const Card *const card = m_cards.find(key.card))
        return {.name = nameOf(*card),
            .groups = groupsOf(*card),
            .favourite = card->favourite,
            .availability = bestPresence(card->addresses).availability};
    const auto contact = contacts().constFind(key.address);
    if (contact == contacts().constEnd())
        return {};
    return {.name = contact->name.isEmpty() ? shown(key.address) : contact->name,
        .groups = contact->groups,
        .availability = availability(key)};
}

Presence::Availability People::availability(const ContactKey &key) const
{
    if (const Card *const card = m_cards.find(key.card))
        return bestPresence(card->addresses).availability;
    return bestPresence(key.address).availability;
}

QString People::searchText(const ContactKey &key) const
{
    const Summary found = summary(key);
    QString text = found.name + u'\n' + found.groups.join(u'\n');
    for (const ImAddress &address : addressesOf(key))
        text += u'\n' + shown(address);
    if (const Card *const card = m_cards.find(key.card)) {
        for (const QString *const field : {&card->organisation, &card->officeMail, &card->privateMail,
                 &card->otherMail, &card->sipAddress, &card->xmppAddress, &card->note}) {
            if (!field->isEmpty())
                text += u'\n' + *field;
        }
        for (const QString &phone : card->phones)
            text += u'\n' + phone;
    }
    return text;
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

Presence People::bestPresence(const QList<ImAddress> &addresses) const
{
    Presence best;
    for (const ImAddress &address : addresses) {
        if (const Presence presence = bestPresence(address); saysMore(presence, best))
            best = presence;
    }
    return best;
}

} // namespace verbund
