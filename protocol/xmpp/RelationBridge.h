// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/xmpp/RelationNode.h"

#include <QSet>

namespace verbund::xmpp {

class BlockListBridge;
class PictureAccess;
class PresenceBridge;
class RequestBridge;
class RosterBridge;

/// Who may see what, between server and sink. The contact list is the truth about who sees the presence, the
/// block list about who is blocked, our own node about everything else: levels, ends, denials.
class RelationBridge final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        RosterBridge &roster;
        BlockListBridge &blockList;
        RequestBridge &requests;
        PresenceBridge &presence;
        PictureAccess &pictures;
    };

    RelationBridge(Wire &wire, const Parts &parts, QObject *parent = nullptr);
    ~RelationBridge() override;

    /// Asks for what is kept, once per new stream and together with both lists.
    void fetch();
    /// Tells the sink again what is known, after a resumption.
    void report() const;
    /// Takes a notification of another device's change.
    void receiveEvent(const QDomElement &message) { m_node.receiveEvent(message); }

    /// Makes it so: what is kept first, so that other devices know what the rest means.
    [[nodiscard]] Later<void> relate(const Relation &relation);
    /// He is undecided again.
    [[nodiscard]] Later<void> forget(const ImAddress &address);
    /// Nothing of this domain gets through any more, or again.
    [[nodiscard]] Later<void> setDomainBlocked(const QString &domain, bool blocked);
    /// Blocks him and reports it.
    [[nodiscard]] Later<void> reportSpam(const ImAddress &address);
    /// There is a picture now: lets those fetch it who do not see the presence but may.
    void sharePicture();

private:
    using Level = Relation::Level;
    using Work = std::function<Later<void>()>;
    struct Waiting {
        Work work;
        std::shared_ptr<QPromise<Result<void>>> promise;
    };

    void learn();
    void gather();
    void follow(const QList<ImAddress> &people);
    void followSight(const ImAddress &address, bool seesMe);
    void followBlocks(const QSet<ImAddress> &before);
    void note(const ImAddress &address, const std::optional<Relation> &relation);
    void tellChanges();
    [[nodiscard]] std::optional<Relation> current(const ImAddress &address) const;
    [[nodiscard]] std::optional<Relation> kept(const ImAddress &address) const;
    [[nodiscard]] Later<void> whenKnown(const Work &work);
    [[nodiscard]] Later<void> change(const ImAddress &address, const std::optional<Relation> &wanted);
    [[nodiscard]] Later<void> apply(
        const ImAddress &address, Level before, const std::optional<Relation> &wanted);
    [[nodiscard]] Later<void> letSee(const ImAddress &address);
    [[nodiscard]] Later<void> hideFrom(
        const ImAddress &address, Level before, const std::optional<Relation> &wanted);
    [[nodiscard]] Later<void> showPicture(const ImAddress &address, Level level);
    [[nodiscard]] Later<void> withdrawApproval(const Contact &contact) const;

    Wire &m_wire;
    Parts m_parts;
    /// What holds, as the sink knows it.
    QHash<ImAddress, Relation> m_current;
    /// Being changed by us: what the server says of them meanwhile is no news.
    QHash<ImAddress, int> m_busy;
    /// Who may fetch the picture although he is not subscribed; whom we let in before he asked.
    QSet<ImAddress> m_pictured;
    QSet<ImAddress> m_approved;
    QList<Relation> m_changed;
    QList<ImAddress> m_forgotten;
    /// How many answers are missing until all is known.
    int m_missing = 0;
    QList<Waiting> m_waiting;
    /// Goes first: what waits there ends with it, and is noted in what stands above.
    RelationNode m_node;
};

} // namespace verbund::xmpp
