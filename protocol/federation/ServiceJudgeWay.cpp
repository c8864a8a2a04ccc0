// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
//
// The lines about the way to a server: port, encryption, certificate, stream.
#include "protocol/federation/CertificateJudge.h"
#include "protocol/federation/ServiceJudge.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Reach = EndpointFacts::Reach;
using Talk = EndpointFacts::Talk;

QString shownEndpoint(const TargetFacts &target, const EndpointFacts &endpoint)
{
    return u"%1:%2 (%3)"_s.arg(shownHost(target.host), QString::number(target.port), endpoint.address);
}

/// What became of the connections to all addresses.
struct Reached {
    QStringList open;
    QStringList refused;
    QStringList silent;
    QStringList lost;
    bool fromPrivate = false;
    bool toPrivate = false;

    explicit Reached(const QList<TargetFacts> &targets)
    {
        for (const TargetFacts &target : targets)
            for (const EndpointFacts &endpoint : target.endpoints) {
                listOf(endpoint.reach) += shownEndpoint(target, endpoint);
                fromPrivate = fromPrivate || endpoint.fromPrivate;
                toPrivate = toPrivate || endpoint.toPrivate;
            }
    }

private:
    QStringList &listOf(Reach reach)
    {
        switch (reach) {
        case Reach::Open:
            return open;
        case Reach::Refused:
            return refused;
        case Reach::Silent:
            return silent;
        default:
            return lost;
        }
    }
};

bool isUnderTls(const EndpointFacts &endpoint) { return !endpoint.version.isEmpty(); }

} // namespace

MaybeLine ServiceJudge::port() const
{
    const Check check = pick(Check::SipPort, Check::XmppPort);
    if (MaybeLine line = gate(check))
        return line;
    if (!isSearched() || !reachKnown())
        return {};
    const TargetFacts &first = m_service.targets.first();
    const QString command = u"nc -vz -w 3 %1 %2"_s.arg(first.host, QString::number(first.port));
    const Reached reached(m_service.targets);
    const QStringList dead = reached.refused + reached.silent;
    const auto say = [&](Verdict verdict, Problem problem, const QStringList &facts) {
        return makeLine(check, verdict, problem, facts, command);
    };
    const QString open = reached.open.join(u", "_s);
    if (!reached.open.isEmpty() && !dead.isEmpty())
        return say(Verdict::Warning, Problem::SomeSilent, {open, dead.join(u", "_s)});
    if (!reached.open.isEmpty() && m_facts.own && reached.toPrivate)
        return say(Verdict::Warning, Problem::InsideOnly, {open});
    if (!reached.open.isEmpty())
        return say(Verdict::Ok, reached.fromPrivate ? Problem::FromInside : Problem::None, {open});
    if (!reached.refused.isEmpty())
        return say(Verdict::Failed, Problem::PortClosed, {dead.join(u", "_s)});
    if (!reached.silent.isEmpty())
        return say(Verdict::Failed, Problem::PortSilent, {dead.join(u", "_s), QString::number(first.port)});
    if (!reached.lost.isEmpty())
        return say(Verdict::NotTested, Problem::NoRoute, {reached.lost.join(u", "_s)});
    return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
}

template <typename Judge> MaybeLine ServiceJudge::overEndpoints(Check check, bool underTls, Judge judge) const
{
    if (MaybeLine line = gate(check))
        return line;
    if (!isSearched() || !settled())
        return {};
    QList<FederationLine> lines;
    for (const TargetFacts &target : m_service.targets)
        for (const EndpointFacts &endpoint : target.endpoints)
            if (endpoint.reach == Reach::Open && (isUnderTls(endpoint) || !underTls))
                lines += judge(target, endpoint);
    return lines.isEmpty() ? makeLine(check, Verdict::NotTested, Problem::NeedsEarlier) : worst(lines, false);
}

QString ServiceJudge::tlsCommand(const TargetFacts &target) const
{
    const bool isAddress = !QHostAddress(target.host).isNull();
    QString command = u"openssl s_client -connect %1:%2"_s.arg(
        target.host.contains(u':') ? u'[' + target.host + u']' : target.host, QString::number(target.port));
    if (!m_sip && !target.directTls)
        command += u" -starttls xmpp-server -xmpphost "_s + m_facts.domain;
    if (const QString name = m_sip ? target.host : m_facts.domain; !m_sip || !isAddress)
        command += u" -servername "_s + name;
    return command + u" -showcerts"_s;
}

MaybeLine ServiceJudge::tls() const
{
    return overEndpoints(pick(Check::SipTls, Check::XmppTls), false,
        [this](const auto &target, const auto &endpoint) { return tlsLine(target, endpoint); });
}

FederationLine ServiceJudge::tlsLine(const TargetFacts &target, const EndpointFacts &endpoint) const
{
    const auto say = [&](Verdict verdict, Problem problem, const QStringList &facts) {
        return makeLine(pick(Check::SipTls, Check::XmppTls), verdict, problem, facts, tlsCommand(target));
    };
    const QString where = shownEndpoint(target, endpoint);
    if (isUnderTls(endpoint)) {
        const QStringList facts{endpoint.version, endpoint.cipher};
        if (endpoint.asksForCertificate)
            return say(Verdict::Ok, Problem::AsksForCertificate, facts);
        return m_sip ? say(Verdict::Warning, Problem::NoMutualTls, facts)
                     : say(Verdict::Ok, Problem::None, facts);
    }
    switch (endpoint.talk) {
    case Talk::PlainText:
        return say(Verdict::Failed, Problem::PlainText, {where});
    case Talk::TooOld:
        return say(Verdict::Failed, Problem::TlsTooOld, {where});
    case Talk::Silent:
        return say(Verdict::Failed, Problem::TlsSilent, {where});
    case Talk::NoStartTls:
        return say(Verdict::Failed, Problem::NoStartTls, {where});
    case Talk::NotXmpp:
        return say(Verdict::Failed, Problem::NotXmpp, {where});
    case Talk::HostUnknown:
    case Talk::Refused:
        return say(Verdict::NotTested, Problem::NeedsEarlier, {});
    default:
        return say(Verdict::Failed, Problem::TlsFailed, {where, endpoint.reason});
    }
}

MaybeLine ServiceJudge::certificate() const
{
    return overEndpoints(pick(Check::SipCertificate, Check::XmppCertificate), true,
        [this](const auto &target, const auto &endpoint) { return nameLine(target, endpoint); });
}

FederationLine ServiceJudge::nameLine(const TargetFacts &target, const EndpointFacts &endpoint) const
{
    FederationLine line = m_sip ? sipNameLine(endpoint.chain.value(0), target.host, m_facts.domain)
                                : xmppNameLine(endpoint.chain.value(0), m_facts.domain);
    line.command = tlsCommand(target);
    return line;
}

MaybeLine ServiceJudge::trust() const
{
    return overEndpoints(pick(Check::SipTrust, Check::XmppTrust), true,
        [this](const auto &target, const auto &endpoint) { return trustLine(target, endpoint); });
}

FederationLine ServiceJudge::trustLine(const TargetFacts &target, const EndpointFacts &endpoint) const
{
    FederationLine line =
        verbund::trustLine(pick(Check::SipTrust, Check::XmppTrust), endpoint.chain.value(0), endpoint.trust);
    line.command = tlsCommand(target);
    return line;
}

MaybeLine ServiceJudge::validity() const
{
    return overEndpoints(pick(Check::SipValidity, Check::XmppValidity), true,
        [this](const auto &target, const auto &endpoint) { return validityLine(target, endpoint); });
}

FederationLine ServiceJudge::validityLine(const TargetFacts &target, const EndpointFacts &endpoint) const
{
    const QList<CertificateFacts> path =
        endpoint.trust.path.isEmpty() ? endpoint.chain.first(1) : endpoint.trust.path;
    FederationLine line =
        verbund::validityLine(pick(Check::SipValidity, Check::XmppValidity), path, m_facts.now);
    line.command = tlsCommand(target);
    return line;
}

MaybeLine ServiceJudge::stream() const
{
    return overEndpoints(Check::XmppStream, false,
        [this](const auto &target, const auto &endpoint) { return streamLine(target, endpoint); });
}

// EXTERNAL is mostly offered only to who has shown a certificate, which this check has none of.
FederationLine ServiceJudge::streamLine(const TargetFacts &target, const EndpointFacts &endpoint) const
{
    const auto say = [&](Verdict verdict, Problem problem, const QStringList &facts = {}) {
        return makeLine(Check::XmppStream, verdict, problem, facts, tlsCommand(target));
    };
    const QString where = shownEndpoint(target, endpoint);
    if (endpoint.talk == Talk::HostUnknown)
        return say(Verdict::Failed, Problem::HostUnknown, {where, shownHost(m_facts.domain)});
    if (endpoint.talk == Talk::Refused)
        return say(Verdict::Failed, Problem::StreamRefused, {where, endpoint.reason});
    if (!isUnderTls(endpoint))
        return makeLine(Check::XmppStream, Verdict::NotTested, Problem::NeedsEarlier);
    if (!endpoint.streamKnown && !endpoint.asksForCertificate)
        return say(Verdict::Failed, Problem::TlsSilent, {where});
    if (!target.directTls && !endpoint.requiresTls)
        return say(Verdict::Warning, Problem::TlsOptional);
    if (endpoint.external)
        return say(Verdict::Ok, Problem::None);
    if (endpoint.asksForCertificate)
        return say(Verdict::Ok, Problem::ExternalLikely);
    return endpoint.dialback ? say(Verdict::Warning, Problem::DialbackOnly)
                             : say(Verdict::Failed, Problem::NoAuthentication);
}

} // namespace verbund
