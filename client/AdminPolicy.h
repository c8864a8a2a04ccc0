// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Relation.h"
#include "protocol/Result.h"
#include "storage/Partner.h"

namespace verbund {

/// What the administrator has decided about relationships; the user cannot change it.
struct AdminPolicy {
    /// All locked.
    QList<Partner> partners;
    /// For domains that nobody has decided on.
    Partner::Type defaultType = Partner::Type::UnverifiedPublic;
    /// The administrator has set that type.
    bool setsType = false;
    /// What an answer to a request gives unless the user chooses something else.
    Relation::Level defaultLevel = Relation::Level::External;
    /// The administrator has set that level.
    bool setsLevel = false;

    friend bool operator==(const AdminPolicy &, const AdminPolicy &) = default;
};

/// Reads the administrator's file: {"partners": [{"domain", "domains", "description", "type"}],
/// "defaultType", "defaultLevel"}. A file with anything wrong in it is refused as a whole:
/// Error::Kind::NotUnderstood, whose cause says where it is wrong. `name` is what the error is about.
[[nodiscard]] Result<AdminPolicy> readAdminPolicy(const QByteArray &json, const QString &name);
/// Where it lies: VERBUND_POLICY, else where the system's administrator puts it; empty when there is none.
[[nodiscard]] QString adminPolicyFile();
/// A domain as addresses have it, empty when it is none.
[[nodiscard]] QString normalDomain(const QString &typed);

} // namespace verbund
