// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/PubSubNode.h"
#include "protocol/xmpp/RelationWords.h"

#include <QDeadlineTimer>

#include <array>
#include <memory>

namespace verbund::xmpp {

/// All relations of the account as its private node keeps them. Changes to one item wait for each other, so
/// that many at once are few stanzas; a device that changes the same item meanwhile loses nothing.
class RelationNode final : public QObject {
    Q_OBJECT

public:
    explicit RelationNode(Wire &wire, QObject *parent = nullptr);
    ~RelationNode() override;

    /// Asks for everything; known() follows. Once per new stream.
    void fetch();
    /// Takes a notification about it, from the account itself only.
    void receiveEvent(const QDomElement &message);

    /// What is kept about somebody, or nothing.
    [[nodiscard]] const Relation *find(const ImAddress &address) const;
    [[nodiscard]] QList<Relation> all() const;

    /// Keeps this about somebody, or nothing any more. Where the server keeps no nodes it is done at once.
    [[nodiscard]] Later<void> put(const ImAddress &address, const std::optional<Relation> &relation);

Q_SIGNALS:
    /// All is there, or the server keeps none.
    void known();
    /// Other devices changed what is kept about these.
    void changed(const QList<verbund::ImAddress> &people);

private:
    struct Change {
        std::optional<Relation> before;
        std::optional<Relation> after;
        /// Until when somebody else may not have known of it.
        QDeadlineTimer fresh;
    };
    using Changes = QHash<ImAddress, Change>;
    using Promises = QList<std::shared_ptr<QPromise<Result<void>>>>;
    struct Shard {
        RelationShard relations;
        /// On the way, to go with the next one, and done just now.
        Changes sent;
        Changes queued;
        Changes recent;
        RelationShard onTheWay;
        Promises waiting;
        bool isBusy = false;
        /// What is there is not what should be.
        bool isBehind = false;
    };

    static void apply(const Changes &changes, RelationShard &relations);
    static void forgetOld(Changes &recent);
    [[nodiscard]] static bool restore(Changes &recent, RelationShard &relations);
    void take(const QDomElement &items);
    void merge(int number, RelationShard incoming);
    void publish(int number);
    void finish(int number, const Result<void> &done);

    Wire &m_wire;
    PubSubNode m_node;
    std::array<Shard, relationShards> m_shards;
    bool m_isKnown = false;
    bool m_isKept = false;
};

} // namespace verbund::xmpp
