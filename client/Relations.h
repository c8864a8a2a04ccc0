// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Policy.h"
#include "protocol/Carrier.h"
#include "protocol/Error.h"

#include <QHash>
#include <QObject>

namespace verbund {

class Clock;
class Partners;
class People;
class Store;
struct RelationNews;
struct Rejection;
struct Request;

/// What everybody is to the user, and so may: decided by the user, taken over from the home servers, ended by
/// the clock. Whatever is decided is stored first, together with what is to be told because of it.
class Relations final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Store &store;
        People &people;
        const Partners &partners;
        Clock &clock;
    };
    explicit Relations(const Parts &parts, QObject *parent = nullptr);

    /// Reads what is stored, and ends what has ended meanwhile.
    [[nodiscard]] Later<void> load();

    /// As decided; where nothing was, as it is by his domain, the contact list and the conversations.
    [[nodiscard]] Relation relation(const ImAddress &address) const;
    [[nodiscard]] Relation::Level level(const ImAddress &address) const;
    [[nodiscard]] Partner::Type type(const ImAddress &address) const;
    /// What holds in every state of the user's: what servers and the wire are told.
    [[nodiscard]] Permission permission(const ImAddress &address) const;
    [[nodiscard]] Ruling ruling(
        const ImAddress &address, Presence::Availability own, Ruling::Action action) const;
    /// Nothing may be sent to him, and his messages are requests.
    [[nodiscard]] bool isStranger(const ImAddress &address) const { return !permission(address).message; }
    /// Something was decided about him.
    [[nodiscard]] bool isDecided(const ImAddress &address) const { return m_relations.contains(address); }
    /// Everybody who was decided about, or sees the user's presence by a contact list.
    [[nodiscard]] QList<Relation> all() const;

    /// The user decides; Ready once stored. An invalid `until`: for good.
    [[nodiscard]] Later<void> set(
        const QList<ImAddress> &people, Relation::Level level, const QDateTime &until = {});
    /// Why a home server does not take what holds for him; None: they all do.
    [[nodiscard]] Error::Kind rejection(const ImAddress &address) const
    {
        return m_rejected.value(address, Error::Kind::None);
    }
    /// Tells the servers once more what they did not take of them.
    [[nodiscard]] Later<void> tellAgain(const QList<ImAddress> &people);
    /// Undecided again.
    [[nodiscard]] Later<void> forget(const QList<ImAddress> &people);

    /// He asks for presence: true when that needs no question, or no answer at all.
    [[nodiscard]] bool answers(const ImAddress &address, Carrier carrier);
    /// What a home server says; wins over what it was told before.
    void follow(RelationNews news);
    /// Signed in over this protocol: what that server does not have yet is told.
    void tell(Carrier carrier);

Q_SIGNALS:
    /// Something else holds for these people now.
    void changed(const QList<verbund::ImAddress> &people);

private:
    void apply(const QList<Relation> &relations, const QList<ImAddress> &forgotten,
        const QList<Rejection> &rejections);
    void partnersChanged();
    void tellAnew(const QList<Relation> &relations);
    void answerOpenRequests();
    void answer(const QList<Request> &requests);
    [[nodiscard]] QList<Relation> thoseOfOtherKind();
    void wake();

    Parts m_parts;
    QHash<ImAddress, Relation> m_relations;
    QHash<ImAddress, Error::Kind> m_rejected;
    /// Of which kind the domains of these people were when the servers were told.
    QHash<QString, Partner::Type> m_types;
    /// When laxer news is told to the other servers; invalid: there is none.
    QDateTime m_spreadAt;
};

} // namespace verbund
