// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Policy.h"

namespace verbund {

/// Somebody who sees something of the user, or was refused it.
struct VisibilityRow {
    Q_GADGET
    Q_PROPERTY(QString addressText READ addressText)
    Q_PROPERTY(QString shownAddress MEMBER shownAddress)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString picture MEMBER picture)
    Q_PROPERTY(bool external MEMBER external)
    Q_PROPERTY(verbund::Relation relation MEMBER relation)
    Q_PROPERTY(verbund::Partner::Type type MEMBER type)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(bool revocable READ isRevocable)

public:
    Relation relation;
    /// Never empty: the contact's name, else the address.
    QString name;
    /// The address as people write it.
    QString shownAddress;
    /// Hash of his picture; empty: none.
    QString picture;
    /// At another domain than ours.
    bool external = false;
    /// Of his domain.
    Partner::Type type = Partner::Type::UnverifiedPublic;
    /// The home server does not take it: why and what to do, as a sentence; empty: it does.
    QString problem;

    [[nodiscard]] QString addressText() const { return relation.address.toString(); }
    /// There is something to revoke.
    [[nodiscard]] bool isRevocable() const { return relation.level > Relation::Level::Stranger; }
    friend bool operator==(const VisibilityRow &, const VisibilityRow &) = default;
};

/// One thing that somebody may or may not, and why.
struct WhyRow {
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(bool allowed MEMBER allowed)

public:
    /// "sees my note".
    QString text;
    /// "Because …"
    QString reason;
    bool allowed = false;

    friend bool operator==(const WhyRow &, const WhyRow &) = default;
};

} // namespace verbund
