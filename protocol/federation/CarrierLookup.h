// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/DomainLookup.h"
#include "protocol/Resolver.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace verbund {

/// Finds out over which protocols domains federate, a few at a time, and keeps it fresh while somebody wants
/// it.
class CarrierLookup final : public DomainLookup {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// Most domains that are kept or wanted; what is beyond is left out.
    static constexpr qsizetype mostDomains = 10'000;
    /// Most domains that DNS is asked for at the same time.
    static constexpr qsizetype mostAsked = 8;

    explicit CarrierLookup(std::shared_ptr<Resolver> resolver, QObject *parent = nullptr,
        Clock clock = &QDateTime::currentDateTimeUtc);

    /// What was learnt earlier, also where it has expired: offline, the last known holds.
    void restore(const QList<DomainRecords> &known) override;
    /// All that is known, by domain.
    [[nodiscard]] const QHash<QString, DomainRecords> &records() const override { return m_records; }
    /// Looks these domains up where nothing is known or it has expired, and again whenever it expires; those
    /// that were wanted before and are no longer among them are not asked for any more.
    void want(const QStringList &domains) override;
    /// Asks for nothing any more, for example while offline. At first it is offline.
    void setOnline(bool online) override;

private:
    /// A domain of which nothing could be learnt.
    struct Failure {
        int times = 0;
        QDateTime again;
    };
    struct Answer;

    void ask(const QString &domain);
    void take(const QString &domain, const Answer &answer);
    void keep(const DomainRecords &records);
    void forgetUnwanted();
    [[nodiscard]] QDateTime failed(const QString &domain);
    [[nodiscard]] QDateTime due(const QString &domain) const;
    void queueDue(std::chrono::seconds ahead);
    void proceed();
    void sleep();
    void announce();
    void wake();

    std::shared_ptr<Resolver> m_resolver;
    Clock m_clock;
    QHash<QString, DomainRecords> m_records;
    QSet<QString> m_wanted;
    QStringList m_queue;
    QSet<QString> m_asked;
    QHash<QString, Failure> m_failures;
    QHash<QString, DomainRecords> m_fresh;
    QTimer m_timer{this};
    /// Counts the times of being online: what was asked in an earlier one says nothing of the network of now.
    int m_spell = 0;
    bool m_online = false;
    bool m_proceeding = false;
};

} // namespace verbund
