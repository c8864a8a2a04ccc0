// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/ImportPreview.h"

#include "client/JoinedCard.h"
#include "client/People.h"
#include "protocol/TextRules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using State = ImportRow::State;
using Verdict = Candidate::Verdict;

constexpr qsizetype longestQuote = 80;

// Who has no address is told apart by these.
QString nameMark(const Card &card)
{
    return card.name.isEmpty() ? QString() : folded(card.name) + u'\n' + folded(card.organisation);
}

const Candidate *findVerdict(const Derivation &derivation, Verdict verdict)
{
    const auto found = std::ranges::find(derivation.candidates, verdict, &Candidate::verdict);
    return found == derivation.candidates.end() ? nullptr : &*found;
}

} // namespace

ImportPreview::ImportPreview(const AddressBook &book, const People &people)
    : m_book(book)
    , m_people(people)
{
}

void ImportPreview::setCards(const QList<ImportedCard> &cards)
{
    m_entries.clear();
    m_entries.reserve(cards.size());
    for (const ImportedCard &card : cards)
        m_entries.append({.imported = card, .row = {.line = card.line}});
    m_byAddress.clear();
    m_byName.clear();
    m_byContact.clear();
    m_counts = {};
    m_judged = 0;
    m_nameless.clear();
    for (const Card &card : m_people.cards().all()) {
        if (card.addresses.isEmpty() && !card.name.isEmpty())
            m_nameless.insert(nameMark(card), {.card = card.id, .address = {}});
    }
}

qsizetype ImportPreview::judgeNext()
{
    const qsizetype index = m_judged++;
    Entry &entry = m_entries[index];
    if (!entry.imported.isGood) {
        switch (entry.imported.problem) {
        case ImportedCard::Problem::NothingInIt:
            reject(entry, tr("This entry has neither a name nor an address."));
            break;
        case ImportedCard::Problem::TooLong:
            reject(entry, tr("This entry is too long."));
            break;
        default:
            reject(entry, tr("This entry cannot be read."));
        }
        return -1;
    }
    const Derivation derivation = m_book.derive(entry.imported.card);
    if (const QString problem = describe(entry, derivation); !problem.isEmpty()) {
        reject(entry, problem);
        return -1;
    }
    const Marks marks = marksOf(entry.imported.card, derivation);
    const auto first = find(marks);
    if (first)
        return follow(entry, index, *first, marks);
    begin(entry, index, marks);
    return -1;
}

void ImportPreview::reject(Entry &entry, const QString &problem)
{
    entry.row.name = entry.imported.card.name;
    entry.row.organisation = entry.imported.card.organisation;
    entry.row.state = State::Bad;
    entry.row.problem = problem;
    entry.row.taken = false;
    ++m_counts.bad;
}

// Fills in the row; answers why the entry cannot be used, if so.
QString ImportPreview::describe(Entry &entry, const Derivation &derivation) const
{
    const Card &card = entry.imported.card;
    ImportRow &row = entry.row;
    row.organisation = card.organisation;
    const Candidate *const chosen = derivation.chosen();
    if (chosen)
        row.addressText = chosen->plain.isEmpty() ? chosen->address.toString() : chosen->plain;
    row.name = card.name.isEmpty() ? row.addressText : card.name;
    row.state = chosen ? State::New : State::NoAddress;
    if (!chosen && findVerdict(derivation, Verdict::Own))
        return tr("This is your own address.");
    const Candidate *const invalid = chosen ? nullptr : findVerdict(derivation, Verdict::Invalid);
    if (invalid)
        row.problem = Error{.kind = Error::Kind::InvalidAddress,
            .subject = preview(invalid->text, longestQuote),
            .cause = {}}.sentence();
    return {};
}

ImportPreview::Marks ImportPreview::marksOf(const Card &card, const Derivation &derivation) const
{
    Marks marks{.addresses = derivation.addresses(), .name = {}, .known = {}};
    if (marks.addresses.isEmpty()) {
        marks.name = nameMark(card);
        if (const auto known = m_nameless.constFind(marks.name); known != m_nameless.constEnd())
            marks.known = *known;
        return marks;
    }
    for (const ImAddress &address : marks.addresses) {
        marks.known = m_people.keyOf(address);
        if (marks.known)
            break;
    }
    return marks;
}

std::optional<qsizetype> ImportPreview::find(const Marks &marks) const
{
    for (const ImAddress &address : marks.addresses) {
        if (const auto found = m_byAddress.constFind(address); found != m_byAddress.constEnd())
            return *found;
    }
    if (const auto found = m_byName.constFind(marks.name);
        !marks.name.isEmpty() && found != m_byName.constEnd())
        return *found;
    if (!marks.known)
        return std::nullopt;
    const auto found = m_byContact.constFind(*marks.known);
    return found == m_byContact.constEnd() ? std::nullopt : std::optional(*found);
}

// Who stands first stays.
void ImportPreview::remember(const Marks &marks, qsizetype entry)
{
    const auto put = [entry](auto &known, const auto &mark) {
        if (!known.contains(mark))
            known.insert(mark, entry);
    };
    for (const ImAddress &address : marks.addresses)
        put(m_byAddress, address);
    if (!marks.name.isEmpty())
        put(m_byName, marks.name);
    if (marks.known)
        put(m_byContact, *marks.known);
}

void ImportPreview::begin(Entry &entry, qsizetype index, const Marks &marks)
{
    entry.first = index;
    entry.taken = 1;
    ++m_counts.fresh;
    ++m_counts.taken;
    if (marks.known)
        recognise(entry, *marks.known);
    remember(marks, index);
}

qsizetype ImportPreview::follow(Entry &entry, qsizetype index, qsizetype first, const Marks &marks)
{
    Entry &head = m_entries[first];
    entry.first = first;
    entry.row.state = State::Double;
    entry.row.existingName = head.row.name;
    head.others.append(index);
    if (head.taken++ == 0)
        ++m_counts.taken;
    remember(marks, first);
    if (!marks.known || head.known)
        return -1;
    recognise(head, *marks.known);
    return first;
}

void ImportPreview::recognise(Entry &first, const ContactKey &known)
{
    first.known = known;
    first.row.state = State::Known;
    first.row.existingName = m_people.person(known).name;
    --m_counts.fresh;
    ++m_counts.known;
}

bool ImportPreview::setTaken(qsizetype entry, bool taken)
{
    Entry &changed = m_entries[entry];
    if (changed.first < 0 || changed.row.taken == taken)
        return false;
    changed.row.taken = taken;
    Entry &head = m_entries[changed.first];
    const bool before = head.taken > 0;
    head.taken += taken ? 1 : -1;
    m_counts.taken += int(head.taken > 0) - int(before);
    return true;
}

std::optional<std::pair<Card, Picture>> ImportPreview::joinedAt(qsizetype entry, const QString &group) const
{
    const Entry &head = m_entries[entry];
    if (head.first != entry || head.taken == 0)
        return std::nullopt;
    std::optional<Card> before;
    if (head.known && m_people.has(*head.known))
        before = cleanCard(m_book.cardOf(m_people.person(*head.known)));
    std::optional<Card> card = before;
    Picture picture;
    for (const qsizetype part : QList{entry} + head.others) {
        if (!m_entries[part].row.taken)
            continue;
        Card other = m_entries[part].imported.card;
        other.picture.clear();
        card = card ? joined(*card, other) : other;
        if (picture.isEmpty())
            picture = m_entries[part].imported.picture;
    }
    if (!group.isEmpty() && !card->groups.contains(group))
        card->groups.append(group);
    if (!card->picture.isEmpty())
        picture = {};
    if (before && *card == *before && picture.isEmpty())
        return std::nullopt;
    return std::pair(*card, picture);
}

} // namespace verbund
