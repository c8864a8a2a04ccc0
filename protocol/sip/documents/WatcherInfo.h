// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

#include <QList>

#include <chrono>

namespace verbund::sip {

/// Somebody who watches our presence or wants to.
struct Watcher {
    /// RFC 3857 §4.7.1; Waiting is one who asked and went before he was answered.
    enum class Status { Active, Pending, Waiting, Terminated };

    ImAddress address;
    /// The user part as he writes it, where it differs; else empty.
    QString exactUser;
    /// Names the subscription within the document's server.
    QString id;
    Status status = Status::Pending;
    /// What brought him into this status: subscribe, approved, deactivated, probation, rejected, timeout,
    /// giveup, noresource.
    QString event;
    /// As he calls himself: cleaned; may be empty.
    QString name;
    /// For how long he has been subscribed; 0 when that is not said.
    std::chrono::seconds subscribed{0};

    friend bool operator==(const Watcher &, const Watcher &) = default;
};

/// One watcherinfo document (RFC 3858).
struct WatcherInfo {
    /// Rises by one with each document of a subscription; a gap means that one was lost.
    quint32 version = 0;
    /// All watchers, not only those that changed.
    bool fullState = false;
    QList<Watcher> watchers;

    friend bool operator==(const WatcherInfo &, const WatcherInfo &) = default;
};

/// Reads who watches the presence; watchers without an identity of ours (tel:, anonymous) and of other event
/// packages are left out.
[[nodiscard]] Result<WatcherInfo> readWatcherInfo(QByteArrayView document);

} // namespace verbund::sip
