// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QDateTime>

namespace verbund {

/// What the user decided about somebody: what he may see and do, since when, until when and why.
struct Relation {
    Q_GADGET
    Q_PROPERTY(verbund::ImAddress address MEMBER address)
    Q_PROPERTY(Level level MEMBER level)
    Q_PROPERTY(Origin origin MEMBER origin)
    Q_PROPERTY(QDateTime since MEMBER since)
    Q_PROPERTY(QDateTime until MEMBER until)

public:
    /// Rising trust. Stranger: not decided, or denied; sees nothing and may ask. Blocked: nothing of his gets
    /// through. Unknown: sees the picture, no presence.
    enum class Level { Blocked, Stranger, Unknown, External, Colleague, Team };
    Q_ENUM(Level)

    /// Request: answered in the inbox. Hand: set by the user later. Server: found on the home server.
    /// Partner: by the type of his domain. Expiry: an earlier permission ended.
    enum class Origin { Request, Hand, Server, Partner, Expiry };
    Q_ENUM(Origin)

    ImAddress address;
    Level level = Level::Stranger;
    Origin origin = Origin::Hand;
    /// When it was decided; invalid: not known.
    QDateTime since;
    /// When it ends, to the second; invalid: never.
    QDateTime until;
    /// A denial that he is told of; else he learns nothing.
    bool told = false;

    friend bool operator==(const Relation &, const Relation &) = default;
};

} // namespace verbund
