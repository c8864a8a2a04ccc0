// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PolicyRule.h"

#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlNames.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

std::optional<Handling> handlingOf(QStringView word)
{
    if (word == u"block")
        return Handling::Block;
    if (word == u"confirm")
        return Handling::Confirm;
    if (word == u"polite-block")
        return Handling::PoliteBlock;
    if (word == u"allow")
        return Handling::Allow;
    return std::nullopt;
}

bool isTrue(const QString &word) { return word.compare(u"true", Qt::CaseInsensitive) == 0 || word == u"1"; }

void readMany(XmlReader &xml, PolicyRule &rule)
{
    const bool isMany = xml.is(ns::commonPolicy, "many"_L1);
    const QString domain = fromSipUri(u"sip:x@"_s + xml.attribute("domain"_L1)).domain();
    bool isPlain = isMany && !domain.isEmpty();
    while (xml.nextChild()) {
        isPlain = false;
        xml.skip();
    }
    if (isPlain)
        rule.domains.append(domain);
}

void readIdentity(XmlReader &xml, PolicyRule &rule)
{
    while (xml.nextChild()) {
        if (!xml.is(ns::commonPolicy, "one"_L1)) {
            rule.namesPersonsOnly = false;
            readMany(xml, rule);
            continue;
        }
        const SipIdentity person = identityIn(xml.attribute("id"_L1));
        rule.namesOthersToo = rule.namesOthersToo || person.address.isEmpty();
        if (!person.address.isEmpty()) {
            rule.persons.append(person.address);
            rule.spelling.learn(person.address, person.exactUser);
        }
        while (xml.nextChild()) {
            rule.namesPersonsOnly = false; // a condition upon the person
            xml.skip();
        }
    }
}

void readConditions(XmlReader &xml, PolicyRule &rule)
{
    int conditions = 0;
    rule.namesPersonsOnly = true;
    while (xml.nextChild()) {
        ++conditions;
        if (xml.is(ns::commonPolicy, "identity"_L1)) {
            readIdentity(xml, rule);
        } else {
            rule.namesPersonsOnly = false;
            xml.skip();
        }
    }
    rule.namesPersonsOnly = rule.namesPersonsOnly && conditions == 1 && !rule.persons.isEmpty();
}

void readActions(XmlReader &xml, PolicyRule &rule)
{
    while (xml.nextChild()) {
        if (xml.is(ns::presRules, "sub-handling"_L1))
            rule.handling = handlingOf(xml.text(32));
        else
            xml.skip();
    }
}

void readTransformations(XmlReader &xml, PolicyRule &rule)
{
    while (xml.nextChild()) {
        if (xml.is(ns::presRules, "provide-note"_L1)) {
            rule.givesNote = isTrue(xml.text(16)) || rule.givesNote;
        } else {
            rule.givesNote = rule.givesNote || xml.is(ns::presRules, "provide-all-attributes"_L1);
            xml.skip();
        }
    }
}

} // namespace

// Kamailio gives all that is not taken away, and nobody else takes away what is ours.
std::optional<Grant> PolicyRule::grant() const
{
    using Level = Relation::Level;
    switch (handling.value_or(Handling::Confirm)) {
    case Handling::Block:
        return Grant{.level = Level::Blocked};
    case Handling::PoliteBlock:
        return Grant{.level = Level::Stranger};
    case Handling::Allow:
        return Grant{.level = givesNote ? Level::Colleague : Level::External,
            .state = true,
            .note = givesNote,
            .details = true,
            .picture = true};
    case Handling::Confirm:
        break;
    }
    return std::nullopt;
}

PolicyRule readPolicyRule(XmlReader &xml)
{
    PolicyRule rule;
    rule.id = xml.attribute("id"_L1);
    int conditions = 0;
    while (xml.nextChild()) {
        if (xml.is(ns::commonPolicy, "conditions"_L1)) {
            ++conditions;
            readConditions(xml, rule);
        } else if (xml.is(ns::commonPolicy, "actions"_L1)) {
            readActions(xml, rule);
        } else if (xml.is(ns::commonPolicy, "transformations"_L1)) {
            readTransformations(xml, rule);
        } else {
            xml.skip();
        }
    }
    rule.namesPersonsOnly = rule.namesPersonsOnly && conditions == 1;
    return rule;
}

PolicyRule readPolicyRule(const QString &piece)
{
    XmlReader xml(piece);
    return xml.enterRoot(ns::commonPolicy, "rule"_L1) ? readPolicyRule(xml) : PolicyRule();
}

} // namespace verbund::sip
