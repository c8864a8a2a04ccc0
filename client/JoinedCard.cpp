// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/JoinedCard.h"

#include "protocol/address/AddressText.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Field = Card::Field;

constexpr std::array mailFields{Field::OfficeMail, Field::PrivateMail, Field::OtherMail};

constexpr std::array addressFields{
    Field::Sip, Field::Xmpp, Field::OfficeMail, Field::PrivateMail, Field::OtherMail};

bool isSame(const QString &a, const QString &b)
{
    if (a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0)
        return true;
    const auto first = readAddress(a);
    const auto second = readAddress(b);
    return first && second && first->address == second->address;
}

void addLine(QString &note, const QString &line)
{
    // What is written twice is no longer than once.
    if (note.contains(line))
        return;
    note += (note.isEmpty() ? QString() : u"\n"_s) + line;
}

// Its own field, else the next free one for mail; what finds no place is not lost.
void addAddress(Card &card, Field field, const QString &text)
{
    if (text.isEmpty())
        return;
    if (card.text(field).isEmpty() && !std::ranges::contains(mailFields, field))
        return card.setText(field, text);
    const auto has = [&](Field other) { return isSame(card.text(other), text); };
    if (std::ranges::any_of(addressFields, has))
        return;
    const auto isFree = [&card](Field other) { return card.text(other).isEmpty(); };
    const auto free = std::ranges::find_if(mailFields, isFree);
    if (isFree(field))
        card.setText(field, text);
    else if (free != mailFields.end())
        card.setText(*free, text);
    else
        addLine(card.note, text);
}

void fill(QString &text, const QString &other)
{
    if (text.isEmpty())
        text = other;
}

} // namespace

Card joined(const Card &kept, const Card &other)
{
    Card card = kept;
    fill(card.name, other.name);
    fill(card.organisation, other.organisation);
    fill(card.webSite, other.webSite);
    fill(card.picture, other.picture);
    if (!other.note.isEmpty())
        addLine(card.note, other.note);
    for (const Field field : addressFields)
        addAddress(card, field, other.text(field));
    card.phones += other.phones;
    card.groups += other.groups;
    card.favourite = card.favourite || other.favourite;
    if (card.pin == Field::None)
        card.pin = other.pin;
    // Bounds, and doubles in the lists.
    return cleanCard(card);
}

} // namespace verbund
