// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/DomainJudge.h"

#include "protocol/federation/KnownSystems.h"
#include "protocol/federation/ServiceJudge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;
using Offer = ServiceJudge::Offer;
using Outcome = DnsAnswer::Outcome;

QList<std::optional<DnsAnswer>> allAnswers(const FederationFacts &facts)
{
    QList<std::optional<DnsAnswer>> all{facts.ipv4, facts.ipv6, facts.mail};
    for (const ServiceFacts *service : {&facts.sip, &facts.xmpp})
        if (!service->direct)
            all << service->usual << service->other;
    return all;
}

bool anyIs(const QList<std::optional<DnsAnswer>> &answers, Outcome outcome)
{
    return std::ranges::any_of(
        answers, [&](const auto &answer) { return answer && answer->outcome == outcome; });
}

QString shownDomain(const FederationFacts &facts)
{
    const QString shown = shownHost(facts.domain);
    return shown == facts.domain ? shown : u"%1 (%2)"_s.arg(shown, facts.domain);
}

MaybeLine existing(const FederationFacts &facts, const QString &command)
{
    const auto offers = {ServiceJudge::offer(facts.sip), ServiceJudge::offer(facts.xmpp)};
    if (std::ranges::contains(offers, Offer::Unknown))
        return {};
    const bool chats = !std::ranges::all_of(offers, [](Offer offer) { return offer == Offer::No; });
    if (!chats && facts.mail && !facts.mail->values.isEmpty())
        return makeLine(Check::Domain, Verdict::Failed, Problem::MailOnly,
            {shownHost(facts.domain),
                facts.mail->values.first(std::min(facts.mail->values.size(), qsizetype(3))).join(u", "_s)},
            command);
    return makeLine(Check::Domain, Verdict::Ok, Problem::None, {shownDomain(facts)}, command);
}

QStringList hosts(const FederationFacts &facts)
{
    QStringList hosts;
    for (const ServiceFacts *service : {&facts.sip, &facts.xmpp})
        for (const TargetFacts &target : service->targets)
            hosts += target.host;
    return hosts;
}

FederationLine lineFor(const KnownSystem &system, const QString &host)
{
    const QString name = QString::fromUtf8(system.name);
    const QString command = u"nslookup "_s + host;
    switch (system.kind) {
    case KnownSystem::Kind::Teams:
        return makeLine(Check::System, Verdict::Warning, Problem::TeamsAnswers, {shownHost(host)}, command);
    case KnownSystem::Kind::PublicNetwork:
        return makeLine(Check::System, Verdict::Warning, Problem::PublicNetwork, {name}, command);
    case KnownSystem::Kind::Ended:
        return makeLine(Check::System, Verdict::Failed, Problem::EndedService, {name}, command);
    case KnownSystem::Kind::Hosted:
        break;
    }
    return makeLine(Check::System, Verdict::Ok, Problem::HostedService, {name}, command);
}

// 1: yes, 0: no, -1: not known yet
int offered(const FederationFacts &facts)
{
    const auto offers = {ServiceJudge::offer(facts.sip), ServiceJudge::offer(facts.xmpp)};
    if (std::ranges::contains(offers, Offer::Unknown))
        return -1;
    return std::ranges::contains(offers, Offer::Yes) ? 1 : 0;
}

bool waits(const ServiceFacts &service)
{
    return ServiceJudge::offer(service) == Offer::Yes && !service.searched;
}

} // namespace

MaybeLine domainLine(const FederationFacts &facts)
{
    const auto answers = allAnswers(facts);
    const QString command = u"nslookup -type=MX "_s + facts.domain;
    if (anyIs(answers, Outcome::Records) || anyIs(answers, Outcome::Nothing)) {
        if (!facts.mail)
            return {};
        return existing(facts, command);
    }
    if (!std::ranges::all_of(answers, [](const auto &answer) { return answer.has_value(); }))
        return {};
    // A name is unknown only where nobody says otherwise; one server's failure proves nothing.
    if (anyIs(answers, Outcome::NoName))
        return makeLine(
            Check::Domain, Verdict::Failed, Problem::DomainUnknown, {shownDomain(facts)}, command);
    const Problem problem = anyIs(answers, Outcome::Failed) ? Problem::DnsFailed
        : anyIs(answers, Outcome::Invalid)                  ? Problem::DnsInvalid
                                                            : Problem::DnsSilent;
    return dnsLine(Check::Domain, problem, facts.domain, command);
}

MaybeLine systemLine(const FederationFacts &facts)
{
    const int known = offered(facts);
    if (known < 0 || waits(facts.sip) || waits(facts.xmpp))
        return {};
    if (known == 0)
        return makeLine(Check::System, Verdict::NotTested, Problem::NeedsEarlier);
    const QStringList all = hosts(facts);
    for (const QString &host : all)
        if (const KnownSystem system = knownSystem(host))
            return lineFor(system, host);
    return makeLine(Check::System, Verdict::Ok, Problem::None);
}

MaybeLine directLine(const FederationFacts &facts)
{
    if (!facts.direct.isEmpty()) {
        const bool valid = !facts.sip.direct ? !facts.xmpp.targets.isEmpty() : !facts.sip.targets.isEmpty();
        return valid ? makeLine(Check::Direct, Verdict::Ok, Problem::DirectRoutes, {facts.direct})
                     : makeLine(Check::Direct, Verdict::Failed, Problem::NotADomain, {facts.direct});
    }
    const int known = offered(facts);
    if (known < 0)
        return {};
    if (known > 0)
        return makeLine(Check::Direct, Verdict::Ok, Problem::None);
    const auto offers = {ServiceJudge::offer(facts.sip), ServiceJudge::offer(facts.xmpp)};
    const bool learnt = !std::ranges::contains(offers, Offer::Unlearnt);
    return makeLine(
        Check::Direct, Verdict::NotTested, learnt ? Problem::DirectPossible : Problem::NeedsEarlier);
}

} // namespace verbund
