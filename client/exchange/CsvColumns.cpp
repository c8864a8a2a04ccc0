// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/exchange/CsvNames.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Content = CsvColumn::Content;

constexpr qsizetype sampleRows = 200;

// What stands in a column, as shares of the cells that hold anything.
struct Contents {
    int filled = 0;
    int addresses = 0;
    int sipUris = 0;
    int xmppUris = 0;
    int phones = 0;
    int webSites = 0;
    int names = 0;
    int words = 0;

    [[nodiscard]] bool areMostly(int count) const { return filled > 0 && count * 2 > filled; }
};

// Letters, and what stands between those of a name.
bool isNameLike(QStringView text)
{
    return text.size() <= 64 && std::ranges::all_of(text, [](QChar c) {
        return c.isLetter() || c.isMark() || c.isSurrogate() || u" .,'’-"_s.contains(c);
    });
}

void count(const QString &cell, Contents &contents)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return;
    ++contents.filled;
    const bool isAddress = looksLikeAddress(text);
    contents.addresses += isAddress;
    contents.sipUris +=
        isAddress && text.startsWith("sip"_L1, Qt::CaseInsensitive) && text.first(5).contains(u':');
    contents.xmppUris += isAddress && text.startsWith("xmpp:"_L1, Qt::CaseInsensitive);
    contents.phones += looksLikePhone(text);
    contents.webSites += looksLikeWebSite(text);
    const auto blanks = text.simplified().count(u' ');
    contents.names += isNameLike(text) && blanks >= 1 && blanks <= 3;
    contents.words += isNameLike(text) && blanks == 0;
}

/// Gives each column what it holds, no content twice where a card has one place for it.
class Columns {
public:
    explicit Columns(const CsvTable &table);

    void takeNames();
    void takeContents();
    [[nodiscard]] const QList<Content> &contents() const { return m_result; }

private:
    [[nodiscard]] bool has(Content content) const { return m_result.contains(content); }
    void put(qsizetype column, Content content);
    void putMail(qsizetype column);
    void putIm(qsizetype column);
    void forEach(ColumnMeaning meaning, const std::function<void(qsizetype)> &place);
    void takeWords();

    QList<std::optional<ColumnMeaning>> m_meanings;
    QList<Contents> m_contents;
    QList<Content> m_result;
};

Columns::Columns(const CsvTable &table)
{
    qsizetype columns = table.header.size();
    const auto sample = table.rows.first(std::min(table.rows.size(), sampleRows));
    for (const QStringList &row : sample)
        columns = std::max(columns, row.size());
    m_result.fill(Content::Ignored, columns);
    m_contents.resize(columns);
    for (qsizetype i = 0; i < columns; ++i) {
        m_meanings += meaningOf(table.header.value(i));
        for (const QStringList &row : sample)
            count(row.value(i), m_contents[i]);
    }
}

void Columns::put(qsizetype column, Content content)
{
    const bool many = content == Content::Phone || content == Content::Note || content == Content::Groups;
    if (m_result[column] == Content::Ignored && (many || !has(content)))
        m_result[column] = content;
}

void Columns::putMail(qsizetype column)
{
    for (const Content content : {Content::OfficeMail, Content::PrivateMail, Content::OtherMail})
        put(column, content);
}

// A messenger's address is of use when it says its protocol, or is one of XMPP by its form.
void Columns::putIm(qsizetype column)
{
    const Contents &contents = m_contents[column];
    if (contents.areMostly(contents.sipUris))
        put(column, Content::SipAddress);
    else if (contents.areMostly(contents.addresses))
        put(column, Content::XmppAddress);
}

void Columns::forEach(ColumnMeaning meaning, const std::function<void(qsizetype)> &place)
{
    for (qsizetype i = 0; i < m_meanings.size(); ++i) {
        if (m_meanings[i] == meaning)
            place(i);
    }
}

void Columns::takeNames()
{
    constexpr std::pair<ColumnMeaning, Content> same[]{{ColumnMeaning::FirstName, Content::FirstName},
        {ColumnMeaning::LastName, Content::LastName}, {ColumnMeaning::Organisation, Content::Organisation},
        {ColumnMeaning::OfficeMail, Content::OfficeMail}, {ColumnMeaning::PrivateMail, Content::PrivateMail},
        {ColumnMeaning::OtherMail, Content::OtherMail}, {ColumnMeaning::XmppAddress, Content::XmppAddress},
        {ColumnMeaning::SipAddress, Content::SipAddress}, {ColumnMeaning::WebSite, Content::WebSite},
        {ColumnMeaning::Phone, Content::Phone}, {ColumnMeaning::Note, Content::Note},
        {ColumnMeaning::Groups, Content::Groups}};
    for (const auto &[meaning, content] : same)
        forEach(meaning, [this, content](qsizetype column) { put(column, content); });
    // "Vorname" beside "Name": that is the last name.
    const bool isLastName = has(Content::FirstName) && !has(Content::LastName);
    forEach(ColumnMeaning::Name, [this, isLastName](qsizetype column) {
        put(column, isLastName ? Content::LastName : Content::Name);
    });
    forEach(ColumnMeaning::Mail, [this](qsizetype column) { putMail(column); });
    forEach(ColumnMeaning::ImAddress, [this](qsizetype column) { putIm(column); });
}

// Beside names that are known, others mean something else, birthdays and postal codes; only an address may be
// taken.
void Columns::takeContents()
{
    const bool isNamed =
        std::ranges::any_of(m_meanings, [](const auto &meaning) { return meaning.has_value(); });
    const bool lacksMail =
        !has(Content::OfficeMail) && !has(Content::PrivateMail) && !has(Content::OtherMail);
    for (qsizetype i = 0; i < m_contents.size(); ++i) {
        const Contents &contents = m_contents[i];
        if (m_meanings[i])
            continue;
        if (contents.areMostly(contents.sipUris))
            put(i, Content::SipAddress);
        else if (contents.areMostly(contents.xmppUris))
            put(i, Content::XmppAddress);
        else if (contents.areMostly(contents.addresses) && (!isNamed || lacksMail))
            putMail(i);
        else if (contents.areMostly(contents.phones) && !isNamed)
            put(i, Content::Phone);
        else if (contents.areMostly(contents.webSites) && !isNamed)
            put(i, Content::WebSite);
    }
    if (!isNamed)
        takeWords();
}

// A name is two words; else two columns of a word each.
void Columns::takeWords()
{
    QList<qsizetype> single;
    for (qsizetype i = 0; i < m_contents.size(); ++i) {
        const Contents &contents = m_contents[i];
        if (m_result[i] == Content::Ignored && contents.areMostly(contents.names))
            put(i, has(Content::Name) ? Content::Organisation : Content::Name);
        else if (m_result[i] == Content::Ignored && contents.areMostly(contents.words))
            single += i;
    }
    if (has(Content::Name) || single.isEmpty())
        return;
    put(single[0], single.size() > 1 ? Content::FirstName : Content::Name);
    if (single.size() > 1)
        put(single[1], Content::LastName);
}

} // namespace

QList<CsvColumn::Content> detectColumns(const CsvTable &table)
{
    Columns columns(table);
    columns.takeNames();
    columns.takeContents();
    return columns.contents();
}

} // namespace verbund
