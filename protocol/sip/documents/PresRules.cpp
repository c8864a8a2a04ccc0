// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/PresRules.h"

#include "protocol/sip/documents/PolicyRule.h"
#include "protocol/sip/documents/RuleWriter.h"
#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/XmlBounds.h"
#include "protocol/sip/documents/XmlCopy.h"
#include "protocol/sip/documents/XmlNames.h"
#include "protocol/sip/documents/XmlWriter.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

void give(PresRules &rules, const PolicyRule &rule, const std::optional<Grant> &given)
{
    if (!given)
        return;
    for (const ImAddress &person : rule.persons) {
        const auto known = rules.grants.constFind(person);
        if (known == rules.grants.cend() || *given < *known)
            rules.grants.insert(person, *given);
        // The same person in several rules: one spelling is as good as another, but none is worse.
        if (const QString exact = rule.spelling.exactUser(person); !exact.isEmpty())
            rules.spelling.learn(person, exact);
    }
}

// Takes what one of our rules says; so many persons were named.
qsizetype takeOurs(PresRules &rules, const PolicyRule &rule)
{
    if (rule.id.endsWith(shutRule) || rule.id == confirmRule)
        return 0;
    if (rule.id == selfRule) {
        if (!rule.persons.isEmpty())
            rules.self = rule.persons.first();
        return 0;
    }
    if (rule.id == domainsRule) {
        rules.blockedDomains = QSet<QString>(rule.domains.cbegin(), rule.domains.cend());
        return rule.domains.size();
    }
    const bool isBarred = rule.id.endsWith(barredRule);
    const auto id = QStringView(rule.id).chopped(isBarred ? barredRule.size() : 0);
    const auto said = Grant::fromId(id);
    // An id that says nothing: of a version before, or of one to come.
    give(rules, rule, said ? said : rule.grant());
    return rule.persons.size();
}

qsizetype takeOthers(PresRules &rules, const PolicyRule &rule)
{
    if (rule.namesPersonsOnly)
        give(rules, rule, rule.grant());
    return rule.persons.size();
}

qsizetype takeRule(XmlReader &xml, PresRules &rules, qsizetype &keptLength)
{
    if (xml.attribute("id"_L1).startsWith(ourRules))
        return takeOurs(rules, readPolicyRule(xml));
    keepElement(xml, rules.others, keptLength);
    return xml.isFaulty() ? 0 : takeOthers(rules, readPolicyRule(rules.others.last()));
}

/// Puts the people and rules into the order in which they are written.
class Sorting {
public:
    explicit Sorting(const PresRules &rules)
        : m_rules(rules)
    {
        for (const QString &piece : rules.others)
            m_others += adapted(piece);
        for (const auto &[person, grant] : rules.grants.asKeyValueRange()) {
            if (person.isEmpty() || person == rules.self || m_elsewhere.contains(person))
                continue;
            (rules.isBarred(person) ? m_barred : m_groups)[grant] += person;
        }
        for (auto *groups : {&m_barred, &m_groups}) {
            for (auto &[grant, persons] : *groups)
                std::ranges::sort(persons);
        }
    }

    using Groups = std::map<Grant, QList<ImAddress>>;
    [[nodiscard]] const Groups &groups() const { return m_groups; }
    [[nodiscard]] const Groups &barred() const { return m_barred; }
    [[nodiscard]] const QStringList &others() const { return m_others; }

private:
    // The rule without those whom ours treat differently; empty when nobody is left in it.
    [[nodiscard]] QString adapted(const QString &piece)
    {
        const PolicyRule rule = readPolicyRule(piece);
        const auto given = rule.grant();
        if (!rule.namesPersonsOnly || !given)
            return piece;
        const auto stays = [&](const ImAddress &person) {
            const auto known = m_rules.grants.constFind(person);
            return known != m_rules.grants.cend() && *known == *given && person != m_rules.self
                && !m_rules.isBarred(person) && !m_elsewhere.contains(person);
        };
        QSet<ImAddress> kept;
        for (const ImAddress &person : rule.persons) {
            if (stays(person))
                kept.insert(person);
        }
        m_elsewhere |= kept;
        if (kept.size() == rule.persons.size())
            return piece;
        if (kept.isEmpty() && !rule.namesOthersToo)
            return {};
        XmlReader xml(piece);
        if (!xml.enterAnyRoot())
            return {};
        return copyElement(xml, [&](const XmlReader &child) {
            const ImAddress person = fromSipUri(child.attribute("id"_L1));
            return child.is(ns::commonPolicy, "one"_L1) && !person.isEmpty() && !kept.contains(person);
        });
    }

    const PresRules &m_rules;
    Groups m_groups;
    Groups m_barred;
    QStringList m_others;
    /// They stand in rules of others that say the same.
    QSet<ImAddress> m_elsewhere;
};

} // namespace

bool PresRules::isBarred(const ImAddress &address) const
{
    if (blockedDomains.isEmpty())
        return false;
    const QString whole = address.domain();
    for (QStringView domain = whole; !domain.isEmpty();) {
        if (blockedDomains.contains(domain.toString()))
            return true;
        const qsizetype dot = domain.indexOf(u'.');
        domain = dot < 0 ? QStringView() : domain.sliced(dot + 1);
    }
    return false;
}

Result<PresRules> readPresRules(QByteArrayView document)
{
    XmlReader xml(document);
    PresRules rules;
    qsizetype named = 0;
    qsizetype keptLength = 0;
    if (xml.enterRoot(ns::commonPolicy, "ruleset"_L1)) {
        while (xml.nextChild()) {
            if (!xml.is(ns::commonPolicy, "rule"_L1)) {
                keepElement(xml, rules.others, keptLength);
                continue;
            }
            named += takeRule(xml, rules, keptLength);
            if (named > maxEntries)
                xml.refuse("too many persons"_L1);
        }
    }
    if (const Result<void> read = xml.finish(); !read)
        return fail(read.error());
    rules.grants.remove(rules.self);
    return rules;
}

QByteArray writePresRules(const PresRules &rules)
{
    XmlWriter xml;
    xml.start("cr:ruleset"_L1);
    xml.attribute("xmlns:cr"_L1, QString(ns::commonPolicy));
    xml.attribute("xmlns:pr"_L1, QString(ns::presRules));
    xml.attribute("xmlns:v"_L1, QString(ns::availability));
    const Sorting sorting(rules);
    RuleWriter writer(xml, rules.spelling);
    // Kamailio takes the first rule that matches: ours before the others', the strictest first. Its look at a
    // domain lets some through that are only as long, so whom we know comes before it.
    writer.writeSelf(rules.self);
    for (const auto &[grant, persons] : sorting.barred())
        writer.writeBarred(grant, persons);
    for (const auto &[grant, persons] : sorting.groups())
        writer.writeGrant(grant, persons);
    QStringList domains(rules.blockedDomains.cbegin(), rules.blockedDomains.cend());
    domains.sort();
    writer.writeDomains(domains);
    for (const QString &other : sorting.others())
        xml.raw(other);
    writer.writeConfirm();
    return xml.finish();
}

} // namespace verbund::sip
