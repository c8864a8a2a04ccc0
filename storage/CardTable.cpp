// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/CardTable.h"

#include "storage/Database.h"
#include "storage/SharedTexts.h"
#include "storage/TextList.h"

namespace verbund {

// The numbers stand in files: new fields go to the end.
static_assert(int(Card::Field::None) == 0 && int(Card::Field::List) == 7);

namespace {

// Nearly always there is the one address, or none: that is NULL.
std::optional<QString> storedAddresses(const Card &card)
{
    const QList<ImAddress> usual = card.address.isEmpty() ? QList<ImAddress>() : QList{card.address};
    if (card.addresses == usual)
        return {};
    QStringList texts;
    for (const ImAddress &address : card.addresses)
        texts.append(address.toString());
    return storedList(texts);
}

void readAddresses(const Query &row, int column, Card &card)
{
    const QByteArrayView utf8 = row.utf8(column);
    if (utf8.isEmpty()) {
        if (!card.address.isEmpty())
            card.addresses = {card.address};
        return;
    }
    const QStringList texts = fromStoredList(QString::fromUtf8(utf8));
    for (const QString &text : texts)
        card.addresses.append(ImAddress::fromStored(text));
}

std::optional<QString> listOrNull(const QStringList &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(storedList(list));
}

QStringList readList(const Query &row, int column)
{
    const QByteArrayView utf8 = row.utf8(column);
    return utf8.isEmpty() ? QStringList() : fromStoredList(QString::fromUtf8(utf8));
}

Card readCard(const Query &row, SharedTexts &shared)
{
    Card card{.id = row.integer(0),
        .name = row.text(1),
        .organisation = shared.text(row, 2),
        .officeMail = row.text(3),
        .privateMail = row.text(4),
        .otherMail = row.text(5),
        .xmppAddress = row.text(6),
        .sipAddress = row.text(7),
        .webSite = row.text(8),
        .phones = readList(row, 9),
        .note = row.text(10),
        .groups = shared.list(row, 11),
        .favourite = row.boolean(12),
        .pin = Card::Field(row.integer(13)),
        .picture = row.text(14),
        .address = ImAddress::fromStored(row.text(15)),
        .addresses = {},
        .carriers = Carriers::fromBits(int(row.integer(17)))};
    readAddresses(row, 16, card);
    return card;
}

} // namespace

CardTable::CardTable(Database &database)
    : m_database(database)
{
}

QList<Card> CardTable::all()
{
    QList<Card> cards;
    SharedTexts shared;
    Query rows = m_database.query(
        "SELECT id, name, organisation, office_mail, private_mail, other_mail, xmpp_address, sip_address,"
        " web_site, phones, note, groups, favourite, pin, picture, address, addresses, carriers"
        " FROM cards ORDER BY id");
    while (rows.next())
        cards.append(readCard(rows, shared));
    return cards;
}

QString CardTable::put(Card &card)
{
    const QString before = card.id == 0 ? QString() : pictureOf(card.id);
    m_database
        .query("INSERT OR REPLACE INTO cards (id, name, organisation, office_mail, private_mail, other_mail,"
               " xmpp_address, sip_address, web_site, phones, note, groups, favourite, pin, picture, address,"
               " addresses, carriers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(card.id == 0 ? std::nullopt : std::optional(card.id), card.name, orNull(card.organisation),
            orNull(card.officeMail), orNull(card.privateMail), orNull(card.otherMail),
            orNull(card.xmppAddress), orNull(card.sipAddress), orNull(card.webSite), listOrNull(card.phones),
            orNull(card.note), listOrNull(card.groups), card.favourite, int(card.pin), orNull(card.picture),
            orNull(card.address.toString()), storedAddresses(card), card.carriers.bits())
        .run();
    if (card.id == 0)
        card.id = m_database.lastInsertId();
    return before;
}

QString CardTable::remove(qint64 id)
{
    const QString before = pictureOf(id);
    m_database.query("DELETE FROM cards WHERE id = ?").bind(id).run();
    return before;
}

QString CardTable::pictureOf(qint64 id)
{
    Query rows = m_database.query("SELECT picture FROM cards WHERE id = ?");
    return rows.bind(id).next() ? rows.text(0) : QString();
}

} // namespace verbund
