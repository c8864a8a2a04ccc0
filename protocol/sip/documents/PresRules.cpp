// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PresRules.h"

#include "protocol/sip/documents/PolicyRule.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlCopy.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

using Handling = PolicyRule::Handling;

constexpr auto allowId = "verbund-allow"_L1;
constexpr auto allowWithoutNoteId = "verbund-allow-without-note"_L1;
constexpr auto politeBlockId = "verbund-polite-block"_L1;
constexpr auto blockId = "verbund-block"_L1;
constexpr auto confirmId = "verbund-confirm"_L1;

bool isOurs(const QString &id)
{
    static constexpr std::array ids{allowId, allowWithoutNoteId, politeBlockId, blockId, confirmId};
    return std::ranges::find(ids, id) != ids.end();
}

QSet<ImAddress> *setFor(PresRules &rules, const PolicyRule &rule)
{
    switch (rule.handling.value_or(Handling::Confirm)) {
    case Handling::Block:
        return &rules.blocked;
    case Handling::PoliteBlock:
        return &rules.politeBlocked;
    case Handling::Allow:
        return rule.givesNote ? &rules.allowedWithNote : &rules.allowedWithoutNote;
    case Handling::Confirm:
        break;
    }
    return nullptr;
}

void take(PresRules &rules, const PolicyRule &rule)
{
    if (!rule.namesPersonsOnly)
        return;
    QSet<ImAddress> *set = setFor(rules, rule);
    if (!set)
        return;
    for (const ImAddress &person : rule.persons) {
        set->insert(person);
        // The same person in several rules: one spelling is as good as another, but none is worse.
        if (const QString exact = rule.spelling.exactUser(person); !exact.isEmpty())
            rules.spelling.learn(person, exact);
    }
}

PolicyRule readRule(XmlReader &xml, PresRules &rules, qsizetype &keptLength)
{
    if (isOurs(xml.attribute("id"_L1)))
        return readPolicyRule(xml);
    keepElement(xml, rules.others, keptLength);
    return xml.isFaulty() ? PolicyRule() : readPolicyRule(rules.others.last());
}

void separate(PresRules &rules)
{
    rules.politeBlocked.subtract(rules.blocked);
    rules.allowedWithNote.subtract(rules.blocked).subtract(rules.politeBlocked);
    rules.allowedWithoutNote.subtract(rules.blocked)
        .subtract(rules.politeBlocked)
        .subtract(rules.allowedWithNote);
}

// Would our rules say the same of this person as this rule?
bool agrees(const PresRules &rules, const PolicyRule &rule, const ImAddress &person)
{
    switch (rule.handling.value_or(Handling::Confirm)) {
    case Handling::Block:
        return rules.blocked.contains(person);
    case Handling::PoliteBlock:
        return rules.politeBlocked.contains(person);
    case Handling::Allow:
        return rules.allowedWithNote.contains(person)
            || (!rule.givesNote && rules.allowedWithoutNote.contains(person));
    case Handling::Confirm:
        break;
    }
    return true;
}

// The rule without those whom ours treat differently; empty when nobody is left in it.
QString adapted(const QString &piece, const PresRules &rules)
{
    const PolicyRule rule = readPolicyRule(piece);
    const auto agreed = [&](const ImAddress &person) {
        return person.isEmpty() || agrees(rules, rule, person);
    };
    if (!rule.namesPersonsOnly || std::ranges::all_of(rule.persons, agreed))
        return piece;
    if (!rule.namesOthersToo && std::ranges::none_of(rule.persons, agreed))
        return {};
    XmlReader xml(piece);
    if (!xml.enterAnyRoot())
        return {};
    return copyElement(xml, [&](const XmlReader &child) {
        return child.is(ns::commonPolicy, "one"_L1) && !agreed(fromSipUri(child.attribute("id"_L1)));
    });
}

void writeProvided(XmlWriter &xml, QLatin1StringView space, QStringView name)
{
    xml.start("pr:provide-unknown-attribute"_L1);
    xml.attribute("ns"_L1, QString(space));
    xml.attribute("name"_L1, name);
    xml.text(u"true");
    xml.end();
}

void writeTransformations(XmlWriter &xml, bool note)
{
    static constexpr std::array all{std::pair{"pr:provide-services"_L1, "pr:all-services"_L1},
        std::pair{"pr:provide-persons"_L1, "pr:all-persons"_L1},
        std::pair{"pr:provide-devices"_L1, "pr:all-devices"_L1}};
    xml.start("cr:transformations"_L1);
    for (const auto &[provide, everything] : all) {
        xml.start(provide);
        xml.element(everything);
        xml.end();
    }
    xml.element("pr:provide-activities"_L1, u"true");
    // Said even when false: where it is missing Kamailio gives the note.
    xml.element("pr:provide-note"_L1, note ? u"true"_s : u"false"_s);
    writeProvided(xml, ns::availability, u"availability");
    writeProvided(xml, ns::cipid, u"icon");
    xml.end();
}

void startRule(XmlWriter &xml, QLatin1StringView id)
{
    xml.start("cr:rule"_L1);
    xml.attribute("id"_L1, QString(id));
    xml.start("cr:conditions"_L1);
    xml.start("cr:identity"_L1);
}

void endConditions(XmlWriter &xml, QStringView handling)
{
    xml.end();
    xml.end();
    xml.start("cr:actions"_L1);
    xml.element("pr:sub-handling"_L1, handling);
    xml.end();
}

void writeRule(XmlWriter &xml, QLatin1StringView id, const PresRules &rules, const QSet<ImAddress> &persons,
    QStringView handling)
{
    if (persons.isEmpty())
        return;
    QList<ImAddress> sorted(persons.begin(), persons.end());
    std::ranges::sort(sorted);
    startRule(xml, id);
    for (const ImAddress &person : std::as_const(sorted)) {
        xml.start("cr:one"_L1);
        xml.attribute("id"_L1, rules.spelling.uriOf(person));
        xml.end();
    }
    endConditions(xml, handling);
    if (id == allowId || id == allowWithoutNoteId)
        writeTransformations(xml, id == allowId);
    else
        xml.element("cr:transformations"_L1);
    xml.end();
}

// Last of all: by RFC 5025 who matches no rule is blocked, unseen by us.
void writeConfirmRule(XmlWriter &xml)
{
    startRule(xml, confirmId);
    xml.element("cr:many"_L1);
    endConditions(xml, u"confirm");
    xml.element("cr:transformations"_L1);
    xml.end();
}

} // namespace

QSet<ImAddress> PresRules::persons() const
{
    return allowedWithNote | allowedWithoutNote | politeBlocked | blocked;
}

Result<PresRules> readPresRules(QByteArrayView document)
{
    XmlReader xml(document);
    PresRules rules;
    qsizetype persons = 0;
    qsizetype keptLength = 0;
    if (xml.enterRoot(ns::commonPolicy, "ruleset"_L1)) {
        while (xml.nextChild()) {
            if (!xml.is(ns::commonPolicy, "rule"_L1)) {
                keepElement(xml, rules.others, keptLength);
                continue;
            }
            const PolicyRule rule = readRule(xml, rules, keptLength);
            take(rules, rule);
            persons += rule.persons.size();
            if (persons > maxEntries)
                xml.refuse("too many persons"_L1);
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    separate(rules);
    return rules;
}

QByteArray writePresRules(const PresRules &given)
{
    PresRules rules = given;
    separate(rules);
    XmlWriter xml;
    xml.start("cr:ruleset"_L1);
    xml.attribute("xmlns:cr"_L1, QString(ns::commonPolicy));
    xml.attribute("xmlns:pr"_L1, QString(ns::presRules));
    // Kamailio takes the first rule that matches: ours before the others', the strictest first.
    writeRule(xml, blockId, rules, rules.blocked, u"block");
    writeRule(xml, politeBlockId, rules, rules.politeBlocked, u"polite-block");
    writeRule(xml, allowWithoutNoteId, rules, rules.allowedWithoutNote, u"allow");
    writeRule(xml, allowId, rules, rules.allowedWithNote, u"allow");
    for (const QString &other : std::as_const(rules.others))
        xml.raw(adapted(other, rules));
    writeConfirmRule(xml);
    return xml.finish();
}

} // namespace verbund::sip
