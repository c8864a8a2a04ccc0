// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RelationBridge.h"

#include "protocol/xmpp/BlockListBridge.h"
#include "protocol/xmpp/PictureAccess.h"
#include "protocol/xmpp/PresenceBridge.h"
#include "protocol/xmpp/RequestBridge.h"
#include "protocol/xmpp/RosterBridge.h"

#include <QPointer>

#include <utility>

namespace verbund::xmpp {

using Level = Relation::Level;
using Origin = Relation::Origin;

namespace {

// The contact list, the block list, the node.
constexpr int sources = 3;

Relation found(const ImAddress &address, Level level)
{
    return {.address = address, .level = level, .origin = Origin::Server, .since = {}, .until = {}};
}

bool seesPresence(Level level) { return level >= Level::External; }

bool isLevel(const std::optional<Relation> &relation, Level level)
{
    return relation && relation->level == level;
}

// Whose permission only ended, or was taken away elsewhere, may ask again.
bool isDenial(const std::optional<Relation> &relation)
{
    return isLevel(relation, Level::Stranger) && relation->origin != Origin::Expiry
        && relation->origin != Origin::Server;
}

} // namespace

RelationBridge::RelationBridge(Wire &wire, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_parts(parts)
    , m_node(wire)
{
    connect(&m_node, &RelationNode::known, this, &RelationBridge::learn);
    connect(&parts.roster, &RosterBridge::known, this, &RelationBridge::learn);
    connect(&parts.blockList, &BlockListBridge::known, this, &RelationBridge::learn);
    connect(&m_node, &RelationNode::changed, this, &RelationBridge::follow);
    connect(&parts.roster, &RosterBridge::sightChanged, this, &RelationBridge::followSight);
    connect(&parts.blockList, &BlockListBridge::changed, this, &RelationBridge::followBlocks);
}

RelationBridge::~RelationBridge()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        waiting.promise->addResult(fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}}));
        waiting.promise->finish();
    }
}

void RelationBridge::fetch()
{
    m_missing = sources;
    m_parts.requests.begin();
    m_node.fetch();
}

void RelationBridge::learn()
{
    if (--m_missing > 0)
        return;
    gather();
    report();
    m_parts.requests.letIn([this](const ImAddress &address) { return isDenial(current(address)); });
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        waiting.work().then([promise = waiting.promise](const Result<void> &done) {
            promise->addResult(done);
            promise->finish();
        });
    }
}

void RelationBridge::gather()
{
    const auto keptRelations = m_node.all();
    for (const Relation &relation : keptRelations) {
        const bool isLifted =
            relation.level == Level::Blocked && !m_parts.blockList.isBlocked(relation.address);
        if (relation.level == Level::Unknown)
            m_pictured.insert(relation.address);
        if (!isLifted) // by somebody else's program
            m_current.insert(relation.address, relation);
    }
    const auto contacts = m_wire.roster().all();
    for (const Contact &contact : contacts) {
        const auto known = m_current.constFind(contact.address);
        if (contact.seesMe && known != m_current.constEnd() && !seesPresence(known->level))
            m_current.insert(contact.address, found(contact.address, Level::External));
    }
    for (const ImAddress &address : m_parts.blockList.people()) {
        if (!isLevel(current(address), Level::Blocked))
            m_current.insert(address, found(address, Level::Blocked));
    }
}

void RelationBridge::report() const
{
    if (m_missing == 0)
        m_wire.sink().relationsReceived(m_current.values());
}

std::optional<Relation> RelationBridge::current(const ImAddress &address) const
{
    const auto known = m_current.constFind(address);
    return known == m_current.constEnd() ? std::nullopt : std::optional(*known);
}

std::optional<Relation> RelationBridge::kept(const ImAddress &address) const
{
    const Relation *relation = m_node.find(address);
    return relation ? std::optional(*relation) : std::nullopt;
}

void RelationBridge::follow(const QList<ImAddress> &people)
{
    if (m_missing > 0)
        return;
    for (const ImAddress &address : people) {
        if (m_parts.blockList.isBlocked(address))
            note(address,
                isLevel(kept(address), Level::Blocked) ? kept(address) : found(address, Level::Blocked));
        else
            note(address, kept(address));
    }
    tellChanges();
}

void RelationBridge::followSight(const ImAddress &address, bool seesMe)
{
    if (seesMe)
        m_parts.presence.letIn(address);
    const auto relation = current(address);
    // Who went by himself may come back.
    if (m_parts.requests.takeLeft(address) || m_missing > 0 || !relation || relation->level == Level::Blocked)
        return;
    if (seesMe && !seesPresence(relation->level))
        note(address,
            seesPresence(kept(address).value_or(*relation).level) ? kept(address)
                                                                  : found(address, Level::External));
    else if (!seesMe && seesPresence(relation->level))
        note(address, found(address, Level::Stranger));
    tellChanges();
}

void RelationBridge::followBlocks(const QSet<ImAddress> &before)
{
    if (m_missing > 0)
        return;
    const QSet<ImAddress> &now = m_parts.blockList.people();
    for (const ImAddress &address : now - before) {
        if (!isLevel(current(address), Level::Blocked))
            note(address, found(address, Level::Blocked));
    }
    for (const ImAddress &address : before - now) {
        if (isLevel(current(address), Level::Blocked))
            note(address, isLevel(kept(address), Level::Blocked) ? std::nullopt : kept(address));
    }
    tellChanges();
}

void RelationBridge::note(const ImAddress &address, const std::optional<Relation> &relation)
{
    if (m_busy.contains(address) || relation == current(address))
        return;
    // The device that changed it saw to the picture.
    if (isLevel(relation, Level::Unknown))
        m_pictured.insert(address);
    else
        m_pictured.remove(address);
    if (relation) {
        m_current.insert(address, *relation);
        m_changed += *relation;
    } else {
        m_current.remove(address);
        m_forgotten += address;
    }
}

void RelationBridge::tellChanges()
{
    if (m_changed.isEmpty() && m_forgotten.isEmpty())
        return;
    const QList<Relation> changed = std::exchange(m_changed, {});
    const QList<ImAddress> forgotten = std::exchange(m_forgotten, {});
    m_wire.sink().relationsChanged(changed, forgotten);
    for (const Relation &relation : changed) {
        m_parts.requests.settle(relation.address);
        m_parts.presence.showTo(relation.address);
    }
    for (const ImAddress &address : forgotten)
        m_parts.presence.showTo(address);
}

Later<void> RelationBridge::whenKnown(const Work &work)
{
    if (m_missing == 0)
        return work();
    m_waiting += {work, std::make_shared<QPromise<Result<void>>>()};
    m_waiting.last().promise->start();
    return m_waiting.last().promise->future();
}

Later<void> RelationBridge::relate(const Relation &relation)
{
    if (relation.address.isEmpty() || relation.address == m_wire.own())
        return ready<void>(
            fail({.kind = Error::Kind::InvalidAddress, .subject = relation.address.toString(), .cause = {}}));
    return whenKnown([this, wanted = asKept(relation)] { return change(wanted.address, wanted); });
}

Later<void> RelationBridge::forget(const ImAddress &address)
{
    return whenKnown([this, address] { return change(address, std::nullopt); });
}

Later<void> RelationBridge::change(const ImAddress &address, const std::optional<Relation> &wanted)
{
    const Level before = current(address).value_or(Relation{}).level;
    ++m_busy[address];
    if (wanted)
        m_current.insert(address, *wanted);
    else
        m_current.remove(address);
    const QPointer self(this);
    const auto make = [self, address, before, wanted](const Result<void> &keeping) {
        const bool isLost = !keeping && keeping.error().kind == Error::Kind::ConnectionLost;
        if (!self || isLost)
            return connectionLost();
        // Meanwhile it may have been changed again. That the server refuses to keep it is no reason to let
        // him see more.
        return self->current(address) == wanted ? self->apply(address, before, wanted) : ready<void>({});
    };
    return m_node.put(address, wanted)
        .then(&m_wire.context(), make)
        .unwrap()
        .then(&m_wire.context(), [self, address](const Result<void> &done) {
            if (self && --self->m_busy[address] <= 0)
                self->m_busy.remove(address);
            return done;
        });
}

Later<void> RelationBridge::apply(
    const ImAddress &address, Level before, const std::optional<Relation> &wanted)
{
    const Level level = wanted ? wanted->level : Level::Stranger;
    const bool isBlocked = m_parts.blockList.isBlocked(address);
    QList<Later<void>> steps;
    if (isBlocked && level != Level::Blocked)
        steps += m_parts.blockList.unblock(address);
    // The picture first: who is refused may look for it at once.
    steps += showPicture(address, level);
    steps += seesPresence(level) ? letSee(address) : hideFrom(address, before, wanted);
    if (!isBlocked && level == Level::Blocked)
        steps += m_parts.blockList.block(address);
    m_parts.presence.showTo(address);
    return together(steps);
}

Later<void> RelationBridge::showPicture(const ImAddress &address, Level level)
{
    const bool seesPicture = level == Level::Unknown && m_wire.sink().permission(address).picture;
    const bool sawPicture = m_pictured.remove(address);
    if (seesPicture)
        m_pictured.insert(address);
    return seesPicture || sawPicture ? m_parts.pictures.set({address}, seesPicture) : ready<void>({});
}

Later<void> RelationBridge::letSee(const ImAddress &address)
{
    const Contact *contact = m_wire.roster().find(address.toString());
    if (contact && contact->seesMe)
        return ready<void>({});
    m_approved.insert(address);
    return m_parts.requests.approve(address);
}

// Who was denied quietly, or is only undecided again, is not answered; who saw us learns it in any case.
Later<void> RelationBridge::hideFrom(
    const ImAddress &address, Level before, const std::optional<Relation> &wanted)
{
    const bool wasApproved = m_approved.remove(address) || seesPresence(before);
    const Contact *contact = m_wire.roster().find(address.toString());
    const bool sees = contact && contact->seesMe;
    const bool isAnswer = m_parts.requests.isPending(address) && isLevel(wanted, Level::Unknown);
    QList<Later<void>> steps;
    if (sees || isAnswer || (wanted && wanted->told))
        steps += m_parts.requests.refuse(address);
    if (contact)
        steps += withdrawApproval(*contact);
    else if (wasApproved) // approved in advance, and perhaps not told of the entry made for it
        steps += withdrawApproval({.address = address, .name = {}, .groups = {}});
    return together(steps);
}

// Prosody 13 keeps what was approved in advance beyond the refusal (RFC 6121 §3.2.1 wants it gone), and would
// let him in again by itself; it forgets it when the entry is written anew.
Later<void> RelationBridge::withdrawApproval(const Contact &contact) const
{
    const bool isBare =
        contact.name.isEmpty() && contact.groups.isEmpty() && !contact.seesHim && !contact.asked;
    // Removing the entry would also answer his request.
    if (isBare && !m_parts.requests.isPending(contact.address))
        return m_parts.roster.remove(contact.address);
    return m_parts.roster.save(contact);
}

Later<void> RelationBridge::setDomainBlocked(const QString &domain, bool blocked)
{
    return whenKnown([this, domain, blocked] {
        if (blocked)
            m_parts.presence.leave(domain);
        const Later<void> done = m_parts.blockList.setDomainBlocked(domain, blocked);
        if (!blocked)
            m_parts.presence.repeat();
        return done;
    });
}

Later<void> RelationBridge::reportSpam(const ImAddress &address)
{
    return whenKnown([this, address] {
        const Contact *contact = m_wire.roster().find(address.toString());
        QList<Later<void>> steps;
        if (contact && contact->seesMe)
            steps += m_parts.requests.refuse(address);
        steps += m_parts.blockList.reportSpam(address);
        return together(steps);
    });
}

void RelationBridge::sharePicture()
{
    QList<ImAddress> people;
    for (const Relation &relation : std::as_const(m_current)) {
        if (relation.level == Level::Unknown && m_wire.sink().permission(relation.address).picture)
            people += relation.address;
    }
    std::ignore = m_parts.pictures.set(people, true);
}

} // namespace verbund::xmpp
