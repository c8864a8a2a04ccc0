// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/DomainFacts.h"

#include "client/Lines.h"
#include "client/People.h"
#include "client/Policy.h"
#include "storage/Store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

const auto linesName = u"addresses derived for"_s;

} // namespace

DomainFacts::DomainFacts(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.lines, &Lines::changed, this, &DomainFacts::linesChanged);
    if (!parts.lookup)
        return;
    connect(&parts.people, &People::contactsChanged, this, &DomainFacts::takeKeys);
    connect(parts.lookup, &DomainLookup::learnt, this, &DomainFacts::learn);
    connect(parts.lookup, &DomainLookup::settled, this, [this] {
        m_asking.clear();
        Q_EMIT settled();
    });
}

Later<void> DomainFacts::load()
{
    const auto lines = m_parts.store.value(linesName);
    return m_parts.store.domains().then(
        this, [this, lines](const Result<QList<DomainRecords>> &known) -> Result<void> {
            if (!known)
                return fail(known.error());
            if (m_parts.lookup)
                m_parts.lookup->restore(*known);
            for (const DomainRecords &records : *known)
                m_parts.people.setDomain(records.domain, records.carriers);
            // Asked for in this order, so it is there.
            m_lines = Carriers::fromBits(lines.result().value_or(QString()).toInt());
            m_isLoaded = true;
            linesChanged();
            return {};
        });
}

DerivationFacts DomainFacts::facts() const
{
    // Before a line has said anything, those of last time.
    const Carriers certain = m_parts.lines.certain();
    return {.lines = certain ? certain : m_lines,
        .ownDomain = m_parts.own.domain(),
        .records = m_parts.lookup ? m_parts.lookup->records() : QHash<QString, DomainRecords>()};
}

void DomainFacts::lookUp(const QStringList &domains)
{
    if (!m_parts.lookup || domains == m_typed)
        return;
    m_typed = domains;
    for (const QString &domain : domains)
        noteAsking(domain);
    scheduleWant();
}

bool DomainFacts::isAsking(const QStringList &domains) const
{
    return std::ranges::any_of(domains, [this](const QString &domain) { return m_asking.contains(domain); });
}

void DomainFacts::linesChanged()
{
    if (m_parts.lookup)
        m_parts.lookup->setOnline(!m_parts.lines.online().isEmpty());
    const Carriers lines = m_parts.lines.certain();
    if (!m_isLoaded || !lines || std::exchange(m_lines, lines) == lines)
        return;
    std::ignore = m_parts.store.setValue(linesName, QString::number(lines.bits()));
    Q_EMIT changed({});
}

void DomainFacts::takeKeys(const QList<ContactKey> &keys)
{
    const qsizetype before = m_wanted.size();
    for (const ContactKey &key : keys) {
        for (const ImAddress &address : m_parts.people.addressesOf(key)) {
            if (const QString domain = address.domain(); !m_wanted.contains(domain) && !isOurs(domain))
                m_wanted.insert(domain);
        }
    }
    if (m_wanted.size() != before)
        scheduleWant();
}

bool DomainFacts::isOurs(const QString &domain) const
{
    return domain == m_parts.own.domain() || domain.endsWith(u'.' + m_parts.own.domain());
}

void DomainFacts::noteAsking(const QString &domain)
{
    if (!m_parts.lookup->records().contains(domain) && !m_parts.lines.online().isEmpty())
        m_asking.insert(domain);
}

void DomainFacts::scheduleWant()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &DomainFacts::want, Qt::QueuedConnection);
}

void DomainFacts::want()
{
    m_isDue = false;
    m_parts.lookup->want(m_typed + m_wanted.values());
}

void DomainFacts::learn(const QList<DomainRecords> &records)
{
    QStringList domains;
    for (const DomainRecords &learnt : records) {
        m_asking.remove(learnt.domain);
        m_parts.people.setDomain(learnt.domain, learnt.carriers);
        domains.append(learnt.domain);
    }
    std::ignore = m_parts.store.putDomains(records);
    Q_EMIT changed(domains);
}

} // namespace verbund

#include "moc_DomainFacts.cpp"
