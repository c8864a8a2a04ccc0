// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/RelationNode.h"

#include "protocol/xmpp/Dom.h"

#include <QPointer>
#include <QXmlStreamWriter>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::xmpp {

namespace {

// As long as another device may need to hear of a change.
constexpr auto freshness = 5s;

std::optional<Relation> lookUp(const RelationShard &shard, const ImAddress &address)
{
    const auto it = shard.constFind(address);
    return it == shard.constEnd() ? std::nullopt : std::optional(*it);
}

void set(RelationShard &shard, const ImAddress &address, const std::optional<Relation> &relation)
{
    if (relation)
        shard.insert(address, *relation);
    else
        shard.remove(address);
}

QList<ImAddress> difference(const RelationShard &a, const RelationShard &b)
{
    QList<ImAddress> people;
    for (const Relation &relation : a) {
        if (lookUp(b, relation.address) != relation)
            people += relation.address;
    }
    for (const Relation &relation : b) {
        if (!a.contains(relation.address))
            people += relation.address;
    }
    return people;
}

} // namespace

RelationNode::RelationNode(Wire &wire, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_node(wire, ns::relations.toString(), relationShards)
{
}

RelationNode::~RelationNode()
{
    for (Shard &shard : m_shards) {
        for (const auto &promise : std::exchange(shard.waiting, {})) {
            promise->addResult(fail({.kind = Error::Kind::ConnectionLost, .subject = {}, .cause = {}}));
            promise->finish();
        }
    }
}

void RelationNode::fetch()
{
    m_node.fetch([this](const Result<QDomElement> &answer) {
        if (isLost(answer))
            return;
        m_isKept = answer.has_value();
        if (answer)
            take(itemsOf(*answer, ns::relations));
        m_isKnown = true;
        Q_EMIT known();
    });
}

void RelationNode::apply(const Changes &changes, RelationShard &relations)
{
    for (const auto &[address, change] : changes.asKeyValueRange())
        set(relations, address, change.after);
}

void RelationNode::forgetOld(Changes &recent)
{
    recent.removeIf([](const Changes::iterator &change) { return change->fresh.hasExpired(); });
}

// Another device wrote what stood there before our change: it did not know of it.
bool RelationNode::restore(Changes &recent, RelationShard &relations)
{
    forgetOld(recent);
    bool isBehind = false;
    for (const auto &[address, change] : std::as_const(recent).asKeyValueRange()) {
        const auto found = lookUp(relations, address);
        if (found == change.after || found != change.before)
            continue;
        set(relations, address, change.after);
        isBehind = true;
    }
    return isBehind;
}

void RelationNode::take(const QDomElement &items)
{
    for (QDomElement item = items.firstChildElement(); !item.isNull(); item = item.nextSiblingElement()) {
        if (const auto number = relationShardIn(item))
            m_shards.at(size_t(*number)).relations = readRelations(item, *number);
    }
}

// What was said before the answer of fetch() is in that answer.
void RelationNode::receiveEvent(const QDomElement &message)
{
    const QDomElement event = eventOf(message, ns::relations);
    if (event.isNull() || !m_isKnown || !m_wire.isFromAccount(message.attribute(u"from"_s)))
        return;
    if (event.localName() == u"purge" || event.localName() == u"delete") {
        for (int number = 0; number < relationShards; ++number)
            merge(number, {});
        return;
    }
    for (QDomElement item = event.firstChildElement(); !item.isNull(); item = item.nextSiblingElement()) {
        if (const auto number = relationShardIn(item))
            merge(*number, readRelations(item, *number));
    }
}

void RelationNode::merge(int number, RelationShard incoming)
{
    Shard &shard = m_shards.at(size_t(number));
    if (shard.isBusy && incoming == shard.onTheWay)
        return; // our own
    // What is on the way overwrites it, or was overwritten by it.
    shard.isBehind |= shard.isBusy;
    shard.isBehind |= restore(shard.recent, incoming);
    apply(shard.sent, incoming);
    apply(shard.queued, incoming);
    const QList<ImAddress> people = difference(shard.relations, incoming);
    shard.relations = std::move(incoming);
    if (shard.isBehind && !shard.isBusy)
        publish(number);
    if (!people.isEmpty())
        Q_EMIT changed(people);
}

const Relation *RelationNode::find(const ImAddress &address) const
{
    const RelationShard &shard = m_shards.at(size_t(relationShardOf(address))).relations;
    const auto it = shard.constFind(address);
    return it == shard.constEnd() ? nullptr : &*it;
}

QList<Relation> RelationNode::all() const
{
    QList<Relation> relations;
    for (const Shard &shard : m_shards)
        relations += shard.relations.values();
    return relations;
}

Later<void> RelationNode::put(const ImAddress &address, const std::optional<Relation> &relation)
{
    const int number = relationShardOf(address);
    Shard &shard = m_shards.at(size_t(number));
    const Relation *before = find(address);
    if (!shard.isBusy && (relation ? before && *before == *relation : !before))
        return ready<void>({});
    if (relation && !before && shard.relations.size() >= maxShardSize)
        return ready<void>(fail({.kind = Error::Kind::TooLarge, .subject = {}, .cause = u"relations"_s}));
    const auto queued = shard.queued.constFind(address);
    const Change change{
        .before = queued != shard.queued.constEnd() ? queued->before : lookUp(shard.relations, address),
        .after = relation,
        .fresh = QDeadlineTimer(freshness)};
    set(shard.relations, address, relation);
    if (!m_isKept)
        return ready<void>({});
    shard.queued.insert(address, change);
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    shard.waiting += promise;
    if (!shard.isBusy)
        publish(number);
    return promise->future();
}

void RelationNode::publish(int number)
{
    Shard &shard = m_shards.at(size_t(number));
    shard.isBusy = true;
    shard.isBehind = false;
    shard.sent = std::exchange(shard.queued, {});
    shard.onTheWay = shard.relations;
    const Promises promises = std::exchange(shard.waiting, {});
    m_node
        .publish(QString::number(number),
            [relations = shard.onTheWay](QXmlStreamWriter &xml) { writeRelations(xml, relations); })
        .then(&m_wire.context(), [self = QPointer(this), number, promises](const Result<void> &done) {
            if (self)
                self->finish(number, done);
            for (const auto &promise : promises) {
                promise->addResult(done);
                promise->finish();
            }
        });
}

void RelationNode::finish(int number, const Result<void> &done)
{
    Shard &shard = m_shards.at(size_t(number));
    shard.isBusy = false;
    forgetOld(shard.recent);
    shard.recent.insert(std::exchange(shard.sent, {}));
    // A server that refuses is not asked again for what it was not told before.
    if (!shard.queued.isEmpty() || (shard.isBehind && done))
        publish(number);
}

} // namespace verbund::xmpp
