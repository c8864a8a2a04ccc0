// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/Card.h"

#include "protocol/Picture.h"
#include "protocol/TextRules.h"
#include "protocol/address/MappingRules.h"

#include <functional>

namespace verbund {

namespace {

QString *slot(Card &card, Card::Field field)
{
    switch (field) {
    case Card::Field::Sip:
        return &card.sipAddress;
    case Card::Field::Xmpp:
        return &card.xmppAddress;
    case Card::Field::OfficeMail:
        return &card.officeMail;
    case Card::Field::PrivateMail:
        return &card.privateMail;
    case Card::Field::OtherMail:
        return &card.otherMail;
    default:
        return nullptr;
    }
}

QStringList cleanList(const QStringList &list, const std::function<QString(const QString &)> &sameness)
{
    QStringList clean;
    QStringList seen;
    for (const QString &entry : list) {
        const QString line = cleanName(entry);
        const QString key = sameness(line);
        if (line.isEmpty() || seen.contains(key))
            continue;
        seen.append(key);
        clean.append(line);
        if (clean.size() == maxCardList)
            break;
    }
    return clean;
}

QString samenessOfPhone(const QString &phone)
{
    const QString number = plainNumber(phone);
    return number.isEmpty() ? phone : number;
}

} // namespace

QString Card::text(Field field) const
{
    if (field == Field::Phone)
        return phones.value(0);
    const QString *text = slot(const_cast<Card &>(*this), field);
    return text ? *text : QString();
}

void Card::setText(Field field, const QString &text)
{
    if (QString *place = slot(*this, field))
        *place = text;
    else if (field == Field::Phone && phones.isEmpty())
        phones.append(text);
    else if (field == Field::Phone)
        phones.first() = text;
}

Card cleanCard(Card card)
{
    for (QString *line : {&card.name, &card.organisation, &card.officeMail, &card.privateMail,
             &card.otherMail, &card.xmppAddress, &card.sipAddress, &card.webSite})
        *line = cleanName(*line);
    card.phones = cleanList(card.phones, samenessOfPhone);
    card.groups = cleanList(card.groups, [](const QString &group) { return group; });
    card.note = cleanLines(card.note, maxNoteLength);
    if (card.pin < Card::Field::None || card.pin > Card::Field::List)
        card.pin = Card::Field::None;
    if (!isPictureHash(card.picture))
        card.picture.clear();
    return card;
}

} // namespace verbund

#include "moc_Card.cpp"
