// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QObject>
#include <QStringList>

namespace verbund {

/// One SRV record (RFC 2782).
struct ServiceRecord {
    QString target;
    quint16 port = 0;
    quint16 priority = 0;
    quint16 weight = 0;
    /// For how many seconds it may be believed.
    quint32 timeToLive = 0;

    friend bool operator==(const ServiceRecord &, const ServiceRecord &) = default;
};

/// Asks DNS. An answer without records is an empty list; an error says that nothing could be learnt.
class Resolver {
public:
    virtual ~Resolver() = default;

    /// SRV records of a name such as `_sips._tcp.domain`, in no particular order.
    [[nodiscard]] virtual Later<QList<ServiceRecord>> services(const QString &name) = 0;
    /// IPv4 and IPv6 addresses of a host, as text.
    [[nodiscard]] virtual Later<QStringList> addresses(const QString &host) = 0;
    /// TXT records of a name.
    [[nodiscard]] virtual Later<QStringList> texts(const QString &name) = 0;
};

} // namespace verbund
