// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/Derivation.h"

#include "protocol/address/Candidates.h"

#include <algorithm>
#include <span>

namespace verbund {

namespace {

bool isUsable(const Candidate &candidate) { return candidate.verdict == Candidate::Verdict::Later; }

bool needsHomeServer(const Candidate &candidate)
{
    return candidate.verdict == Candidate::Verdict::NoRecords
        || candidate.verdict == Candidate::Verdict::NoLine;
}

// The protocols of all fields that name the same address: each of them reaches him.
Carriers carriersTo(const ImAddress &address, const QList<Candidate> &candidates)
{
    Carriers carriers;
    for (const Candidate &candidate : candidates) {
        if (isUsable(candidate) && candidate.address == address)
            carriers = carriers | candidate.carriers;
    }
    return carriers;
}

bool isDouble(const Candidate &candidate, std::span<const Candidate> earlier, Card::Field pin)
{
    if (candidate.address.isEmpty() || (isUsable(candidate) && candidate.field == pin))
        return false;
    return std::ranges::any_of(earlier, [&](const Candidate &other) {
        return other.address == candidate.address && (isUsable(other) || !isUsable(candidate));
    });
}

QList<Candidate> withoutDoubles(const QList<Candidate> &judged, Card::Field pin)
{
    QList<Candidate> candidates = judged;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        Candidate &candidate = candidates[i];
        if (isDouble(judged[i], std::span(judged.cbegin(), size_t(i)), pin))
            candidate.verdict = Candidate::Verdict::Same;
        else if (isUsable(candidate))
            candidate.carriers = carriersTo(candidate.address, judged);
    }
    return candidates;
}

// The pinned one of those that `fits` lets pass, else the first of them.
template <typename Fits> Candidate *first(QList<Candidate> &candidates, Card::Field pin, const Fits &fits)
{
    const auto isPinned = [&](const Candidate &candidate) {
        return candidate.field == pin && fits(candidate);
    };
    auto found = std::ranges::find_if(candidates, isPinned);
    if (found == candidates.end())
        found = std::ranges::find_if(candidates, fits);
    return found == candidates.end() ? nullptr : &*found;
}

} // namespace

const Candidate *Derivation::chosen() const
{
    const auto found = std::ranges::find_if(candidates, &Candidate::isChosen);
    return found == candidates.end() ? nullptr : &*found;
}

QList<ImAddress> Derivation::addresses() const
{
    QList<ImAddress> all;
    const auto add = [&](const Candidate &candidate) {
        if (!candidate.address.isEmpty() && candidate.verdict != Candidate::Verdict::Own
            && !all.contains(candidate.address))
            all.append(candidate.address);
    };
    if (const Candidate *winner = chosen())
        add(*winner);
    std::ranges::for_each(candidates, add);
    return all;
}

QList<Card::Field> defaultOrder()
{
    using enum Card::Field;
    return {Sip, Xmpp, OfficeMail, PrivateMail, OtherMail, Phone};
}

Derivation derive(
    const Card &card, const DerivationRules &rules, const DerivationFacts &facts, const ImAddress &own)
{
    Derivation derivation{
        .candidates = withoutDoubles(candidatesOf(card, rules, facts, own), card.pin), .pinLost = false};
    Candidate *winner = first(derivation.candidates, card.pin, isUsable);
    if (!winner) {
        winner = first(derivation.candidates, card.pin, needsHomeServer);
        if (winner) {
            winner->reach = Candidate::Reach::HomeServer;
            winner->carriers = linesOf(facts);
        }
    }
    if (winner)
        winner->verdict = winner->field == card.pin ? Candidate::Verdict::Pinned : Candidate::Verdict::Chosen;
    const bool pinsField = card.pin != Card::Field::None && card.pin != Card::Field::List;
    derivation.pinLost = pinsField && (!winner || winner->verdict != Candidate::Verdict::Pinned);
    return derivation;
}

Card derived(Card card, const Derivation &derivation)
{
    const Candidate *winner = derivation.chosen();
    card.address = winner ? winner->address : ImAddress();
    card.carriers = winner ? winner->carriers : Carriers();
    card.addresses = derivation.addresses();
    return card;
}

QStringList domainsOf(const Derivation &derivation)
{
    using enum Candidate::Reach;
    QStringList domains;
    for (const Candidate &candidate : derivation.candidates) {
        const bool asks =
            candidate.reach == Records || candidate.reach == NotLookedUp || candidate.reach == HomeServer;
        const QString domain = candidate.address.domain();
        if (asks && candidate.verdict != Candidate::Verdict::Own && !domains.contains(domain))
            domains.append(domain);
    }
    return domains;
}

} // namespace verbund

#include "moc_Derivation.cpp"
