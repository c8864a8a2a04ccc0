// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
// Relations and blocked domains: what the user changes, and what a home server says.
#include "storage/Tables.h"

#include <QSet>

#include <algorithm>

namespace verbund {

using Kind = OutboxItem::Kind;
using Level = Relation::Level;
using Scope = RelationNews::Scope;

namespace {

// A server that says nothing but blocks may keep no more, or have lost it.
bool saysMore(const RelationNews &news)
{
    return std::ranges::any_of(
        news.relations, [](const Relation &relation) { return relation.level != Level::Blocked; });
}

bool isStricter(const Relation &fresh, const std::optional<Relation> &known)
{
    return !known || fresh.level < known->level
        || (fresh.level == known->level && fresh.until.isValid()
            && (!known->until.isValid() || fresh.until < known->until));
}

// Of two decisions that never met: the later one, and when that is not known, the stricter.
bool goesBefore(const Relation &fresh, const Relation &known)
{
    if (fresh.since.isValid() && known.since.isValid() && fresh.since != known.since)
        return fresh.since > known.since;
    return isStricter(fresh, known);
}

// What a server had no time for, or what was never said to it, is said again at the next sign-in.
bool isForGood(Error::Kind reason)
{
    using enum Error::Kind;
    switch (reason) {
    case InvalidAddress:
    case NotAuthorized:
    case RecipientNotFound:
    case RecipientUnavailable:
    case RecipientServerNotFound:
    case Forbidden:
    case Blocked:
    case TooLarge:
    case NotAcceptable:
        return true;
    default:
        return false;
    }
}

} // namespace

void Tables::changeRelations(const RelationChange &change)
{
    for (const Relation &relation : change.put)
        relate(relation, change.lines, {});
    for (const ImAddress &address : change.forgotten)
        forget(address, change.lines);
}

// What waited to be told is out of date with it.
void Tables::relate(const Relation &relation, Carriers told, Carriers settled)
{
    if (relation.address.isEmpty())
        return;
    relations.put(relation, settled);
    rejections.remove(relation.address);
    requests.settle(relation);
    outbox.removeRelation(relation.address);
    outbox.addRelation(relation, told);
    m_touched.peers.insert(relation.address);
}

void Tables::forget(const ImAddress &address, Carriers told)
{
    relations.remove(address);
    rejections.remove(address);
    requests.reopen(address);
    outbox.removeRelation(address);
    outbox.addContact(Kind::ForgetRelation, {.address = address, .name = {}, .groups = {}}, told);
    m_touched.peers.insert(address);
}

void Tables::followRelations(const RelationNews &news)
{
    for (const Relation &relation : news.relations)
        follow(relation, news);
    for (const ImAddress &address : news.forgotten)
        followForgotten(address, news);
    if (news.scope != Scope::Some)
        followMissing(news);
}

void Tables::follow(const Relation &relation, const RelationNews &news)
{
    const ImAddress &address = relation.address;
    if (address.isEmpty() || outbox.holdsRelation(address, news.carrier))
        return;
    const std::optional<Relation> known = relations.find(address);
    const bool same = known
        && (isSameMatter(*known, relation)
            || (news.scope == Scope::Blocks && known->level == relation.level));
    if (same) {
        rejections.remove(address, news.carrier);
        return relations.settle(address, news.carrier);
    }
    if (known && !relations.settledAt(address).contains(news.carrier) && !goesBefore(relation, *known)) {
        if (!rejections.has(address, news.carrier))
            outbox.addRelation(*known, news.carrier);
        return;
    }
    Relation fresh = relation;
    if (!fresh.since.isValid())
        fresh.since = QDateTime::currentDateTimeUtc();
    const Carriers others = news.lines - news.carrier;
    relate(fresh, isStricter(fresh, known) ? others : Carriers(), news.carrier);
}

// Somebody may be there already as undecided, or the user has just decided otherwise.
void Tables::followForgotten(const ImAddress &address, const RelationNews &news)
{
    if (outbox.holdsRelation(address, news.carrier) || !relations.find(address))
        return;
    forget(address, news.lines - news.carrier);
}

// What a server was told and has no more was taken back elsewhere; what it never was told it is told.
void Tables::followMissing(const RelationNews &news)
{
    QSet<ImAddress> said;
    for (const Relation &relation : news.relations)
        said.insert(relation.address);
    const bool keepsMore = news.scope == Scope::All && saysMore(news);
    for (const Relation &relation : relations.all()) {
        const bool counts = relation.level == Level::Blocked || keepsMore;
        if (!counts || said.contains(relation.address)
            || outbox.holdsRelation(relation.address, news.carrier))
            continue;
        if (relations.settledAt(relation.address).contains(news.carrier))
            forget(relation.address, news.lines - news.carrier);
        else if (!rejections.has(relation.address, news.carrier))
            outbox.addRelation(relation, news.carrier);
    }
}

void Tables::endRelations(const QDateTime &now, Carriers lines)
{
    for (const Relation &relation : relations.ended(now))
        relate({.address = relation.address,
                   .level = Level::Stranger,
                   .origin = Relation::Origin::Expiry,
                   .since = relation.until,
                   .until = {}},
            lines, {});
}

void Tables::tellRelations(Carriers lines)
{
    for (const Carrier carrier : allCarriers) {
        if (!lines.contains(carrier))
            continue;
        for (const Relation &relation : relations.untold(carrier))
            outbox.addRelation(relation, carrier);
    }
}

void Tables::rejectRelation(const OutboxItem &item, Error::Kind reason)
{
    const std::optional<Relation> relation = relations.find(item.relation.address);
    if (item.kind == Kind::Relate && isForGood(reason) && relation && isSameMatter(*relation, item.relation))
        rejections.put({.address = relation->address, .carrier = item.carrier, .reason = reason});
}

void Tables::tellAgain(const QList<ImAddress> &people)
{
    for (const ImAddress &address : people) {
        const std::optional<Relation> relation = relations.find(address);
        const QList<Rejection> rejected = rejections.of(address);
        for (const Rejection &rejection : rejected) {
            rejections.remove(address, rejection.carrier);
            if (relation)
                outbox.addRelation(*relation, rejection.carrier);
        }
    }
}

void Tables::changePartners(const PartnerChange &change)
{
    for (const QString &domain : change.removed)
        partners.remove(domain);
    for (const Partner &partner : change.put)
        partners.put(partner);
    for (const QString &domain : change.blocked)
        block(domain, change.lines);
    for (const QString &domain : change.unblocked)
        unblock(domain, change.lines);
}

// Who asked from there is refused with his domain; when it is free again, he is as undecided as before.
void Tables::block(const QString &domain, Carriers told)
{
    outbox.addDomain(Kind::BlockDomain, domain, told);
    for (Request &request : requests.allAt(domain)) {
        if (request.state != Request::State::Open)
            continue;
        request.state = Request::State::Blocked;
        requests.put(request);
        m_touched.peers.insert(request.from);
    }
}

void Tables::unblock(const QString &domain, Carriers told)
{
    outbox.addDomain(Kind::UnblockDomain, domain, told);
    for (const Request &request : requests.allAt(domain)) {
        if (request.state != Request::State::Blocked || relations.find(request.from))
            continue;
        requests.reopen(request.from);
        m_touched.peers.insert(request.from);
    }
}

void Tables::followDomains(const DomainNews &news)
{
    const QStringList before = partners.blockedAt(news.carrier);
    QStringList wanted = news.lockedBlocked;
    for (const Partner &partner : partners.all()) {
        if (partner.type == Partner::Type::Blocked)
            wanted += partner.domains();
    }
    for (const QString &domain : news.blocked) {
        if (!wanted.contains(domain) && !outbox.holdsDomain(domain, news.carrier))
            followBlocked(domain, !before.contains(domain), news);
        partners.setBlockedAt(news.carrier, domain, true);
    }
    for (const QString &domain : std::as_const(wanted)) {
        if (!news.blocked.contains(domain) && !outbox.holdsDomain(domain, news.carrier))
            followFree(domain, before.contains(domain), news);
    }
    for (const QString &domain : before) {
        if (!news.blocked.contains(domain))
            partners.setBlockedAt(news.carrier, domain, false);
    }
}

// Blocked there, not here: by another device, unless it was freed here and the server has not heard it.
void Tables::followBlocked(const QString &domain, bool isNew, const DomainNews &news)
{
    if (isNew && !news.lockedOthers.contains(domain))
        blockElsewhere(domain, news.lines - news.carrier);
    else
        outbox.addDomain(Kind::UnblockDomain, domain, news.carrier);
}

// Blocked here, not there: freed by another device, unless the server never had it or must have it.
void Tables::followFree(const QString &domain, bool wasBlocked, const DomainNews &news)
{
    if (wasBlocked && !news.lockedBlocked.contains(domain))
        unblockElsewhere(domain, news.lines - news.carrier);
    else
        outbox.addDomain(Kind::BlockDomain, domain, news.carrier);
}

void Tables::blockElsewhere(const QString &domain, Carriers others)
{
    partners.put({.domain = domain, .moreDomains = {}, .description = {}, .type = Partner::Type::Blocked});
    block(domain, others);
}

// Of a partner with several domains only this one is free again.
void Tables::unblockElsewhere(const QString &domain, Carriers others)
{
    for (Partner partner : partners.all()) {
        if (partner.type != Partner::Type::Blocked)
            continue;
        if (partner.domain == domain) {
            partners.remove(domain);
            if (partner.moreDomains.isEmpty())
                continue;
            partner.domain = partner.moreDomains.takeFirst();
            partners.put(partner);
        } else if (partner.moreDomains.removeAll(domain) > 0) {
            partners.put(partner);
        }
    }
    unblock(domain, others);
}

} // namespace verbund
