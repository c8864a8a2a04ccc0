// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

#include <QList>

namespace verbund::sip {

/// One virtual subscription that the list server holds for a resource.
struct RlmiInstance {
    enum class State { Active, Pending, Terminated };

    QString id;
    State state = State::Active;
    /// Why it is terminated; may be empty.
    QString reason;
    /// The part of the body with its document, without angle brackets; may be empty.
    QByteArray contentId;

    friend bool operator==(const RlmiInstance &, const RlmiInstance &) = default;
};

/// One member of the list.
struct RlmiResource {
    /// Empty for a member that is no person (a list within the list).
    ImAddress address;
    QString name;
    QList<RlmiInstance> instances;

    friend bool operator==(const RlmiResource &, const RlmiResource &) = default;
};

/// A resource list meta-information document (RFC 4662 §5).
struct Rlmi {
    QString uri;
    quint32 version = 0;
    /// All members, not only those that changed.
    bool fullState = false;
    QList<RlmiResource> resources;

    friend bool operator==(const Rlmi &, const Rlmi &) = default;
};

[[nodiscard]] Result<Rlmi> readRlmi(QByteArrayView document);

} // namespace verbund::sip
