// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"
#include "protocol/federation/FederationFacts.h"

#include <optional>

namespace verbund {

/// A line, or nothing where more has to be learnt first.
using MaybeLine = std::optional<FederationLine>;

/// A line but for who acts; facts are made fit to be shown.
[[nodiscard]] FederationLine makeLine(FederationLine::Check check, FederationLine::Verdict verdict,
    FederationLine::Problem problem, const QStringList &facts = {}, const QString &command = {});
/// The line that counts of several about the same: the first that failed, else the first with a remark. Soft:
/// a failure beside something that works is a remark.
[[nodiscard]] FederationLine worst(const QList<FederationLine> &lines, bool soft);
/// A name (A-labels) as people read it.
[[nodiscard]] QString shownHost(const QString &host);
/// Who cures it.
[[nodiscard]] FederationLine::Actor actorFor(FederationLine::Problem problem, bool own);
/// A failure of DNS itself; None: the answer can be used.
[[nodiscard]] FederationLine::Problem dnsProblem(DnsAnswer::Outcome outcome);
/// That failure as a line.
[[nodiscard]] FederationLine dnsLine(FederationLine::Check check, FederationLine::Problem problem,
    const QString &name, const QString &command);

} // namespace verbund
