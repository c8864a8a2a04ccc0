// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/address/Derivation.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace verbund;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void map(const MappingRules &rules, const QString &text)
{
    const MappingRules::Outcome forward = rules.map(text);
    require(forward.rule < rules.rules().size() && forward.givenUp < rules.rules().size());
    require(forward.text.size() <= 8192 || forward.text == text);
    const MappingRules::Outcome backward = rules.unmap(forward.text);
    require(backward.rule < 0 || rules.isInvertible(backward.rule));
    require(backward.rule < 0 || rules.map(backward.text).rule == backward.rule);
    std::ignore = plainNumber(text);
}

void deriveFrom(const QStringList &lines, const MappingRules &mapping)
{
    Card card{.officeMail = lines.value(0),
        .privateMail = lines.value(1),
        .xmppAddress = lines.value(2),
        .sipAddress = lines.value(3),
        .phones = lines.mid(4, 3),
        .note = lines.join(u'\n'),
        .pin = Card::Field(lines.size() % 8)};
    const DerivationRules rules{.order = {Card::Field(lines.value(0).size() % 8)},
        .mapping = mapping,
        .networks = readPublicNetworks(lines.value(5)).value_or(PublicNetworks())};
    const DerivationFacts facts{.lines = Carriers::fromBits(int(lines.value(1).size()) % 4),
        .ownDomain = u"zahnfee.example"_s,
        .records = {{u"elhada.example"_s, {.domain = u"elhada.example"_s, .carriers = Carrier::Xmpp}}}};
    const Derivation derivation = derive(card, rules, facts, {});
    const Card done = derived(card, derivation);
    require(
        done.address.isEmpty() == !derivation.chosen() && done.carriers.isEmpty() == !derivation.chosen());
    require(derive(done, rules, facts, {}).candidates == derivation.candidates);
    for (const ImAddress &address : done.addresses)
        require(ImAddress::parse(address.toString()) == address);
    std::ignore = domainsOf(derivation);
    const Card clean = cleanCard(card);
    require(cleanCard(clean) == clean);
}

} // namespace

// Rules up to an empty line, then texts, a line each.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = input.indexOf(u"\n\n"_s);
    const QString text = end < 0 ? input : input.first(end);
    const QStringList lines = end < 0 ? QStringList(input) : input.sliced(end + 2).split(u'\n');
    const MappingRules rules = readMappingRules(text).value_or(MappingRules());
    const auto again = readMappingRules(writeMappingRules(rules));
    require(again && again->rules() == rules.rules() && again->fallback() == rules.fallback());
    for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), 3)))
        map(rules, line);
    deriveFrom(lines, rules);
    // The same text as a pattern of its own, against a text of one kind of letter.
    if (const auto one = MappingRules::compile({{text, u"\\0@elhada.example"_s}}))
        map(*one, QString(200, u'a') + u'!');
    return 0;
}
