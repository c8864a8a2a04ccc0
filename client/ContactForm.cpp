// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ContactForm.h"

#include "client/Format.h"
#include "client/People.h"
#include "client/PictureFile.h"
#include "protocol/TextRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund {

namespace {

constexpr auto lookUpPause = 300ms;

} // namespace

ContactForm::ContactForm(
    const Card &card, AddressBook &book, const People &people, bool bothLines, QObject *parent)
    : QObject(parent)
    , m_card(card)
    , m_stored(card)
    , m_book(book)
    , m_people(people)
    , m_bothLines(bothLines)
{
    // What the directory or a conversation says of somebody is not stored yet.
    if (isNew())
        m_stored = {};
    m_saving.asksPresence = isNew();
    m_saving.asksListed = true;
    connect(&book, &AddressBook::factsChanged, this, &ContactForm::factsChanged);
    connect(&book, &AddressBook::groupsChanged, this, &ContactForm::changed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookUpPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_book.lookUp(m_derivation);
        Q_EMIT changed();
    });
    derive();
    m_book.lookUp(m_derivation);
}

bool ContactForm::isNew() const { return m_card.id == 0 && !m_people.keyOf(m_card.address); }

Person ContactForm::person() const
{
    Person person = m_card.id      ? m_people.person(ContactKey{.card = m_card.id, .address = {}})
        : m_card.address.isEmpty() ? Person()
                                   : m_people.person(m_card.address);
    if (!m_card.name.isEmpty())
        person.name = m_card.name;
    person.picture = m_saving.picture.isEmpty() ? person.picture : m_saving.picture.hash();
    return person;
}

bool ContactForm::canSave() const
{
    const bool hasSomething = !cleanName(m_card.name).isEmpty() || !cleanName(m_card.organisation).isEmpty()
        || std::ranges::any_of(
            defaultOrder(), [this](Card::Field field) { return !m_card.text(field).isEmpty(); });
    const bool asks = canAsk() && m_saving.asksPresence;
    return hasSomething && (isEdited() || asks || !m_saving.picture.isEmpty()) && !m_busy;
}

bool ContactForm::canAsk() const
{
    if (isNew())
        return true;
    const auto listed = m_people.contacts().constFind(m_card.address);
    return listed != m_people.contacts().constEnd() && !listed->seesHim && !listed->asked;
}

QString ContactForm::addressText() const
{
    const Candidate *const chosen = m_derivation.chosen();
    if (!chosen)
        return {};
    return chosen->plain.isEmpty() ? chosen->address.toString() : chosen->plain;
}

ContactForm::Hint ContactForm::hint() const
{
    if (m_derivation.pinLost)
        return Hint::PinLost;
    const Candidate *const chosen = m_derivation.chosen();
    if (chosen)
        return chosen->reach == Candidate::Reach::HomeServer ? Hint::Unsure : Hint::None;
    return m_derivation.candidates.isEmpty() ? Hint::NoField : Hint::NoneUsable;
}

bool ContactForm::isLookingUp() const { return m_book.isAsking(m_derivation); }

bool ContactForm::hasMixedScripts() const
{
    return std::ranges::any_of(m_derivation.candidates, &Candidate::isMixed);
}

QStringList ContactForm::carrierNames() const
{
    QStringList names;
    const Candidate *const chosen = m_derivation.chosen();
    for (const Carrier carrier : allCarriers) {
        if (chosen && chosen->carriers.contains(carrier))
            names.append(Format().carrier(carrier));
    }
    return names;
}

QString ContactForm::doubleName() const
{
    for (const ImAddress &address : m_derivation.addresses()) {
        const auto key = m_people.keyOf(address);
        const bool isHimself =
            key && (key->card ? key->card == m_card.id : m_stored.addresses.contains(key->address));
        if (key && !isHimself && m_people.has(*key))
            return m_people.person(*key).name;
    }
    return {};
}

QStringList ContactForm::groups() const
{
    QStringList groups = m_book.groups();
    for (const QString &group : m_card.groups) {
        if (!groups.contains(group))
            groups.append(group);
    }
    return groups;
}

void ContactForm::setWish(Route::Wish wish)
{
    m_saving.wish = wish;
    Q_EMIT changed();
}

void ContactForm::setAsksPresence(bool asks)
{
    m_saving.asksPresence = asks;
    Q_EMIT changed();
}

void ContactForm::edit(const std::function<void(Card &)> &change)
{
    const Card before = m_card;
    change(m_card);
    if (m_card == before)
        return;
    m_errorText.clear();
    m_pause.start();
    derive();
}

void ContactForm::derive()
{
    m_derivation = m_book.derive(m_card);
    Q_EMIT changed();
}

void ContactForm::factsChanged()
{
    derive();
    if (m_isSaveDue && !isLookingUp())
        store();
}

void ContactForm::setName(const QString &text)
{
    edit([&text](Card &card) { card.name = text; });
}

void ContactForm::setOrganisation(const QString &text)
{
    edit([&text](Card &card) { card.organisation = text; });
}

void ContactForm::setAddressField(Card::Field field, const QString &text)
{
    edit([&](Card &card) {
        card.setText(field, text);
        const auto read = readAddress(text);
        if (read && !read->displayName.isEmpty() && card.name.isEmpty())
            card.name = read->displayName;
    });
}

void ContactForm::setWebSite(const QString &text)
{
    edit([&text](Card &card) { card.webSite = text; });
}

void ContactForm::setPhone(int index, const QString &text)
{
    edit([&](Card &card) {
        if (index >= 0 && index < card.phones.size())
            card.phones[index] = text;
    });
}

void ContactForm::addPhone()
{
    edit([](Card &card) {
        if (card.phones.size() < maxCardList)
            card.phones.append(QString());
    });
}

void ContactForm::removePhone(int index)
{
    edit([index](Card &card) {
        if (index >= 0 && index < card.phones.size())
            card.phones.removeAt(index);
    });
}

void ContactForm::setNote(const QString &text)
{
    edit([&text](Card &card) { card.note = text; });
}

void ContactForm::setFavourite(bool favourite)
{
    edit([favourite](Card &card) { card.favourite = favourite; });
}

void ContactForm::setInGroup(const QString &group, bool in)
{
    const QString name = cleanName(group);
    edit([&](Card &card) {
        card.groups.removeAll(name);
        if (in && !name.isEmpty())
            card.groups.append(name);
    });
}

void ContactForm::pin(Card::Field field)
{
    edit([field](Card &card) { card.pin = field; });
}

void ContactForm::setPicture(const QUrl &file)
{
    const auto picture = readPictureFile(file);
    m_errorText = picture ? QString() : pictureProblem(picture.error());
    if (picture) {
        m_saving.picture = *picture;
        m_card.picture = picture->hash();
    }
    Q_EMIT changed();
}

void ContactForm::clearPicture()
{
    m_saving.picture = {};
    edit([](Card &card) { card.picture.clear(); });
}

void ContactForm::save()
{
    if (!canSave())
        return;
    m_busy = true;
    // Which protocol carries the address is better known before he goes onto a contact list.
    m_pause.stop();
    m_book.lookUp(m_derivation);
    m_isSaveDue = isLookingUp();
    if (m_isSaveDue)
        Q_EMIT changed();
    else
        store();
}

void ContactForm::store()
{
    m_isSaveDue = false;
    m_card.phones.removeAll(QString());
    m_book.save(m_card, m_saving).then(this, [this](const Result<Card> &stored) {
        m_busy = false;
        if (!stored) {
            m_errorText = stored.error().sentence();
            Q_EMIT changed();
            return;
        }
        Q_EMIT saved(stored->address.toString());
        Q_EMIT done();
    });
}

void ContactForm::remove()
{
    m_book.remove(person());
    Q_EMIT done();
}

} // namespace verbund

#include "moc_ContactForm.cpp"
