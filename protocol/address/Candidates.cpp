// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/Candidates.h"

#include "protocol/TextRules.h"
#include "protocol/address/Precis.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

QList<Card::Field> inOrder(const QList<Card::Field> &wanted)
{
    QList<Card::Field> order;
    const QList<Card::Field> rest = defaultOrder();
    for (const Card::Field field : wanted + rest) {
        if (rest.contains(field) && !order.contains(field))
            order.append(field);
    }
    return order;
}

std::optional<Carrier> carrierOf(Card::Field field)
{
    if (field == Card::Field::Sip)
        return Carrier::Sip;
    return field == Card::Field::Xmpp ? std::optional(Carrier::Xmpp) : std::nullopt;
}

// What the rules make of the field, read as an address; nothing where the verdict says why.
std::optional<AddressText> mappedAddress(Candidate &candidate, const MappingRules &mapping)
{
    const auto typed = readAddress(candidate.text);
    const QString number = typed ? QString() : plainNumber(candidate.text);
    const QString subject = typed ? typed->exactUser + u'@' + typed->address.domain()
        : !number.isEmpty()       ? number
                                  : cleanName(candidate.text);
    const MappingRules::Outcome outcome = mapping.map(subject);
    if (outcome.rule < 0 && outcome.text == subject) { // kept by the default rule
        const bool isNumber = !number.isEmpty() || candidate.field == Card::Field::Phone;
        candidate.verdict = isNumber ? Candidate::Verdict::NoRule : Candidate::Verdict::Invalid;
        return typed ? std::optional(*typed) : std::nullopt;
    }
    candidate.rule = outcome.rule;
    candidate.mapped = outcome.text;
    candidate.verdict = outcome.text.isEmpty() ? Candidate::Verdict::Dropped : Candidate::Verdict::Invalid;
    const auto mapped = readAddress(outcome.text);
    if (!mapped)
        return std::nullopt;
    AddressText result = *mapped;
    if (!result.carrier && typed)
        result.carrier = typed->carrier;
    return result;
}

void takeNotation(Candidate &candidate, const PublicNetworks &networks)
{
    const ImAddress written = candidate.address;
    candidate.address = toNotation(written, networks);
    if (candidate.address != written) {
        candidate.exactUser += candidate.address.user().sliced(written.user().size());
        candidate.plain = written.toString();
    } else if (const ImAddress plain = toPlain(written, networks); plain != written) {
        candidate.plain = plain.toString();
    }
}

bool isIn(const QString &domain, const QString &parent)
{
    return !parent.isEmpty() && (domain == parent || domain.endsWith(u'.' + parent));
}

void setReach(Candidate &candidate, Candidate::Reach reach, Carriers known, Carriers lines)
{
    using enum Candidate::Reach;
    const Carriers usable = known & lines;
    candidate.reach = reach;
    candidate.carriers = usable ? usable : known;
    candidate.verdict = usable ? Candidate::Verdict::Later
        : reach == Named       ? Candidate::Verdict::NoLine
                               : Candidate::Verdict::NoRecords;
}

void findCarriers(Candidate &candidate, std::optional<Carrier> named, const DerivationFacts &facts)
{
    using enum Candidate::Reach;
    const Carriers lines = linesOf(facts);
    const QString domain = candidate.address.domain();
    const auto records = facts.records.constFind(domain);
    if (named)
        setReach(candidate, Named, *named, lines);
    else if (isIn(domain, facts.ownDomain.toLower()))
        setReach(candidate, OwnDomain, lines, lines);
    else if (records != facts.records.cend())
        setReach(candidate, Records, records->carriers, lines);
    else
        setReach(candidate, NotLookedUp, lines, lines);
}

Candidate judged(
    Candidate candidate, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own)
{
    const auto read = mappedAddress(candidate, rules.mapping);
    if (!read)
        return candidate;
    const auto named = read->carrier ? read->carrier : carrierOf(candidate.field);
    candidate.address = read->address;
    candidate.warning = read->warning;
    candidate.exactUser = named == Carrier::Sip ? read->exactUser : read->address.user();
    takeNotation(candidate, rules.networks);
    findCarriers(candidate, named, facts);
    if (!own.isEmpty() && (candidate.address == own || read->address == own))
        candidate.verdict = Candidate::Verdict::Own;
    return candidate;
}

// One candidate of all phones: the first that the rules turn into an address, else the first.
std::optional<Candidate> judgedPhones(
    const Card &card, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own)
{
    std::optional<Candidate> first;
    for (const QString &phone : card.phones.first(std::min(card.phones.size(), maxCardList))) {
        if (cleanName(phone).isEmpty())
            continue;
        const Candidate candidate = judged({.field = Card::Field::Phone, .text = phone}, rules, facts, own);
        if (!candidate.address.isEmpty())
            return candidate;
        if (!first)
            first = candidate;
    }
    return first;
}

} // namespace

QList<Candidate> candidatesOf(
    const Card &card, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own)
{
    QList<Candidate> candidates;
    for (const Card::Field field : inOrder(rules.order)) {
        if (field == Card::Field::Phone) {
            if (const auto phone = judgedPhones(card, rules, facts, own))
                candidates.append(*phone);
        } else if (const QString text = card.text(field); !cleanName(text).isEmpty()) {
            candidates.append(judged({.field = field, .text = text}, rules, facts, own));
        }
    }
    return candidates;
}

Carriers linesOf(const DerivationFacts &facts) { return facts.lines ? facts.lines : Carriers::all(); }

} // namespace verbund
