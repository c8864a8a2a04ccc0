// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/DomainLookup.h"

namespace verbund {

/// What DNS says of domains, as a test wants it; what it knows it answers in the next turn of the event loop.
class FakeLookup final : public DomainLookup {
public:
    using DomainLookup::DomainLookup;

    /// What it would find out.
    QHash<QString, Carriers> world;
    /// What was wanted last.
    QStringList wanted;
    bool online = false;

    /// Finds something out now.
    void learn(const QString &domain, Carriers carriers)
    {
        const DomainRecords found{
            .domain = domain, .carriers = carriers, .expires = QDateTime::currentDateTimeUtc().addSecs(3600)};
        m_records.insert(domain, found);
        Q_EMIT learnt({found});
        Q_EMIT settled();
    }

    void restore(const QList<DomainRecords> &known) override
    {
        for (const DomainRecords &domain : known)
            m_records.insert(domain.domain, domain);
    }
    [[nodiscard]] const QHash<QString, DomainRecords> &records() const override { return m_records; }
    void want(const QStringList &domains) override
    {
        wanted = domains;
        QMetaObject::invokeMethod(this, [this] { answer(); }, Qt::QueuedConnection);
    }
    void setOnline(bool isOnline) override
    {
        online = isOnline;
        if (online)
            want(QStringList(wanted));
    }

private:
    void answer()
    {
        QList<DomainRecords> found;
        for (const QString &domain : std::as_const(wanted)) {
            if (!online || m_records.contains(domain) || !world.contains(domain))
                continue;
            found.append({.domain = domain,
                .carriers = world.value(domain),
                .expires = QDateTime::currentDateTimeUtc().addSecs(3600)});
            m_records.insert(domain, found.last());
        }
        if (!found.isEmpty())
            Q_EMIT learnt(found);
        Q_EMIT settled();
    }

    QHash<QString, DomainRecords> m_records;
};

} // namespace verbund
