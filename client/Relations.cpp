// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Relations.h"

#include "client/Clock.h"
#include "client/Partners.h"
#include "client/People.h"
#include "storage/Store.h"

#include <algorithm>

namespace verbund {

using Level = Relation::Level;
using Origin = Relation::Origin;

namespace {

// Two devices that follow the servers must not chase each other; what is stricter never waits.
constexpr qint64 laxDelaySeconds = 5;

} // namespace

Relations::Relations(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.store, &Store::relationsChanged, this, &Relations::apply);
    connect(&parts.clock, &Clock::woke, this, &Relations::wake);
    connect(&parts.partners, &Partners::changed, this, &Relations::partnersChanged);
}

Later<void> Relations::load()
{
    const auto rejections = m_parts.store.rejections();
    return m_parts.store.relations().then(
        this, [this, rejections](const Result<QList<Relation>> &stored) -> Result<void> {
            if (!stored)
                return fail(stored.error());
            m_relations.reserve(stored->size());
            // Asked for in this order, so they are there.
            apply(*stored, {}, rejections.result().value_or(QList<Rejection>()));
            // The servers still have what followed from the old one.
            if (m_parts.partners.hasNewPolicy())
                tellAnew(*stored);
            wake();
            return {};
        });
}

Relation Relations::relation(const ImAddress &address) const
{
    if (const auto decided = m_relations.constFind(address); decided != m_relations.constEnd())
        return *decided;
    const Standing standing = m_parts.people.standing(address);
    return {.address = address,
        .level = levelOf(standing),
        .origin = standing.agreed ? Origin::Server : Origin::Partner,
        .since = {},
        .until = {}};
}

Level Relations::level(const ImAddress &address) const { return m_parts.people.level(address); }

Partner::Type Relations::type(const ImAddress &address) const { return m_parts.partners.type(address); }

Permission Relations::permission(const ImAddress &address) const
{
    return m_parts.people.permission(address);
}

Ruling Relations::ruling(const ImAddress &address, Presence::Availability own, Ruling::Action action) const
{
    return rule(level(address), type(address), own, action);
}

QList<Relation> Relations::all() const
{
    QList<Relation> relations = m_relations.values();
    for (const auto &[address, contact] : m_parts.people.contacts().asKeyValueRange()) {
        if (contact.seesMe && !m_relations.contains(address))
            relations.append(relation(address));
    }
    return relations;
}

Later<void> Relations::set(const QList<ImAddress> &people, Level level, const QDateTime &until)
{
    RelationChange change{.put = {}, .forgotten = {}, .lines = m_parts.people.lines()};
    for (const ImAddress &address : people)
        change.put.append({.address = address,
            .level = level,
            .origin = Origin::Hand,
            .since = m_parts.clock.now(),
            .until = until});
    return m_parts.store.changeRelations(change);
}

Later<void> Relations::tellAgain(const QList<ImAddress> &people) { return m_parts.store.tellAgain(people); }

Later<void> Relations::forget(const QList<ImAddress> &people)
{
    return m_parts.store.changeRelations({.put = {}, .forgotten = people, .lines = m_parts.people.lines()});
}

bool Relations::answers(const ImAddress &address, Carrier carrier)
{
    const Standing standing = m_parts.people.standing(address);
    if (standing.type == Partner::Type::Blocked)
        return true;
    const bool mayAsk =
        rule(levelOf(standing), standing.type, Presence::Availability::Available, Ruling::Action::Request)
            .allowed;
    // What was decided the store answers by itself.
    if (standing.decided || !mayAsk)
        return false;
    const bool isTrusted = usualLevel(standing.type) >= Level::External;
    std::ignore = m_parts.store.changeRelations({.put = {{.address = address,
                                                     .level = levelOf(standing),
                                                     .origin = isTrusted ? Origin::Partner : Origin::Hand,
                                                     .since = m_parts.clock.now(),
                                                     .until = {}}},
        .forgotten = {},
        .lines = m_parts.people.lines() | carrier});
    return true;
}

void Relations::follow(RelationNews news)
{
    news.lines = m_parts.people.lines();
    std::ignore = m_parts.store.followRelations(news);
    if (!(news.lines - news.carrier))
        return;
    m_spreadAt = m_parts.clock.now().addSecs(laxDelaySeconds);
    m_parts.clock.wakeAt(m_spreadAt);
}

void Relations::tell(Carrier carrier) { std::ignore = m_parts.store.tellRelations(carrier); }

void Relations::apply(
    const QList<Relation> &relations, const QList<ImAddress> &forgotten, const QList<Rejection> &rejections)
{
    QList<ImAddress> people = forgotten;
    for (const ImAddress &address : forgotten) {
        m_relations.remove(address);
        m_rejected.remove(address);
        m_parts.people.setDecided(address, {});
    }
    for (const Relation &relation : relations) {
        m_relations.insert(relation.address, relation);
        m_rejected.remove(relation.address);
        m_types.insert(relation.address.domain(), type(relation.address));
        m_parts.people.setDecided(relation.address, relation.level);
        people.append(relation.address);
        if (relation.until.isValid())
            m_parts.clock.wakeAt(relation.until);
    }
    for (const Rejection &rejection : rejections)
        m_rejected.insert(rejection.address, rejection.reason);
    if (!people.isEmpty())
        Q_EMIT changed(people);
}

// Who was decided about may see less or more of the user now.
QList<Relation> Relations::thoseOfOtherKind()
{
    QList<Relation> others;
    const auto before = m_types;
    for (const Relation &relation : std::as_const(m_relations)) {
        const QString domain = relation.address.domain();
        const Partner::Type now = m_parts.partners.type(domain);
        const Partner::Type then = before.value(domain, now);
        if (permissionOf(relation.level, then) != permissionOf(relation.level, now))
            others.append(relation);
        m_types.insert(domain, now);
    }
    return others;
}

void Relations::partnersChanged()
{
    m_parts.people.partnersChanged();
    tellAnew(thoseOfOtherKind());
    answerOpenRequests();
    QList<ImAddress> people = m_relations.keys();
    for (const auto &[address, contact] : m_parts.people.contacts().asKeyValueRange()) {
        if (!m_relations.contains(address))
            people.append(address);
    }
    Q_EMIT changed(people);
}

void Relations::tellAnew(const QList<Relation> &relations)
{
    if (!relations.isEmpty())
        std::ignore = m_parts.store.changeRelations(
            {.put = relations, .forgotten = {}, .lines = m_parts.people.lines()});
}

// Who waits for an answer may need none any more.
void Relations::answerOpenRequests()
{
    m_parts.store.requests().then(this, [this](const Result<QList<Request>> &requests) {
        if (requests)
            answer(*requests);
    });
}

void Relations::answer(const QList<Request> &requests)
{
    QList<Relation> answers;
    for (const Request &request : requests) {
        const bool isTrusted = usualLevel(type(request.from)) >= Level::External;
        if (request.state == Request::State::Open && isTrusted && !isDecided(request.from))
            answers.append({.address = request.from,
                .level = level(request.from),
                .origin = Origin::Partner,
                .since = m_parts.clock.now(),
                .until = {}});
    }
    tellAnew(answers);
}

void Relations::wake()
{
    const QDateTime now = m_parts.clock.now();
    const bool ends = std::ranges::any_of(m_relations,
        [&now](const Relation &relation) { return relation.until.isValid() && relation.until <= now; });
    if (ends)
        std::ignore = m_parts.store.endRelations(now, m_parts.people.lines());
    if (!m_spreadAt.isValid() || m_spreadAt > now)
        return;
    m_spreadAt = {};
    std::ignore = m_parts.store.tellRelations(m_parts.people.lines());
}

} // namespace verbund

#include "moc_Relations.cpp"
