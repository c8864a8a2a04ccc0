// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationCheck.h"
#include "protocol/Resolver.h"
#include "protocol/federation/FederationFacts.h"
#include "protocol/federation/Judge.h"
#include "protocol/federation/TrustStore.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace verbund {

class EndpointProbe;

/// What a federation check is made of, and how long it may take.
struct FederationProbeParts {
    std::shared_ptr<Resolver> resolver;
    /// Authorities that are trusted, DER; asked once, when it is first needed.
    std::function<QByteArrayList()> authorities;
    /// The time of day, against which certificates are held.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    /// Of the whole check.
    std::chrono::milliseconds whole{4500};
    /// Of one connection until it stands, and from then on.
    std::chrono::milliseconds connecting{2000};
    std::chrono::milliseconds talking{1500};
};

/// The federation check itself: asks DNS, connects to what it names, and judges what was learnt, all at once
/// and within its time.
class FederationProbe final : public FederationCheck {
    Q_OBJECT

public:
    /// Most servers of one protocol, and addresses of one server, that are tried.
    static constexpr qsizetype mostTargets = 3;
    static constexpr qsizetype mostAddresses = 2;

    explicit FederationProbe(FederationProbeParts parts, QObject *parent = nullptr);
    ~FederationProbe() override;

    void start(const FederationQuestion &question) override;
    void cancel() override;

private:
    using Answer = std::optional<DnsAnswer> *;

    void ask(const QString &name, RecordType type, Answer answer);
    void askAddresses(ServiceFacts &service, TargetFacts &target);
    void askDomain();
    void useDirect(const QString &direct);
    void seek(ServiceFacts &service);
    void seekFallback();
    [[nodiscard]] EndpointProbe *makeProbe(
        const ServiceFacts &service, const TargetFacts &target, const QString &address);
    void probe(ServiceFacts &service, TargetFacts &target);
    void proceed();
    void say();
    void leave();
    void end(FederationEnd end);
    void giveQuestionsUp();
    [[nodiscard]] std::shared_ptr<const TrustStore> trust();

    FederationProbeParts m_parts;
    std::shared_ptr<const TrustStore> m_trust;
    /// What belongs to this run; with it go its questions and connections.
    std::unique_ptr<QObject> m_run;
    QTimer m_deadline;
    FederationFacts m_facts;
    QHash<FederationLine::Check, FederationLine> m_said;
    /// Counts the runs: what belongs to an earlier one is not heard any more.
    quint64 m_round = 0;
    bool m_proceeding = false;
};

/// The authorities that this system trusts, and those in the PEM file, DER; an empty name: none more.
[[nodiscard]] QByteArrayList systemAuthorities(const QString &file);

} // namespace verbund
