// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/DomainRecords.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace verbund {

/// Finds out over which protocols domains federate, and keeps it fresh while somebody wants it. The seam to
/// DNS.
class DomainLookup : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What was learnt earlier, also where it has expired: offline, the last known holds.
    virtual void restore(const QList<DomainRecords> &known) = 0;
    /// All that is known.
    [[nodiscard]] virtual const QHash<QString, DomainRecords> &records() const = 0;
    /// Looks these domains up where nothing is known or it has expired, and again whenever it expires; they
    /// take the place of those that were wanted before.
    virtual void want(const QStringList &domains) = 0;
    /// Offline, nothing is asked.
    virtual void setOnline(bool online) = 0;

Q_SIGNALS:
    /// New knowledge; said for many domains at once where many were asked.
    void learnt(const QList<verbund::DomainRecords> &records);
    /// Nothing is being asked any more, whatever was learnt.
    void settled();
};

} // namespace verbund
