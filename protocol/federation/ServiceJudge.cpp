// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/ServiceJudge.h"

#include "protocol/federation/DomainName.h"
#include "protocol/federation/KnownSystems.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Reach = EndpointFacts::Reach;

bool isReal(const ServiceRecord &record)
{
    return !record.target.isEmpty() && record.target != u"." && record.port != 0;
}

bool isUsable(const std::optional<DnsAnswer> &answer)
{
    return answer && std::ranges::any_of(answer->services, isReal);
}

bool isRefused(const std::optional<DnsAnswer> &answer)
{
    return answer && !answer->services.isEmpty() && !isUsable(answer);
}

QString recordTexts(const DnsAnswer &answer)
{
    QStringList texts;
    for (const ServiceRecord &record : answer.services.first(std::min(answer.services.size(), qsizetype(5))))
        texts += u"%1:%2 %3 %4"_s.arg(shownHost(record.target), QString::number(record.port),
            QString::number(record.priority), QString::number(record.weight));
    return texts.join(u", "_s);
}

bool isDirectlyBelow(const QString &host, const QString &domain)
{
    return host.endsWith(u'.' + domain) && host.count(u'.') == domain.count(u'.') + 1;
}

bool hasPrivate(const QStringList &addresses)
{
    return std::ranges::any_of(addresses, [](const QString &text) {
        const QHostAddress address(text);
        return address.isPrivateUse() || address.isLinkLocal();
    });
}

} // namespace

ServiceJudge::ServiceJudge(const FederationFacts &facts, bool sip)
    : m_facts(facts)
    , m_service(sip ? facts.sip : facts.xmpp)
    , m_sip(sip)
{
}

ServiceJudge::Offer ServiceJudge::offer(const ServiceFacts &service)
{
    if (service.direct || isUsable(service.usual))
        return Offer::Yes;
    if (!service.usual || !service.other)
        return Offer::Unknown;
    if (isUsable(service.other))
        return Offer::Yes;
    if (isRefused(service.usual) || isRefused(service.other))
        return Offer::Refused;
    if (dnsProblem(service.usual->outcome) != Problem::None)
        return Offer::Unlearnt;
    if (!service.searched)
        return Offer::Unknown;
    bool waiting = false;
    for (const TargetFacts &target : service.targets) {
        waiting = waiting || !target.ipv4 || !target.ipv6;
        for (const EndpointFacts &endpoint : target.endpoints) {
            if (endpoint.reach == Reach::Open)
                return Offer::Yes;
            waiting = waiting || endpoint.reach == Reach::Pending;
        }
    }
    return waiting ? Offer::Unknown : Offer::No;
}

QString ServiceJudge::recordName() const
{
    return (m_sip ? u"_sipfederationtls._tcp."_s : u"_xmpp-server._tcp."_s) + m_facts.domain;
}

// The other protocol may be enough.
MaybeLine ServiceJudge::unoffered(Check check) const
{
    switch (offer(m_sip ? m_facts.xmpp : m_facts.sip)) {
    case Offer::Unknown:
        return {};
    case Offer::Yes:
        return makeLine(check, Verdict::NotApplicable, Problem::NotOffered);
    default:
        return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    }
}

MaybeLine ServiceJudge::gate(Check check) const
{
    switch (offer(m_service)) {
    case Offer::Unknown:
        return {};
    case Offer::No:
    case Offer::Refused:
        return unoffered(check);
    case Offer::Unlearnt:
        return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    case Offer::Yes:
        break;
    }
    if (m_service.targets.isEmpty() && m_service.searched)
        return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    return {};
}

// The servers are known, though nothing about them may be.
bool ServiceJudge::isSearched() const { return m_service.searched && offer(m_service) == Offer::Yes; }

MaybeLine ServiceJudge::record() const
{
    const Check check = pick(Check::SipRecord, Check::XmppRecord);
    const QString command = u"nslookup -type=SRV "_s + recordName();
    const QString shown = shownHost(m_facts.domain);
    if (m_service.direct)
        return makeLine(check, Verdict::NotApplicable, Problem::DirectNeedsNone);
    switch (offer(m_service)) {
    case Offer::Unknown:
        return {};
    case Offer::Unlearnt:
        return dnsLine(check, dnsProblem(m_service.usual->outcome), recordName(), command);
    case Offer::Yes:
        return found(command);
    default:
        break;
    }
    MaybeLine line = unoffered(check);
    const bool refused = offer(m_service) == Offer::Refused;
    if (!line || (line->verdict == Verdict::NotApplicable && !refused))
        return line;
    const Problem missing = m_sip ? Problem::NoSipRecord : Problem::NoXmppRecord;
    return makeLine(check, line->verdict == Verdict::NotApplicable ? Verdict::NotApplicable : Verdict::Failed,
        refused ? Problem::ServiceRefused : missing, {shown}, command);
}

// There is a record, or a server without one.
MaybeLine ServiceJudge::found(const QString &command) const
{
    const Check check = pick(Check::SipRecord, Check::XmppRecord);
    const QString shown = shownHost(m_facts.domain);
    if (m_service.fallback)
        return makeLine(check, Verdict::Warning, Problem::FallbackOnly, {shown}, command);
    if (m_service.targets.isEmpty())
        return m_service.searched ? MaybeLine(dnsLine(check, Problem::DnsInvalid, recordName(), command))
                                  : MaybeLine();
    const bool usual = isUsable(m_service.usual);
    const DnsAnswer &answer = usual ? *m_service.usual : *m_service.other;
    const QString texts = recordTexts(answer);
    const quint16 expected = m_sip ? 5061 : 5269;
    const bool atOther = std::ranges::any_of(
        m_service.targets, [&](const TargetFacts &target) { return target.port != expected; });
    if (atOther && (m_sip || usual))
        return wrongPort(command);
    if (!usual)
        return makeLine(check, Verdict::Warning, m_sip ? Problem::OnlySipsRecord : Problem::OnlyDirectTls,
            {shown, texts}, command);
    if (answer.more)
        return makeLine(check, Verdict::Warning, Problem::TooManyRecords, {texts}, command);
    return makeLine(check, Verdict::Ok, Problem::None, {texts}, command);
}

// Any port will do for who can get there, but most firewalls let only the usual one through.
MaybeLine ServiceJudge::wrongPort(const QString &command) const
{
    const QString expected = m_sip ? u"5061"_s : u"5269"_s;
    if (!reachKnown())
        return {};
    const auto at = std::ranges::find_if(m_service.targets,
        [&](const TargetFacts &target) { return QString::number(target.port) != expected; });
    return makeLine(pick(Check::SipRecord, Check::XmppRecord), reached() ? Verdict::Warning : Verdict::Failed,
        Problem::OtherPort, {shownHost(at->host), QString::number(at->port), expected}, command);
}

MaybeLine ServiceJudge::target() const
{
    const Check check = pick(Check::SipTarget, Check::XmppTarget);
    if (m_service.direct)
        return makeLine(check, Verdict::NotApplicable, Problem::DirectNeedsNone);
    return worstOfTargets(check, &ServiceJudge::targetLine);
}

MaybeLine ServiceJudge::worstOfTargets(
    Check check, FederationLine (ServiceJudge::*judge)(const TargetFacts &target) const) const
{
    if (MaybeLine line = gate(check))
        return line;
    if (!isSearched() || !addressesKnown())
        return {};
    QList<FederationLine> lines;
    for (const TargetFacts &target : m_service.targets)
        lines += (this->*judge)(target);
    return worst(lines, true);
}

FederationLine ServiceJudge::targetLine(const TargetFacts &target) const
{
    const Check check = pick(Check::SipTarget, Check::XmppTarget);
    const QString command = u"nslookup "_s + target.host;
    const QString shown = shownHost(target.host);
    if (isInternalName(target.host))
        return makeLine(check, Verdict::Failed, Problem::TargetInternal, {shown}, command);
    if (const KnownSystem system = knownSystem(target.host))
        return makeLine(
            check, Verdict::Ok, Problem::TargetOfProvider, {shown, QString::fromUtf8(system.name)}, command);
    // XMPP's certificate names the domain, so that its server may stand anywhere.
    if (m_sip && target.host != m_facts.domain && !isDirectlyBelow(target.host, m_facts.domain))
        return makeLine(
            check, Verdict::Failed, Problem::TargetOutside, {shownHost(m_facts.domain), shown}, command);
    const QString alias = target.ipv4->alias.isEmpty() ? target.ipv6->alias : target.ipv4->alias;
    if (!alias.isEmpty())
        return makeLine(check, Verdict::Warning, Problem::TargetAlias, {shown, alias}, command);
    return makeLine(check, Verdict::Ok, Problem::None, {shown}, command);
}

MaybeLine ServiceJudge::address() const
{
    return worstOfTargets(pick(Check::SipAddress, Check::XmppAddress), &ServiceJudge::addressLine);
}

FederationLine ServiceJudge::addressLine(const TargetFacts &target) const
{
    const Check check = pick(Check::SipAddress, Check::XmppAddress);
    const QString command = u"nslookup "_s + target.host;
    const QString shown = shownHost(target.host);
    const QStringList all = target.ipv4->values + target.ipv6->values;
    if (all.isEmpty()) {
        for (const auto &answer : {target.ipv4, target.ipv6})
            if (const Problem problem = dnsProblem(answer->outcome); problem != Problem::None)
                return dnsLine(check, problem, target.host, command);
        return makeLine(check, Verdict::Failed, Problem::NoAddress, {shown}, command);
    }
    const QString texts = all.first(std::min(all.size(), qsizetype(5))).join(u", "_s);
    if (hasPrivate(all))
        return makeLine(check, Verdict::Warning, Problem::PrivateAddress, {shown, texts}, command);
    if (target.ipv4->values.size() > 1 || target.ipv6->values.size() > 1)
        return makeLine(check, Verdict::Warning, Problem::SeveralAddresses, {shown, texts}, command);
    return makeLine(check, Verdict::Ok, Problem::None, {shown, texts}, command);
}

bool ServiceJudge::addressesKnown() const
{
    return std::ranges::all_of(
        m_service.targets, [](const TargetFacts &target) { return target.ipv4 && target.ipv6; });
}

bool ServiceJudge::reachKnown() const
{
    return addressesKnown() && std::ranges::all_of(m_service.targets, [](const TargetFacts &target) {
        return std::ranges::none_of(
            target.endpoints, [](const EndpointFacts &one) { return one.reach == Reach::Pending; });
    });
}

bool ServiceJudge::settled() const
{
    return addressesKnown() && std::ranges::all_of(m_service.targets, [](const TargetFacts &target) {
        return std::ranges::all_of(target.endpoints, &EndpointFacts::settled);
    });
}

bool ServiceJudge::reached() const
{
    return std::ranges::any_of(m_service.targets, [](const TargetFacts &target) {
        return std::ranges::contains(target.endpoints, Reach::Open, &EndpointFacts::reach);
    });
}

} // namespace verbund
