// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/federation/JudgeParts.h"

namespace verbund {

/// What the facts about one protocol of a domain mean.
class ServiceJudge {
public:
    /// Whether a domain offers the protocol.
    enum class Offer { Unknown, Yes, No, Refused, Unlearnt };

    ServiceJudge(const FederationFacts &facts, bool sip);

    [[nodiscard]] static Offer offer(const ServiceFacts &service);

    [[nodiscard]] MaybeLine record() const;
    [[nodiscard]] MaybeLine target() const;
    [[nodiscard]] MaybeLine address() const;
    [[nodiscard]] MaybeLine port() const;
    [[nodiscard]] MaybeLine tls() const;
    [[nodiscard]] MaybeLine certificate() const;
    [[nodiscard]] MaybeLine trust() const;
    [[nodiscard]] MaybeLine validity() const;
    /// XMPP only.
    [[nodiscard]] MaybeLine stream() const;

private:
    using Check = FederationLine::Check;
    using Problem = FederationLine::Problem;
    using Verdict = FederationLine::Verdict;

    [[nodiscard]] Check pick(Check sip, Check xmpp) const { return m_sip ? sip : xmpp; }
    [[nodiscard]] MaybeLine gate(Check check) const;
    [[nodiscard]] MaybeLine unoffered(Check check) const;
    [[nodiscard]] MaybeLine found(const QString &command) const;
    [[nodiscard]] MaybeLine wrongPort(const QString &command) const;
    [[nodiscard]] MaybeLine worstOfTargets(
        Check check, FederationLine (ServiceJudge::*judge)(const TargetFacts &target) const) const;
    [[nodiscard]] FederationLine targetLine(const TargetFacts &target) const;
    [[nodiscard]] FederationLine addressLine(const TargetFacts &target) const;
    [[nodiscard]] FederationLine tlsLine(const TargetFacts &target, const EndpointFacts &endpoint) const;
    [[nodiscard]] FederationLine nameLine(const TargetFacts &target, const EndpointFacts &endpoint) const;
    [[nodiscard]] FederationLine trustLine(const TargetFacts &target, const EndpointFacts &endpoint) const;
    [[nodiscard]] FederationLine validityLine(const TargetFacts &target, const EndpointFacts &endpoint) const;
    [[nodiscard]] FederationLine streamLine(const TargetFacts &target, const EndpointFacts &endpoint) const;
    [[nodiscard]] bool isSearched() const;
    [[nodiscard]] bool addressesKnown() const;
    [[nodiscard]] bool reachKnown() const;
    [[nodiscard]] bool settled() const;
    [[nodiscard]] bool reached() const;
    [[nodiscard]] QString recordName() const;
    [[nodiscard]] QString tlsCommand(const TargetFacts &target) const;

    template <typename Judge>
    [[nodiscard]] MaybeLine overEndpoints(Check check, bool underTls, Judge judge) const;

    const FederationFacts &m_facts;
    const ServiceFacts &m_service;
    bool m_sip;
};

} // namespace verbund
