// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/documents/RuleWriter.h"

#include "protocol/sip/documents/SipAddress.h"
#include "protocol/sip/documents/TimeText.h"
#include "protocol/sip/documents/XmlNames.h"

#include <QTimeZone>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

constexpr Grant everything{.state = true, .note = true, .details = true, .picture = true};

QLatin1StringView wordOf(Handling handling)
{
    switch (handling) {
    case Handling::Block:
        return "block"_L1;
    case Handling::PoliteBlock:
        return "polite-block"_L1;
    case Handling::Allow:
        return "allow"_L1;
    case Handling::Confirm:
        break;
    }
    return "confirm"_L1;
}

void provide(XmlWriter &xml, QLatin1StringView space, QLatin1StringView name)
{
    xml.start("pr:provide-unknown-attribute"_L1);
    xml.attribute("ns"_L1, QString(space));
    xml.attribute("name"_L1, QString(name));
    xml.text(u"true");
    xml.end();
}

// RFC 5025: nothing is provided but what is named.
void writeProvided(XmlWriter &xml, const Grant &given)
{
    static constexpr std::array all{std::pair{"pr:provide-services"_L1, "pr:all-services"_L1},
        std::pair{"pr:provide-persons"_L1, "pr:all-persons"_L1},
        std::pair{"pr:provide-devices"_L1, "pr:all-devices"_L1}};
    if (given.state) {
        for (const auto &[word, whole] : all) {
            xml.start(word);
            xml.element(whole);
            xml.end();
        }
        xml.element("pr:provide-activities"_L1, u"true");
        provide(xml, ns::availability, "availability"_L1);
    }
    if (given.details)
        provide(xml, ns::availability, "details"_L1);
    if (given.picture)
        provide(xml, ns::cipid, "icon"_L1);
}

// Kamailio provides everything but what is taken away. It looks at what stands behind "provide-" and takes
// the elements of that name from below the root, whatever the namespace of either; ours is for names that
// RFC 5025 does not know.
void writeTakenAway(XmlWriter &xml, const Grant &given)
{
    const auto take = [&xml](QLatin1StringView name) { xml.element(name, u"false"); };
    if (!given.state) {
        take("v:provide-tuple"_L1);
        take("v:provide-person"_L1);
        take("v:provide-device"_L1);
    }
    if (!given.details)
        take("v:provide-details"_L1);
    if (!given.picture)
        take("v:provide-icon"_L1);
}

} // namespace

RuleWriter::RuleWriter(XmlWriter &xml, const Spelling &spelling)
    : m_xml(xml)
    , m_spelling(spelling)
{
}

void RuleWriter::start(const QString &id)
{
    m_xml.start("cr:rule"_L1);
    m_xml.attribute("id"_L1, id);
    m_xml.start("cr:conditions"_L1);
    m_xml.start("cr:identity"_L1);
}

void RuleWriter::writePersons(const QList<ImAddress> &persons)
{
    for (const ImAddress &person : persons) {
        m_xml.start("cr:one"_L1);
        m_xml.attribute("id"_L1, m_spelling.uriOf(person));
        m_xml.end();
    }
}

void RuleWriter::writeValidity(qint64 until)
{
    if (until == 0)
        return;
    m_xml.end(); // the identity
    m_xml.start("cr:validity"_L1);
    m_xml.element("cr:from"_L1, u"2000-01-01T00:00:00Z");
    m_xml.element("cr:until"_L1, toTimeText(QDateTime::fromSecsSinceEpoch(until, QTimeZone::UTC)));
}

void RuleWriter::end(Handling handling, const Grant &given)
{
    m_xml.end();
    m_xml.end();
    m_xml.start("cr:actions"_L1);
    m_xml.element("pr:sub-handling"_L1, QString(wordOf(handling)));
    m_xml.end();
    // Also where nothing is to be seen: Kamailio sends who was allowed before the whole document once more.
    m_xml.start("cr:transformations"_L1);
    writeProvided(m_xml, given);
    m_xml.element("pr:provide-note"_L1, given.note ? u"true" : u"false");
    writeTakenAway(m_xml, given);
    m_xml.end();
    m_xml.end();
}

void RuleWriter::writeSelf(const ImAddress &own)
{
    if (own.isEmpty())
        return;
    start(selfRule);
    writePersons({own});
    end(Handling::Allow, everything);
}

void RuleWriter::writeGrant(const Grant &grant, const QList<ImAddress> &persons)
{
    if (persons.isEmpty())
        return;
    start(grant.id());
    writePersons(persons);
    writeValidity(grant.until);
    end(grant.handling(), grant);
    if (grant.until == 0 || grant.level <= Relation::Level::Stranger)
        return;
    // Otherwise he would ask anew, as one who is undecided. Servers that combine rules (RFC 4745 §10) take
    // the more generous one as long as it holds.
    start(grant.id() + shutRule);
    writePersons(persons);
    end(Handling::PoliteBlock, {});
}

void RuleWriter::writeBarred(const Grant &grant, const QList<ImAddress> &persons)
{
    if (persons.isEmpty())
        return;
    start(grant.id() + barredRule);
    writePersons(persons);
    end(Handling::Block, {});
}

void RuleWriter::writeDomains(const QStringList &domains)
{
    if (domains.isEmpty())
        return;
    start(domainsRule);
    for (const QString &domain : domains) {
        m_xml.start("cr:many"_L1);
        m_xml.attribute("domain"_L1, QString::fromLatin1(QUrl::toAce(domain)));
        m_xml.end();
    }
    end(Handling::Block, {});
}

void RuleWriter::writeConfirm()
{
    start(confirmRule);
    m_xml.element("cr:many"_L1);
    end(Handling::Confirm, {});
}

} // namespace verbund::sip
