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

/// What DNS is asked for when its answer shall be explained.
enum class RecordType { A, Aaaa, Mx, Srv };

/// An answer of DNS with all that tells one failure from another.
struct DnsAnswer {
    enum class Outcome {
        /// There are records of that type.
        Records,
        /// The name exists, without such records.
        Nothing,
        /// There is no such name (NXDOMAIN).
        NoName,
        /// The servers failed (SERVFAIL) or refused.
        Failed,
        /// The answer makes no sense: other types, aliases in a circle, cut off.
        Invalid,
        /// Nobody answered.
        Silent,
    };

    Outcome outcome = Outcome::Silent;
    /// SRV.
    QList<ServiceRecord> services{};
    /// A and AAAA: addresses; MX: hosts, the preferred first.
    QStringList values{};
    /// What the name is an alias of (CNAME); empty: of nothing.
    QString alias{};
    /// There were more records than are kept.
    bool more = false;

    friend bool operator==(const DnsAnswer &, const DnsAnswer &) = default;
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
    /// Records of one type, and what became of the question; the name as DNS has it (A-labels).
    [[nodiscard]] virtual QFuture<DnsAnswer> ask(const QString &name, RecordType type) = 0;
};

} // namespace verbund
