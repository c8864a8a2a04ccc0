// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/VisibilityRow.h"
#include "protocol/Result.h"

#include <QHash>
#include <QObject>

namespace verbund {

class People;
class Relations;
class Store;
class Undo;
struct RelationChange;

/// What the user changes about relationships, with the way back. A relationship that he chooses takes effect
/// at once; what he revokes is only shown as revoked for ten seconds, because somebody who was told cannot be
/// made to forget it.
class RelationChanges final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        const People &people;
        Relations &relations;
        Undo &undo;
    };
    explicit RelationChanges(const Parts &parts, QObject *parent = nullptr);
    /// What was not taken back is done.
    ~RelationChanges() override;

    /// Everybody who was decided about, or sees the user's presence; as it will be unless it is taken back.
    [[nodiscard]] QList<Relation> all() const;
    [[nodiscard]] bool isListed(const ImAddress &address) const;
    [[nodiscard]] Relation relation(const ImAddress &address) const;
    /// All addresses of the contact who has this one: they are one person, with one relationship.
    [[nodiscard]] QList<ImAddress> addressesOf(const ImAddress &address) const;
    /// The address that stands for him and all his others that are listed with the same relationship.
    [[nodiscard]] ImAddress leading(const ImAddress &address) const;
    /// Anybody, listed or not.
    [[nodiscard]] VisibilityRow row(const ImAddress &address) const;

    /// He with all his addresses; ready once it is stored. An invalid `until`: for good.
    [[nodiscard]] Later<void> set(
        const ImAddress &address, Relation::Level level, const QDateTime &until = {});
    /// Tells the home servers once more what they did not take of somebody.
    void tellAgain(const ImAddress &address);
    /// Those of them who see anything see nothing any more, at none of their addresses, and may ask again.
    void revoke(const QList<ImAddress> &people);

Q_SIGNALS:
    /// Something else is shown of these people now.
    void changed(const QList<verbund::ImAddress> &people);
    /// It could not be stored; why, as a sentence.
    void failed(const QString &sentence);

private:
    [[nodiscard]] RelationChange wayBack(const QList<ImAddress> &people) const;
    void offerWayBack(const QString &text, const RelationChange &back);
    [[nodiscard]] bool hide(const ImAddress &address);
    void commit(const QList<ImAddress> &people);
    void forget(const QList<ImAddress> &people);

    Parts m_parts;
    /// Shown as revoked.
    QHash<ImAddress, Relation> m_revoked;
};

} // namespace verbund
