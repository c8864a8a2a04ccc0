// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FederationSamples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using enum FederationLine::Check;
using Actor = FederationLine::Actor;
using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

FederationLine ok(
    Check check, const QStringList &facts, const QString &command = {}, Problem problem = Problem::None)
{
    return {.check = check,
        .verdict = Verdict::Ok,
        .problem = problem,
        .actor = Actor::Nobody,
        .facts = facts,
        .command = command};
}

FederationLine bad(Check check, Verdict verdict, Problem problem, Actor actor, const QStringList &facts,
    const QString &command)
{
    return {.check = check,
        .verdict = verdict,
        .problem = problem,
        .actor = actor,
        .facts = facts,
        .command = command};
}

FederationLine none(Check check, Verdict verdict, Problem problem, const QStringList &facts = {})
{
    return {.check = check,
        .verdict = verdict,
        .problem = problem,
        .actor = Actor::Nobody,
        .facts = facts,
        .command = {}};
}

FederationReport report(const QString &domain, const QList<FederationLine> &lines)
{
    return {.domain = domain,
        .time = QDateTime(QDate(2026, 3, 9), QTime(14, 32), QTimeZone::UTC),
        .lines = lines,
        .complete = true};
}

QList<FederationLine> withoutXmpp()
{
    QList<FederationLine> lines;
    for (const Check check : {XmppRecord, XmppTarget, XmppAddress, XmppPort, XmppTls, XmppCertificate,
             XmppTrust, XmppValidity, XmppStream})
        lines.append(none(check, Verdict::NotApplicable, Problem::NotOffered));
    return lines;
}

QList<FederationLine> withoutSip()
{
    QList<FederationLine> lines;
    for (const Check check :
        {SipRecord, SipTarget, SipAddress, SipPort, SipTls, SipCertificate, SipTrust, SipValidity})
        lines.append(none(check, Verdict::NotApplicable, Problem::NotOffered));
    return lines;
}

} // namespace

FederationReport wildcardReport()
{
    const QString host = u"sip.toothfairy.example"_s;
    const QString show = u"openssl s_client -connect sip.toothfairy.example:5061 -servername "
                         "sip.toothfairy.example -showcerts"_s;
    return report(u"toothfairy.example"_s,
        QList{
            ok(Domain, {u"toothfairy.example"_s}, u"nslookup -type=SOA toothfairy.example"_s),
            ok(SipRecord, {u"sip.toothfairy.example:5061 0 0"_s},
                u"nslookup -type=SRV _sipfederationtls._tcp.toothfairy.example"_s),
            ok(SipTarget, {host}),
            ok(SipAddress, {host, u"192.0.2.14"_s}, u"nslookup sip.toothfairy.example"_s),
            ok(SipPort, {host + u":5061"_s}, u"nc -vz sip.toothfairy.example 5061"_s, Problem::FromInside),
            ok(SipTls, {u"TLS 1.3"_s, u"TLS_AES_256_GCM_SHA384"_s}, show, Problem::AsksForCertificate),
            bad(SipCertificate, Verdict::Failed, Problem::Wildcard, Actor::Partner,
                {host, u"*.toothfairy.example"_s}, show),
            ok(SipTrust, {u"Example Public CA"_s}, show),
            bad(SipValidity, Verdict::Warning, Problem::ExpiresSoon, Actor::Partner,
                {u"2026-03-30"_s, u"21"_s, host}, show),
        } + withoutXmpp()
            + QList{ok(System, {}), ok(Direct, {})});
}

FederationReport goodReport()
{
    const QString host = u"xmpp.elhada.example"_s;
    const QString show = u"openssl s_client -connect xmpp.elhada.example:5269 -starttls xmpp-server "
                         "-xmpphost elhada.example"_s;
    return report(u"elhada.example"_s,
        QList{ok(Domain, {u"elhada.example"_s}, u"nslookup -type=SOA elhada.example"_s)} + withoutSip()
            + QList{
                ok(XmppRecord, {u"xmpp.elhada.example:5269 0 5"_s},
                    u"nslookup -type=SRV _xmpp-server._tcp.elhada.example"_s),
                ok(XmppTarget, {host}),
                ok(XmppAddress, {host, u"192.0.2.40"_s}, u"nslookup xmpp.elhada.example"_s),
                ok(XmppPort, {host + u":5269"_s}, u"nc -vz xmpp.elhada.example 5269"_s),
                ok(XmppTls, {u"TLS 1.3"_s, u"TLS_AES_256_GCM_SHA384"_s}, show),
                ok(XmppCertificate, {u"elhada.example"_s, u"elhada.example"_s}, show),
                ok(XmppTrust, {u"Example Public CA"_s}, show),
                ok(XmppValidity, {u"2026-08-30"_s, u"174"_s}, show),
                ok(XmppStream, {}, show),
                ok(System, {}),
                ok(Direct, {}),
            });
}

FederationReport offlineReport(const QString &domain)
{
    QList<FederationLine> lines{none(Domain, Verdict::NotTested, Problem::DnsSilent, {domain})};
    for (int check = int(SipRecord); check <= int(Direct); ++check)
        lines.append(none(Check(check), Verdict::NotTested, Problem::NeedsEarlier));
    return report(domain, lines);
}

FederationReport closedReport()
{
    QList<FederationLine> lines{
        ok(Domain, {u"zahnfee.example"_s}, u"nslookup -type=SOA zahnfee.example"_s),
        ok(SipRecord, {u"sip.zahnfee.example:5061 0 0"_s},
            u"nslookup -type=SRV _sipfederationtls._tcp.zahnfee.example"_s),
        ok(SipTarget, {u"sip.zahnfee.example"_s}),
        ok(SipAddress, {u"sip.zahnfee.example"_s, u"192.0.2.3"_s}, u"nslookup sip.zahnfee.example"_s),
        bad(SipPort, Verdict::Failed, Problem::PortClosed, Actor::ServerAdministrator,
            {u"sip.zahnfee.example:5061"_s}, u"nc -vz sip.zahnfee.example 5061"_s),
    };
    for (const Check check : {SipTls, SipCertificate, SipTrust, SipValidity})
        lines.append(none(check, Verdict::NotTested, Problem::NeedsEarlier));
    return report(u"zahnfee.example"_s, lines + withoutXmpp() + QList{ok(System, {}), ok(Direct, {})});
}

} // namespace verbund
