// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Resolver.h"

#include <QObject>

namespace verbund {

/// DNS through Qt, with the system's servers.
class SystemResolver final : public Resolver {
public:
    /// Most records of one answer that are kept; a hostile zone may hold thousands.
    static constexpr qsizetype mostRecords = 32;

    SystemResolver() = default;
    /// Asks the server at this address alone, where the question goes through ask().
    SystemResolver(const QString &server, quint16 port)
        : m_server(server)
        , m_port(port)
    {
    }

    [[nodiscard]] Later<QList<ServiceRecord>> services(const QString &name) override;
    [[nodiscard]] Later<QStringList> addresses(const QString &host) override;
    [[nodiscard]] Later<QStringList> texts(const QString &name) override;
    [[nodiscard]] QFuture<DnsAnswer> ask(const QString &name, RecordType type) override;

private:
    QString m_server;
    quint16 m_port = 0;
    /// What is being asked ends with this: a lookup that outlives the event loop keeps the program from
    /// ending, as its thread waits for the loop and the program for its threads (Qt 6.8).
    QObject m_lookups;
};

} // namespace verbund
