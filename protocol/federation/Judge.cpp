// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/Judge.h"

#include "protocol/federation/DomainJudge.h"
#include "protocol/federation/ServiceJudge.h"

#include <QMetaEnum>

namespace verbund {

namespace {

using enum FederationLine::Check;
using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

// Without a domain there is nothing else to look at; and while it is not known, nothing is missing.
bool isMissing(const MaybeLine &domain) { return domain && domain->problem == Problem::DomainUnknown; }

bool offersAny(const FederationFacts &facts)
{
    return ServiceJudge::offer(facts.sip) == ServiceJudge::Offer::Yes
        || ServiceJudge::offer(facts.xmpp) == ServiceJudge::Offer::Yes;
}

MaybeLine sipLine(const FederationFacts &facts, Check check)
{
    const ServiceJudge judge(facts, true);
    switch (check) {
    case SipRecord:
        return judge.record();
    case SipTarget:
        return judge.target();
    case SipAddress:
        return judge.address();
    case SipPort:
        return judge.port();
    case SipTls:
        return judge.tls();
    case SipCertificate:
        return judge.certificate();
    case SipTrust:
        return judge.trust();
    default:
        return judge.validity();
    }
}

MaybeLine xmppLine(const FederationFacts &facts, Check check)
{
    const ServiceJudge judge(facts, false);
    switch (check) {
    case XmppRecord:
        return judge.record();
    case XmppTarget:
        return judge.target();
    case XmppAddress:
        return judge.address();
    case XmppPort:
        return judge.port();
    case XmppTls:
        return judge.tls();
    case XmppCertificate:
        return judge.certificate();
    case XmppTrust:
        return judge.trust();
    case XmppValidity:
        return judge.validity();
    default:
        return judge.stream();
    }
}

MaybeLine lineFor(const FederationFacts &facts, Check check)
{
    if (facts.domain.isEmpty())
        return check == Domain ? makeLine(check, Verdict::Failed, Problem::NotADomain, {facts.subject})
                               : makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    const MaybeLine domain = domainLine(facts);
    if (check == Domain)
        return domain;
    if (!offersAny(facts)) {
        if (!domain)
            return {};
        if (isMissing(domain))
            return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    }
    if (check == System)
        return systemLine(facts);
    if (check == Direct)
        return directLine(facts);
    return check <= SipValidity ? sipLine(facts, check) : xmppLine(facts, check);
}

} // namespace

QList<FederationLine> judge(const FederationFacts &facts, FederationEnd end)
{
    QList<FederationLine> lines;
    const QMetaEnum checks = QMetaEnum::fromType<Check>();
    for (int i = 0; i < checks.keyCount(); ++i) {
        MaybeLine line = lineFor(facts, Check(checks.value(i)));
        if (!line && end == FederationEnd::Running)
            continue;
        if (!line)
            line = makeLine(Check(checks.value(i)), Verdict::NotTested,
                end == FederationEnd::TimeUp ? Problem::TimeUp : Problem::Cancelled);
        line->actor = actorFor(line->problem, facts.own);
        lines += *line;
    }
    return lines;
}

} // namespace verbund
