// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvTable.h"
#include "client/exchange/UsefulCard.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Content = CsvColumn::Content;

// `a ::: b` is how Google writes several of a kind; else by the first separator that there is.
QStringList several(const QString &cell, QStringView separators)
{
    QStringList parts = cell.contains(":::"_L1) ? cell.split(u":::"_s) : QStringList{cell};
    for (const QChar separator : separators) {
        if (parts.size() == 1)
            parts = cell.split(separator);
    }
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

struct FieldOfColumn {
    Content content;
    QString Card::*field;
    bool isMail = false;
};
constexpr FieldOfColumn fields[]{
    {Content::Name, &Card::name},
    {Content::Organisation, &Card::organisation},
    {Content::OfficeMail, &Card::officeMail, true},
    {Content::PrivateMail, &Card::privateMail, true},
    {Content::OtherMail, &Card::otherMail, true},
    {Content::XmppAddress, &Card::xmppAddress},
    {Content::SipAddress, &Card::sipAddress},
    {Content::WebSite, &Card::webSite},
};

/// A card that grows by the cells of a row.
class RowCard {
public:
    void put(Content content, const QString &cell);
    [[nodiscard]] Card card() const;

private:
    void putText(QString &field, const QString &text);
    void putMails(QString &field, const QString &cell);
    void putGroups(const QString &cell);

    Card m_card;
    QString m_firstName;
    QString m_lastName;
};

void RowCard::putText(QString &field, const QString &text)
{
    if (field.isEmpty())
        field = text;
}

// The first into the field of the column, further ones where there is room.
void RowCard::putMails(QString &field, const QString &cell)
{
    for (const QString &mail : several(cell, {})) {
        const std::array<QString *, 4> places{
            &field, &m_card.otherMail, &m_card.privateMail, &m_card.officeMail};
        const auto isTaken = [&mail](const QString *place) { return *place == mail; };
        const auto place = std::ranges::find_if(places, &QString::isEmpty);
        if (place != places.end() && std::ranges::none_of(places, isTaken))
            **place = mail;
    }
}

// Google marks every contact of its own, and favourites by a group.
void RowCard::putGroups(const QString &cell)
{
    for (const QString &group : several(cell, u";,")) {
        const QString name = group.startsWith("* "_L1) ? group.sliced(2).trimmed() : group;
        if (name == group)
            m_card.groups += name;
        else if (name == "starred"_L1)
            m_card.favourite = true;
        else if (name != "myContacts"_L1)
            m_card.groups += name;
    }
}

void RowCard::put(Content content, const QString &cell)
{
    const auto to = std::ranges::find(fields, content, &FieldOfColumn::content);
    if (cell.isEmpty())
        return;
    if (to != std::end(fields) && to->isMail)
        putMails(m_card.*(to->field), cell);
    else if (to != std::end(fields))
        putText(m_card.*(to->field), cell);
    else if (content == Content::FirstName)
        putText(m_firstName, cell);
    else if (content == Content::LastName)
        putText(m_lastName, cell);
    else if (content == Content::Phone)
        m_card.phones += several(cell, u";");
    else if (content == Content::Note)
        m_card.note += m_card.note.isEmpty() ? cell : u'\n' + cell;
    else if (content == Content::Groups)
        putGroups(cell);
}

Card RowCard::card() const
{
    Card card = m_card;
    if (card.name.isEmpty())
        card.name = (m_firstName + u' ' + m_lastName).trimmed();
    return cleanCard(card);
}

} // namespace

ImportedCards cardsOf(const CsvTable &table, const QList<CsvColumn::Content> &columns)
{
    ImportedCards result{.cut = table.cut};
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QStringList &row = table.rows[i];
        RowCard growing;
        for (qsizetype column = 0; column < std::min(row.size(), columns.size()); ++column)
            growing.put(columns[column], row[column].trimmed());
        ImportedCard imported{.line = table.lines.value(i), .card = growing.card()};
        imported.isGood = isOfUse(imported.card);
        if (!imported.isGood)
            imported.problem = row.size() == columns.size() ? ImportedCard::Problem::NothingInIt
                                                            : ImportedCard::Problem::Unreadable;
        result.cards += imported;
    }
    return result;
}

} // namespace verbund
