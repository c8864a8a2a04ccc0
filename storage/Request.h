// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"
#include "protocol/Relation.h"

#include <QDateTime>

namespace verbund {

/// One person in the inbox of requests, whatever came from him.
struct Request {
    Q_GADGET
    Q_PROPERTY(verbund::ImAddress from MEMBER from)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(bool asksPresence READ isAsking)
    Q_PROPERTY(bool wrote READ hasWritten)
    Q_PROPERTY(State state MEMBER state)

public:
    /// Open until the user decides; Withdrawn when the other side took it back.
    enum class State { Open, Accepted, Unshared, Denied, Blocked, Withdrawn };
    Q_ENUM(State)

    ImAddress from;
    /// As he calls himself; may be empty.
    QString name;
    /// His words: of the request, else the preview of his first message.
    QString text;
    /// When the newest of it came.
    QDateTime time;
    /// Over which protocols he asked to see the presence.
    Carriers asksPresence;
    /// Over which protocols he wrote.
    Carriers wrote;
    State state = State::Open;

    [[nodiscard]] bool isAsking() const { return !asksPresence.isEmpty(); }
    [[nodiscard]] bool hasWritten() const { return !wrote.isEmpty(); }
    friend bool operator==(const Request &, const Request &) = default;
};

/// The user's answer to a request.
struct Decision {
    ImAddress from;
    /// What he is from now on: External and above see presence, Unknown may write, Stranger is a denial.
    Relation::Level level = Relation::Level::External;
    /// When that ends; invalid: never.
    QDateTime until;
    /// A denial that he is told of; else he learns nothing.
    bool told = false;
    /// He is reported to the administrator of the home server, too.
    bool reports = false;
    /// Name for the contact list; empty: none.
    QString name;
    /// Group for the contact list; empty: none.
    QString group;
    /// The protocols that the account speaks now: it is told over all of them.
    Carriers lines = Carrier::Xmpp;

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace verbund
