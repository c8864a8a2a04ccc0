// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Permissions.h"

#include <algorithm>
#include <utility>

namespace verbund::sip {

using Level = Relation::Level;

namespace {

// Those who are in one of both only, or differ.
QSet<ImAddress> touched(const PresRules &before, const PresRules &now)
{
    QSet<ImAddress> people;
    for (const auto &[address, grant] : before.grants.asKeyValueRange()) {
        const auto found = now.grants.constFind(address);
        if (found == now.grants.cend() || *found != grant)
            people.insert(address);
    }
    for (const auto &[address, grant] : now.grants.asKeyValueRange()) {
        if (!before.grants.contains(address))
            people.insert(address);
    }
    return people;
}

QSet<ImAddress> blockedPeople(const PresRules &rules)
{
    QSet<ImAddress> people;
    for (const auto &[address, grant] : rules.grants.asKeyValueRange()) {
        if (grant.level == Level::Blocked)
            people.insert(address);
    }
    return people;
}

// Whom a change of the blocked domains lets in or shuts out.
QSet<ImAddress> barredOtherwise(const PresRules &before, const PresRules &now)
{
    QSet<ImAddress> people;
    if (before.blockedDomains == now.blockedDomains)
        return people;
    for (const auto &[address, grant] : now.grants.asKeyValueRange()) {
        if (before.isBarred(address) != now.isBarred(address))
            people.insert(address);
    }
    return people;
}

} // namespace

Permissions::Permissions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_document(parts.client, "pres-rules", "application/auth-policy+xml")
    , m_parts(parts)
{
    connect(&m_document, &XcapDocument::changed, this, &Permissions::adopt);
}

// In

Later<void> Permissions::load()
{
    return m_document.load().then(this, [this](const Result<void> &loaded) -> Result<void> {
        // So that devices hear of each other. What people may see stays: it is the client who knows when that
        // is to be another, and a new device knows nothing yet.
        if (loaded && m_rules.self != m_parts.own)
            std::ignore = change([](PresRules &) { });
        return loaded;
    });
}

void Permissions::adopt()
{
    // A document that cannot be read changes nothing here, and every edit of it fails.
    const auto read =
        m_document.bytes().isEmpty() ? Result<PresRules>(PresRules()) : readPresRules(m_document.bytes());
    if (!read)
        return;
    const PresRules before = std::exchange(m_rules, *read);
    adoptSpelling(before.spelling);
    tell(before);
    const QSet<ImAddress> people = touched(before, m_rules) | barredOtherwise(before, m_rules);
    if (!people.isEmpty())
        Q_EMIT changed(people.values());
    if (m_document.isOwn())
        Q_EMIT written();
}

// All of it once, then what others changed.
void Permissions::tell(const PresRules &before)
{
    const bool first = !std::exchange(m_told, true);
    QList<Relation> relations;
    QList<ImAddress> gone;
    for (const QSet<ImAddress> people = touched(before, m_rules); const ImAddress &person : people) {
        const auto now = m_rules.grants.constFind(person);
        const auto known = before.grants.constFind(person);
        if (now == m_rules.grants.cend())
            gone += person;
        else if (known == before.grants.cend() || !now->decidesLike(*known))
            relations += now->relationTo(person);
    }
    if (first)
        m_parts.sink.relationsReceived(relations);
    else if (!m_document.isOwn() && (!relations.isEmpty() || !gone.isEmpty()))
        m_parts.sink.relationsChanged(relations, gone);
    if (const auto blocked = blockedPeople(m_rules); blocked != blockedPeople(before))
        m_parts.sink.blockListReceived(blocked.values());
    if (first || (!m_document.isOwn() && before.blockedDomains != m_rules.blockedDomains))
        m_parts.sink.blockedDomainsReceived(m_rules.blockedDomains.values());
}

// Of whom we have not seen the rules yet, they know more than we.
void Permissions::spell(PresRules &rules) const
{
    for (const auto &[person, grant] : rules.grants.asKeyValueRange()) {
        const QString exact = m_parts.spelling.exactUser(person);
        if (!exact.isEmpty() || m_rules.grants.contains(person))
            rules.spelling.learn(person, exact);
    }
}

void Permissions::respell(const ImAddress &address)
{
    if (m_rules.grants.contains(address)
        && m_parts.spelling.exactUser(address) != m_rules.spelling.exactUser(address))
        std::ignore = change([](PresRules &) { });
}

void Permissions::adoptSpelling(const Spelling &before)
{
    // Two devices that have heard two spellings must not correct each other for ever.
    const bool isNews = m_told && !m_document.isOwn();
    for (const QList<ImAddress> people = m_rules.grants.keys(); const ImAddress &person : people) {
        if (!m_document.isOwn())
            m_parts.spelling.note(person, before, m_rules.spelling);
        if (!isNews)
            respell(person);
    }
}

// Out

Later<void> Permissions::change(const Change &change)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const bool joins = bool(m_batch);
    if (!joins)
        m_batch = std::make_shared<Batch>();
    m_batch->changes += change;
    m_batch->promises += promise;
    if (!joins)
        write(m_batch);
    return promise->future();
}

void Permissions::write(const std::shared_ptr<Batch> &batch)
{
    m_document
        .edit([this, batch](const QByteArray &document) {
            if (m_batch == batch) // who comes now comes too late for this one
                m_batch.reset();
            return edited(document, batch->changes);
        })
        .then(this, [this, batch](const Result<void> &written) {
            if (m_batch == batch)
                m_batch.reset();
            for (const Promise &promise : std::as_const(batch->promises)) {
                promise->addResult(written);
                promise->finish();
            }
        });
}

Result<QByteArray> Permissions::edited(const QByteArray &document, const QList<Change> &changes) const
{
    auto rules = document.isEmpty() ? Result<PresRules>(PresRules()) : readPresRules(document);
    if (!rules)
        return fail(rules.error());
    const PresRules before = *rules;
    for (const Change &change : changes)
        change(*rules);
    rules->self = m_parts.own;
    rules->grants.remove(m_parts.own);
    spell(*rules);
    return *rules == before && !document.isEmpty() ? document : writePresRules(*rules);
}

Later<void> Permissions::relate(const Relation &relation)
{
    const Grant grant = Grant::of(relation, m_parts.sink.permission(relation.address));
    return change([address = relation.address, grant](PresRules &rules) { rules.grants[address] = grant; });
}

Later<void> Permissions::forgetRelation(const ImAddress &address)
{
    return change([address](PresRules &rules) { rules.grants.remove(address); });
}

Later<void> Permissions::setDomainBlocked(const QString &domain, bool blocked)
{
    return change([domain, blocked](PresRules &rules) {
        if (blocked)
            rules.blockedDomains.insert(domain);
        else
            rules.blockedDomains.remove(domain);
    });
}

Later<void> Permissions::withdraw(const ImAddress &address)
{
    return sees(address) ? relate({.address = address}) : ready<void>({});
}

bool Permissions::sees(const ImAddress &address) const
{
    const auto grant = m_rules.grants.constFind(address);
    return grant != m_rules.grants.cend() && grant->state && !m_rules.isBarred(address);
}

bool Permissions::isBlocked(const ImAddress &address) const
{
    const auto grant = m_rules.grants.constFind(address);
    return (grant != m_rules.grants.cend() && grant->level == Level::Blocked) || m_rules.isBarred(address);
}

bool Permissions::isDecided(const ImAddress &address) const
{
    return m_rules.grants.contains(address) || m_rules.isBarred(address) || address == m_parts.own;
}

} // namespace verbund::sip

#include "moc_Permissions.cpp"
