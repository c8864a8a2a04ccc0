// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/AddressBook.h"

#include "client/AddressRules.h"
#include "client/JoinedCard.h"
#include "client/People.h"
#include "client/Undo.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

namespace {

// So many cards are derived anew per turn of the event loop.
constexpr int cardsPerTurn = 200;

} // namespace

AddressBook::AddressBook(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_facts({parts.store, parts.people, parts.lines, parts.lookup, parts.own})
    , m_writer(parts.store, parts.people, parts.undo)
    , m_groups(parts.store, parts.people, m_writer)
{
    connect(&m_facts, &DomainFacts::changed, this, &AddressBook::deriveAgain);
    connect(&m_facts, &DomainFacts::settled, this, &AddressBook::factsChanged);
    connect(&parts.rules, &AddressRules::changed, this, [this] {
        m_parts.people.setNetworks(m_parts.rules.rules().networks);
        deriveAgain({});
    });
    connect(&m_groups, &ContactGroups::changed, this, &AddressBook::groupsChanged);
    connect(&m_writer, &ContactWriter::failed, this, &AddressBook::failed);
}

Later<void> AddressBook::load()
{
    m_parts.people.setNetworks(m_parts.rules.rules().networks);
    return m_facts.load()
        .then(this, [this](const Result<void> &facts) { return facts ? m_groups.load() : ready(facts); })
        .unwrap();
}

Derivation AddressBook::derive(const Card &card) const
{
    return verbund::derive(card, m_parts.rules.rules(), m_facts.facts(), m_parts.own);
}

void AddressBook::lookUp(const Derivation &derivation) { m_facts.lookUp(domainsOf(derivation)); }

bool AddressBook::isAsking(const Derivation &derivation) const
{
    return m_facts.isAsking(domainsOf(derivation));
}

Card AddressBook::cardOf(const Person &person) const
{
    if (person.card)
        return cardOf(ContactKey{.card = person.card, .address = {}});
    return cardOf(ContactKey{.card = 0, .address = person.address});
}

Card AddressBook::cardOf(const ContactKey &key) const
{
    const People &people = m_parts.people;
    Card card;
    if (const Card *const stored = people.cards().find(key.card)) {
        const People::Summary summary = people.summary(key);
        card = *stored;
        // As the home server knows him; a name that was only made up from an address is none.
        if (!card.name.isEmpty() || people.contacts().value(card.address).name == summary.name)
            card.name = summary.name;
        card.groups = summary.groups;
        return card;
    }
    const Contact contact = people.contacts().value(key.address);
    card.name = contact.name;
    card.groups = contact.groups;
    const Carriers lists = people.book().listsOf(key.address);
    const QString exact =
        (contact.exactUser.isEmpty() ? key.address.user() : contact.exactUser) + u'@' + key.address.domain();
    if (lists.contains(Carrier::Sip))
        card.sipAddress = exact;
    if (lists.contains(Carrier::Xmpp) || !lists)
        card.xmppAddress = key.address.toString();
    return derived(card, derive(card));
}

QList<Card> AddressBook::allCards() const
{
    QList<Card> cards;
    for (const ContactKey &key : m_parts.people.keys())
        cards.append(cardOf(key));
    return cards;
}

Card AddressBook::planned(ContactPlan &plan, const Card &card, const Saving &saving) const
{
    Card clean = cleanCard(card);
    if (!saving.picture.isEmpty())
        clean.picture = saving.picture.hash();
    const Derivation derivation = derive(clean);
    const Card *const before = m_parts.people.cards().find(card.id);
    // Somebody who is only on the home server's list becomes a card with the address that he has there.
    const Card listed = before ? *before : card;
    const Card after = derived(clean, derivation);
    plan.save(listed, after, derivation, saving);
    return after;
}

Later<Card> AddressBook::save(const Card &card, const Saving &saving)
{
    ContactPlan plan(m_parts.people);
    const Card after = planned(plan, card, saving);
    const bool isNew = card.id == 0 && !m_parts.people.keyOf(after.address);
    const QString name = after.name.isEmpty() ? after.address.toString() : after.name;
    const QString text = isNew ? tr("%1 is a contact now.").arg(name) : tr("%1 was changed.").arg(name);
    return m_writer.write(plan.change(), text)
        .then(this, [](const Result<QList<Card>> &stored) -> Result<Card> {
            if (!stored)
                return fail(stored.error());
            return stored->first();
        });
}

Later<QList<Card>> AddressBook::saveAll(
    const QList<std::pair<Card, Picture>> &cards, bool asksPresence, const QString &text)
{
    ContactPlan plan(m_parts.people);
    for (const auto &[card, picture] : cards)
        std::ignore = planned(plan, card, {.asksPresence = asksPresence, .picture = picture});
    return m_writer.write(plan.change(), text);
}

Later<void> AddressBook::adopt(Card card, const ImAddress &address, Route::Wish wish)
{
    const Derivation derivation = derive(card);
    const Candidate *const chosen = derivation.chosen();
    const auto his = std::ranges::find(derivation.candidates, address, &Candidate::address);
    if (his != derivation.candidates.end() && (!chosen || chosen->address != address))
        card.pin = his->field;
    ContactPlan plan(m_parts.people);
    // He was asked, or not, by the answer.
    std::ignore = planned(plan, card, {.wish = wish, .asksPresence = false});
    return m_writer.write(plan.change()).then(this, [](const Result<QList<Card>> &stored) -> Result<void> {
        return stored ? Result<void>() : fail(stored.error());
    });
}

void AddressBook::merge(const Card &kept, const Card &other)
{
    ContactPlan plan(m_parts.people);
    const Card after = planned(plan, joined(kept, other), {.asksPresence = false});
    CardChange change = plan.change();
    if (other.id)
        change.removed.append(other.id);
    const QString name = after.name.isEmpty() ? after.address.toString() : after.name;
    std::ignore = m_writer.write(change, tr("%1 is one contact now.").arg(name));
}

QStringList AddressBook::groups() const { return m_groups.all(); }

bool AddressBook::addGroup(const QString &name) { return m_groups.add(name); }

void AddressBook::renameGroup(const QString &group, const QString &name) { m_groups.rename(group, name); }

void AddressBook::removeGroup(const QString &group) { m_groups.remove(group); }

bool AddressBook::hasGroup(const QString &name) const { return m_groups.has(name); }

void AddressBook::change(
    const Person &person, const std::function<void(Card &)> &edit, const QString &undoText)
{
    Card card = cardOf(person);
    edit(card);
    ContactPlan plan(m_parts.people);
    std::ignore = planned(plan, card, {.asksPresence = false});
    std::ignore = m_writer.write(plan.change(), undoText);
}

void AddressBook::setFavourite(const Person &person, bool favourite)
{
    change(person, [favourite](Card &card) { card.favourite = favourite; });
}

void AddressBook::setInGroup(const Person &person, const QString &group, bool in)
{
    const auto edit = [&](Card &card) {
        card.groups.removeAll(group);
        if (in)
            card.groups.append(group);
    };
    change(person, edit,
        in ? tr("%1 is in “%2” now.").arg(person.name, group)
           : tr("%1 is no longer in “%2”.").arg(person.name, group));
}

void AddressBook::pin(const Person &person, Card::Field field)
{
    change(person, [field](Card &card) { card.pin = field; }, tr("%1 was changed.").arg(person.name));
}

QList<Candidate> AddressBook::candidates(const Person &person) const
{
    return derive(cardOf(person)).candidates;
}

void AddressBook::remove(const Person &person)
{
    const ContactKey key = person.key();
    if (!m_parts.people.has(key))
        return;
    m_removing.insert(key);
    m_parts.people.setHidden(m_removing);
    m_parts.undo.offer(
        tr("%1 was deleted.").arg(person.name),
        [this, key] {
            m_removing.remove(key);
            m_parts.people.setHidden(m_removing);
        },
        [this, key] { commitRemoval(key); });
}

void AddressBook::commitRemoval(const ContactKey &key)
{
    Card card = cardOf(key);
    card.id = key.card;
    ContactPlan plan(m_parts.people);
    plan.remove(card);
    m_writer.write(plan.change()).then(this, [this, key](const Result<QList<Card>> &) {
        m_removing.remove(key);
        m_parts.people.setHidden(m_removing);
    });
}

// What was derived may be found otherwise now: a few per turn, so that nothing stutters.
void AddressBook::deriveAgain(const QStringList &domains)
{
    const bool wasEmpty = m_toDerive.isEmpty();
    for (const Card &card : m_parts.people.cards().all()) {
        const auto matters = [&domains](
                                 const ImAddress &address) { return domains.contains(address.domain()); };
        if (domains.isEmpty() || card.addresses.isEmpty() || std::ranges::any_of(card.addresses, matters))
            m_toDerive.insert(card.id);
    }
    if (wasEmpty && !m_toDerive.isEmpty())
        QMetaObject::invokeMethod(this, &AddressBook::deriveSome, Qt::QueuedConnection);
    Q_EMIT factsChanged();
}

void AddressBook::deriveSome()
{
    ContactPlan plan(m_parts.people);
    for (int i = 0; i < cardsPerTurn && !m_toDerive.isEmpty(); ++i) {
        const qint64 id = *m_toDerive.begin();
        m_toDerive.erase(m_toDerive.begin());
        const Card *const card = m_parts.people.cards().find(id);
        if (!card)
            continue;
        const Derivation derivation = derive(*card);
        if (Card after = derived(*card, derivation); after != *card) {
            const People::Summary summary = m_parts.people.summary({.card = id, .address = {}});
            after.groups = summary.groups;
            plan.save(*card, after, derivation, {});
        }
    }
    if (!plan.isEmpty())
        std::ignore = m_writer.write(plan.change());
    if (!m_toDerive.isEmpty())
        QMetaObject::invokeMethod(this, &AddressBook::deriveSome, Qt::QueuedConnection);
}

} // namespace verbund

#include "moc_AddressBook.cpp"
