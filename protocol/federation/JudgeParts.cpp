// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/JudgeParts.h"

#include "protocol/TextRules.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace verbund {

namespace {

using enum FederationLine::Problem;
using Actor = FederationLine::Actor;
using Verdict = FederationLine::Verdict;

constexpr std::array harmless{None, NotOffered, DirectNeedsNone, NeedsEarlier, TimeUp, Cancelled,
    TargetOfProvider, FromInside, AsksForCertificate, ExternalLikely, HostedService};

bool isDns(FederationLine::Problem problem)
{
    return (problem >= DnsFailed && problem <= TargetAlias && problem != ServiceRefused)
        || (problem >= NoAddress && problem <= PrivateAddress);
}

} // namespace

FederationLine makeLine(FederationLine::Check check, Verdict verdict, FederationLine::Problem problem,
    const QStringList &facts, const QString &command)
{
    FederationLine line{.check = check, .verdict = verdict, .problem = problem, .command = command};
    for (const QString &fact : facts)
        line.facts += cleanName(fact);
    return line;
}

FederationLine worst(const QList<FederationLine> &lines, bool soft)
{
    for (const Verdict verdict : {Verdict::Failed, Verdict::Warning, Verdict::Ok}) {
        const auto found = std::ranges::find(lines, verdict, &FederationLine::verdict);
        if (found == lines.end())
            continue;
        FederationLine line = *found;
        const bool works = std::ranges::any_of(lines, [](const FederationLine &other) {
            return other.verdict == Verdict::Ok || other.verdict == Verdict::Warning;
        });
        if (soft && works && verdict == Verdict::Failed)
            line.verdict = Verdict::Warning;
        return line;
    }
    return lines.value(0);
}

QString shownHost(const QString &host) { return QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist); }

Actor actorFor(FederationLine::Problem problem, bool own)
{
    if (std::ranges::contains(harmless, problem))
        return Actor::Nobody;
    switch (problem) {
    case NotADomain:
    case DomainUnknown:
    case DnsSilent:
    case NoRoute:
    case InsideOnly:
    case ClockWrong:
        return Actor::User;
    case MailOnly:
    case EndedService:
        return own ? Actor::Dns : Actor::User;
    case PortSilent:
        return Actor::Network;
    case PublicNetwork:
    case DirectRoutes:
    case DirectPossible:
        return Actor::ServerAdministrator;
    default:
        return isDns(problem) ? Actor::Dns : own ? Actor::ServerAdministrator : Actor::Partner;
    }
}

FederationLine::Problem dnsProblem(DnsAnswer::Outcome outcome)
{
    switch (outcome) {
    case DnsAnswer::Outcome::Failed:
        return DnsFailed;
    case DnsAnswer::Outcome::Invalid:
        return DnsInvalid;
    case DnsAnswer::Outcome::Silent:
        return DnsSilent;
    default:
        return None;
    }
}

FederationLine dnsLine(
    FederationLine::Check check, FederationLine::Problem problem, const QString &name, const QString &command)
{
    // Where nobody answered, nothing is known of the domain.
    const Verdict verdict = problem == DnsSilent ? Verdict::NotTested : Verdict::Failed;
    return makeLine(check, verdict, problem, {shownHost(name)}, command);
}

} // namespace verbund
