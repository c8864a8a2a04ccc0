// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Relation.h"
#include "storage/Partner.h"

namespace verbund {

/// Relations that the user, or the clock, changed; stored together with what is to be told because of it.
struct RelationChange {
    QList<Relation> put;
    /// Undecided again.
    QList<ImAddress> forgotten;
    /// The protocols over which it is to be told.
    Carriers lines;
};

/// What one home server says of relations. It wins over what it was told before; what still waits to be told
/// to it wins over the server.
struct RelationNews {
    /// Some: these changed. All: it has no others. Blocks: all that are blocked, and nothing of the rest.
    enum class Scope { Some, All, Blocks };

    Carrier carrier = Carrier::Xmpp;
    Scope scope = Scope::Some;
    QList<Relation> relations;
    QList<ImAddress> forgotten;
    /// The protocols that the account speaks: what is stricter is told over the others at once, what is laxer
    /// by Store::tellRelations().
    Carriers lines;
};

/// A change of the partner list, with the domains that are to be blocked and unblocked because of it.
struct PartnerChange {
    QList<Partner> put;
    /// Primary domains of those that go.
    QStringList removed;
    QStringList blocked;
    QStringList unblocked;
    Carriers lines;
};

/// The domains that one home server blocks.
struct DomainNews {
    Carrier carrier = Carrier::Xmpp;
    QStringList blocked;
    /// Domains that the administrator has decided on: blocked ones stay so, others are never taken over.
    QStringList lockedBlocked;
    QStringList lockedOthers;
    Carriers lines;
};

} // namespace verbund
