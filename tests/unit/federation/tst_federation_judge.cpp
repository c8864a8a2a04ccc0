// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/Judge.h"
#include "protocol/federation/KnownSystems.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

namespace tst_federation_judge {

using namespace Qt::StringLiterals;
using namespace verbund;

using Actor = FederationLine::Actor;
using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;
using Outcome = DnsAnswer::Outcome;
using Reach = EndpointFacts::Reach;
using Talk = EndpointFacts::Talk;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC);
const DnsAnswer nothing{.outcome = Outcome::Nothing};
const DnsAnswer noName{.outcome = Outcome::NoName};

DnsAnswer values(const QStringList &list) { return {.outcome = Outcome::Records, .values = list}; }

DnsAnswer record(const QString &target, quint16 port)
{
    return {.outcome = Outcome::Records, .services = {{.target = target, .port = port, .weight = 10}}};
}

CertificateFacts certificate(const QStringList &names)
{
    return {.subject = names.value(0),
        .issuer = u"An authority"_s,
        .dnsNames = names,
        .hasAlternativeNames = true,
        .notBefore = now.addDays(-10),
        .notAfter = now.addDays(80),
        .forServers = true,
        .forClients = true};
}

TargetFacts target(const QString &host, quint16 port, const CertificateFacts &shown)
{
    const EndpointFacts endpoint{.address = u"192.0.2.7"_s,
        .reach = Reach::Open,
        .talk = Talk::Encrypted,
        .version = u"TLSv1.3"_s,
        .cipher = u"TLS_AES_256_GCM_SHA384"_s,
        .asksForCertificate = true,
        .chain = {shown},
        .trust = {.kind = ChainFacts::Kind::Trusted, .subject = shown.issuer, .path = {shown}},
        .requiresTls = true,
        .streamKnown = true,
        .external = true,
        .settled = true};
    return {.host = host,
        .port = port,
        .ipv4 = values({endpoint.address}),
        .ipv6 = nothing,
        .endpoints = {endpoint}};
}

// Everything as it should be, over both protocols.
FederationFacts healthy()
{
    FederationFacts facts{.domain = u"toothfairy.example"_s,
        .subject = u"toothfairy.example"_s,
        .now = now,
        .ipv4 = values({u"192.0.2.1"_s}),
        .ipv6 = nothing,
        .mail = nothing};
    facts.sip.usual = record(u"sip.toothfairy.example"_s, 5061);
    facts.sip.other = nothing;
    facts.sip.searched = true;
    facts.sip.targets = {
        target(u"sip.toothfairy.example"_s, 5061, certificate({u"sip.toothfairy.example"_s}))};
    facts.xmpp.usual = record(u"xmpp.toothfairy.example"_s, 5269);
    facts.xmpp.other = nothing;
    facts.xmpp.searched = true;
    facts.xmpp.targets = {target(u"xmpp.toothfairy.example"_s, 5269, certificate({u"toothfairy.example"_s}))};
    return facts;
}

void withoutSip(FederationFacts &facts) { facts.sip = {.usual = noName, .other = noName, .searched = true}; }

void withoutXmpp(FederationFacts &facts)
{
    facts.xmpp = {.usual = noName, .other = noName, .searched = true};
}

FederationLine lineOf(const QList<FederationLine> &lines, Check check)
{
    const auto found = std::ranges::find(lines, check, &FederationLine::check);
    return found == lines.end() ? FederationLine{} : *found;
}

struct Case {
    const char *name;
    void (*change)(FederationFacts &facts);
    Check check;
    Verdict verdict;
    Problem problem;
};

TargetFacts &sip(FederationFacts &facts) { return facts.sip.targets.first(); }
TargetFacts &xmpp(FederationFacts &facts) { return facts.xmpp.targets.first(); }
EndpointFacts &sipEnd(FederationFacts &facts) { return sip(facts).endpoints.first(); }
EndpointFacts &xmppEnd(FederationFacts &facts) { return xmpp(facts).endpoints.first(); }

// As though the connection never came to TLS.
void talk(EndpointFacts &endpoint, Talk kind)
{
    endpoint = {.address = endpoint.address, .reach = Reach::Open, .talk = kind, .settled = true};
}

void reach(EndpointFacts &endpoint, Reach kind)
{
    endpoint = {.address = endpoint.address, .reach = kind, .settled = true};
}

void setTrust(FederationFacts &facts, ChainFacts::Kind kind)
{
    sipEnd(facts).trust = {.kind = kind, .subject = u"Another authority"_s, .reason = u"why"_s};
}

const Case cases[]{
    {"domain unknown",
        [](FederationFacts &facts) {
            facts.ipv4 = facts.ipv6 = facts.mail = noName;
            withoutSip(facts);
            withoutXmpp(facts);
        },
        Check::Domain, Verdict::Failed, Problem::DomainUnknown},
    {"mail only",
        [](FederationFacts &facts) {
            facts.mail = values({u"mail.toothfairy.example"_s});
            withoutSip(facts);
            withoutXmpp(facts);
        },
        Check::Domain, Verdict::Failed, Problem::MailOnly},
    {"no domain", [](FederationFacts &facts) { facts = {.subject = u"a b"_s, .now = now}; }, Check::Domain,
        Verdict::Failed, Problem::NotADomain},
    {"silent DNS",
        [](FederationFacts &facts) {
            facts.ipv4 = facts.ipv6 = facts.mail = DnsAnswer();
            facts.sip = {.usual = DnsAnswer(), .other = DnsAnswer(), .searched = true};
            facts.xmpp = facts.sip;
        },
        Check::Domain, Verdict::NotTested, Problem::DnsSilent},
    {"failing DNS",
        [](FederationFacts &facts) {
            facts.ipv4 = facts.ipv6 = facts.mail = DnsAnswer{.outcome = Outcome::Failed};
            facts.sip = {.usual = facts.ipv4, .other = facts.ipv4, .searched = true};
            facts.xmpp = facts.sip;
        },
        Check::Domain, Verdict::Failed, Problem::DnsFailed},
    {"no record at all",
        [](FederationFacts &facts) {
            withoutSip(facts);
            withoutXmpp(facts);
        },
        Check::SipRecord, Verdict::Failed, Problem::NoSipRecord},
    {"no record for SIP, but XMPP", [](FederationFacts &facts) { withoutSip(facts); }, Check::SipRecord,
        Verdict::NotApplicable, Problem::NotOffered},
    {"SIP refused, but XMPP",
        [](FederationFacts &facts) {
            facts.sip = {.usual = record({}, 0), .other = nothing, .searched = true};
        },
        Check::SipRecord, Verdict::NotApplicable, Problem::ServiceRefused},
    {"record's server failed",
        [](FederationFacts &facts) {
            facts.sip = {.usual = DnsAnswer{.outcome = Outcome::Failed}, .other = nothing, .searched = true};
        },
        Check::SipRecord, Verdict::Failed, Problem::DnsFailed},
    {"records in a circle",
        [](FederationFacts &facts) {
            facts.xmpp = {
                .usual = DnsAnswer{.outcome = Outcome::Invalid}, .other = nothing, .searched = true};
        },
        Check::XmppRecord, Verdict::Failed, Problem::DnsInvalid},
    {"no target that is a name", [](FederationFacts &facts) { facts.sip.targets.clear(); }, Check::SipRecord,
        Verdict::Failed, Problem::DnsInvalid},
    {"only _sips", [](FederationFacts &facts) { std::swap(facts.sip.usual, facts.sip.other); },
        Check::SipRecord, Verdict::Warning, Problem::OnlySipsRecord},
    {"only _xmpps-server", [](FederationFacts &facts) { std::swap(facts.xmpp.usual, facts.xmpp.other); },
        Check::XmppRecord, Verdict::Warning, Problem::OnlyDirectTls},
    {"no XMPP record, but a server",
        [](FederationFacts &facts) {
            facts.xmpp.usual = noName;
            facts.xmpp.other = noName;
            facts.xmpp.fallback = true;
        },
        Check::XmppRecord, Verdict::Warning, Problem::FallbackOnly},
    {"other port that works", [](FederationFacts &facts) { sip(facts).port = 5062; }, Check::SipRecord,
        Verdict::Warning, Problem::OtherPort},
    {"other port that does not",
        [](FederationFacts &facts) {
            sip(facts).port = 5062;
            reach(sipEnd(facts), Reach::Silent);
        },
        Check::SipRecord, Verdict::Failed, Problem::OtherPort},
    {"a flood of records", [](FederationFacts &facts) { facts.sip.usual->more = true; }, Check::SipRecord,
        Verdict::Warning, Problem::TooManyRecords},
    {"target elsewhere", [](FederationFacts &facts) { sip(facts).host = u"sip.elhada.example"_s; },
        Check::SipTarget, Verdict::Failed, Problem::TargetOutside},
    {"target two levels below",
        [](FederationFacts &facts) { sip(facts).host = u"sip.eu.toothfairy.example"_s; }, Check::SipTarget,
        Verdict::Failed, Problem::TargetOutside},
    {"target that only ends alike",
        [](FederationFacts &facts) { sip(facts).host = u"sip.nottoothfairy.example"_s; }, Check::SipTarget,
        Verdict::Failed, Problem::TargetOutside},
    {"target is the domain", [](FederationFacts &facts) { sip(facts).host = facts.domain; }, Check::SipTarget,
        Verdict::Ok, Problem::None},
    {"XMPP target elsewhere", [](FederationFacts &facts) { xmpp(facts).host = u"xmpp.elhada.example"_s; },
        Check::XmppTarget, Verdict::Ok, Problem::None},
    {"single label", [](FederationFacts &facts) { sip(facts).host = u"edge01"_s; }, Check::SipTarget,
        Verdict::Failed, Problem::TargetInternal},
    {".local", [](FederationFacts &facts) { xmpp(facts).host = u"chat.office.local"_s; }, Check::XmppTarget,
        Verdict::Failed, Problem::TargetInternal},
    {"alias", [](FederationFacts &facts) { sip(facts).ipv4->alias = u"edge.elhada.example"_s; },
        Check::SipTarget, Verdict::Warning, Problem::TargetAlias},
    {"a provider's target", [](FederationFacts &facts) { sip(facts).host = u"sipfed.online.lync.com"_s; },
        Check::SipTarget, Verdict::Ok, Problem::TargetOfProvider},
    {"one of two targets elsewhere",
        [](FederationFacts &facts) {
            facts.sip.targets += sip(facts);
            facts.sip.targets.last().host = u"sip.elhada.example"_s;
        },
        Check::SipTarget, Verdict::Warning, Problem::TargetOutside},
    {"no address",
        [](FederationFacts &facts) {
            sip(facts).ipv4 = noName;
            sip(facts).endpoints.clear();
        },
        Check::SipAddress, Verdict::Failed, Problem::NoAddress},
    {"no answer about the address",
        [](FederationFacts &facts) {
            sip(facts).ipv4 = DnsAnswer();
            sip(facts).endpoints.clear();
        },
        Check::SipAddress, Verdict::NotTested, Problem::DnsSilent},
    {"both kinds of address", [](FederationFacts &facts) { sip(facts).ipv6 = values({u"2001:db8::1"_s}); },
        Check::SipAddress, Verdict::Ok, Problem::None},
    {"several addresses",
        [](FederationFacts &facts) { sip(facts).ipv4 = values({u"192.0.2.7"_s, u"192.0.2.8"_s}); },
        Check::SipAddress, Verdict::Warning, Problem::SeveralAddresses},
    {"private address", [](FederationFacts &facts) { sip(facts).ipv4 = values({u"10.1.2.3"_s}); },
        Check::SipAddress, Verdict::Warning, Problem::PrivateAddress},
    {"from inside", [](FederationFacts &facts) { sipEnd(facts).fromPrivate = true; }, Check::SipPort,
        Verdict::Ok, Problem::FromInside},
    {"own, inside",
        [](FederationFacts &facts) {
            facts.own = true;
            sipEnd(facts).toPrivate = true;
        },
        Check::SipPort, Verdict::Warning, Problem::InsideOnly},
    {"closed", [](FederationFacts &facts) { reach(sipEnd(facts), Reach::Refused); }, Check::SipPort,
        Verdict::Failed, Problem::PortClosed},
    {"silent", [](FederationFacts &facts) { reach(xmppEnd(facts), Reach::Silent); }, Check::XmppPort,
        Verdict::Failed, Problem::PortSilent},
    {"no route", [](FederationFacts &facts) { reach(sipEnd(facts), Reach::NoRoute); }, Check::SipPort,
        Verdict::NotTested, Problem::NoRoute},
    {"one address is dead",
        [](FederationFacts &facts) {
            sip(facts).endpoints += sipEnd(facts);
            reach(sip(facts).endpoints.last(), Reach::Silent);
        },
        Check::SipPort, Verdict::Warning, Problem::SomeSilent},
    {"no IPv6 here, but IPv4",
        [](FederationFacts &facts) {
            sip(facts).endpoints += sipEnd(facts);
            reach(sip(facts).endpoints.last(), Reach::NoRoute);
        },
        Check::SipPort, Verdict::Ok, Problem::None},
    {"no mutual TLS", [](FederationFacts &facts) { sipEnd(facts).asksForCertificate = false; }, Check::SipTls,
        Verdict::Warning, Problem::NoMutualTls},
    {"mutual TLS", [](FederationFacts &) {}, Check::SipTls, Verdict::Ok, Problem::AsksForCertificate},
    {"plain text", [](FederationFacts &facts) { talk(sipEnd(facts), Talk::PlainText); }, Check::SipTls,
        Verdict::Failed, Problem::PlainText},
    {"old TLS", [](FederationFacts &facts) { talk(sipEnd(facts), Talk::TooOld); }, Check::SipTls,
        Verdict::Failed, Problem::TlsTooOld},
    {"broken TLS", [](FederationFacts &facts) { talk(sipEnd(facts), Talk::Failed); }, Check::SipTls,
        Verdict::Failed, Problem::TlsFailed},
    {"silent before TLS", [](FederationFacts &facts) { talk(sipEnd(facts), Talk::Silent); }, Check::SipTls,
        Verdict::Failed, Problem::TlsSilent},
    {"no STARTTLS", [](FederationFacts &facts) { talk(xmppEnd(facts), Talk::NoStartTls); }, Check::XmppTls,
        Verdict::Failed, Problem::NoStartTls},
    {"not XMPP", [](FederationFacts &facts) { talk(xmppEnd(facts), Talk::NotXmpp); }, Check::XmppTls,
        Verdict::Failed, Problem::NotXmpp},
    {"after no TLS no certificate", [](FederationFacts &facts) { talk(sipEnd(facts), Talk::Failed); },
        Check::SipCertificate, Verdict::NotTested, Problem::NeedsEarlier},
    {"wrong name", [](FederationFacts &facts) { sipEnd(facts).chain = {certificate({u"elhada.example"_s})}; },
        Check::SipCertificate, Verdict::Failed, Problem::WrongName},
    {"the domain's name alone",
        [](FederationFacts &facts) { sipEnd(facts).chain = {certificate({facts.domain})}; },
        Check::SipCertificate, Verdict::Failed, Problem::WrongName},
    {"wildcard",
        [](FederationFacts &facts) { sipEnd(facts).chain = {certificate({u"*.toothfairy.example"_s})}; },
        Check::SipCertificate, Verdict::Failed, Problem::Wildcard},
    {"wildcard and the name",
        [](FederationFacts &facts) {
            sipEnd(facts).chain = {certificate({u"*.toothfairy.example"_s, u"sip.toothfairy.example"_s})};
        },
        Check::SipCertificate, Verdict::Ok, Problem::None},
    {"only a URI",
        [](FederationFacts &facts) {
            sipEnd(facts).chain.first().dnsNames.clear();
            sipEnd(facts).chain.first().uris = {u"sip:toothfairy.example"_s};
        },
        Check::SipCertificate, Verdict::Failed, Problem::OnlyUriNames},
    {"only a common name",
        [](FederationFacts &facts) {
            CertificateFacts &own = sipEnd(facts).chain.first();
            own.commonName = own.dnsNames.takeFirst();
            own.hasAlternativeNames = false;
        },
        Check::SipCertificate, Verdict::Warning, Problem::OnlyCommonName},
    {"a common name beside others",
        [](FederationFacts &facts) {
            CertificateFacts &own = sipEnd(facts).chain.first();
            own.commonName = std::exchange(own.dnsNames, {u"elhada.example"_s}).first();
        },
        Check::SipCertificate, Verdict::Failed, Problem::WrongName},
    {"XMPP's own kind of name",
        [](FederationFacts &facts) {
            CertificateFacts &own = xmppEnd(facts).chain.first();
            own.dnsNames.clear();
            own.services = {u"_xmpp-server.toothfairy.example"_s};
        },
        Check::XmppCertificate, Verdict::Ok, Problem::None},
    {"a client's service name",
        [](FederationFacts &facts) {
            CertificateFacts &own = xmppEnd(facts).chain.first();
            own.dnsNames.clear();
            own.services = {u"_xmpp-client.toothfairy.example"_s};
        },
        Check::XmppCertificate, Verdict::Failed, Problem::WrongName},
    {"unknown authority", [](FederationFacts &facts) { setTrust(facts, ChainFacts::Kind::UnknownAuthority); },
        Check::SipTrust, Verdict::Failed, Problem::UnknownAuthority},
    {"self-signed", [](FederationFacts &facts) { setTrust(facts, ChainFacts::Kind::SelfSigned); },
        Check::SipTrust, Verdict::Failed, Problem::SelfSigned},
    {"chain not complete",
        [](FederationFacts &facts) { setTrust(facts, ChainFacts::Kind::MissingIntermediate); },
        Check::SipTrust, Verdict::Failed, Problem::MissingIntermediate},
    {"weak", [](FederationFacts &facts) { setTrust(facts, ChainFacts::Kind::Weak); }, Check::SipTrust,
        Verdict::Failed, Problem::WeakCertificate},
    {"broken chain", [](FederationFacts &facts) { setTrust(facts, ChainFacts::Kind::Invalid); },
        Check::SipTrust, Verdict::Failed, Problem::ChainInvalid},
    {"not for servers", [](FederationFacts &facts) { sipEnd(facts).chain.first().forServers = false; },
        Check::SipTrust, Verdict::Failed, Problem::WrongUsage},
    {"not for clients", [](FederationFacts &facts) { sipEnd(facts).chain.first().forClients = false; },
        Check::SipTrust, Verdict::Warning, Problem::NoClientUsage},
    {"expired", [](FederationFacts &facts) { sipEnd(facts).trust.path.first().notAfter = now.addSecs(-1); },
        Check::SipValidity, Verdict::Failed, Problem::Expired},
    {"an authority between expired",
        [](FederationFacts &facts) {
            sipEnd(facts).trust.path += certificate({});
            sipEnd(facts).trust.path.last().notAfter = now.addDays(-1);
        },
        Check::SipValidity, Verdict::Failed, Problem::Expired},
    {"expired and not trusted",
        [](FederationFacts &facts) {
            setTrust(facts, ChainFacts::Kind::UnknownAuthority);
            sipEnd(facts).chain.first().notAfter = now.addDays(-1);
        },
        Check::SipValidity, Verdict::Failed, Problem::Expired},
    {"29 days left",
        [](FederationFacts &facts) {
            sipEnd(facts).trust.path.first().notAfter = now.addDays(30).addSecs(-1);
        },
        Check::SipValidity, Verdict::Warning, Problem::ExpiresSoon},
    {"30 days left",
        [](FederationFacts &facts) { sipEnd(facts).trust.path.first().notAfter = now.addDays(30); },
        Check::SipValidity, Verdict::Ok, Problem::None},
    {"valid tomorrow",
        [](FederationFacts &facts) { sipEnd(facts).trust.path.first().notBefore = now.addSecs(23 * 3600); },
        Check::SipValidity, Verdict::Warning, Problem::ClockWrong},
    {"valid next week",
        [](FederationFacts &facts) { sipEnd(facts).trust.path.first().notBefore = now.addDays(7); },
        Check::SipValidity, Verdict::Failed, Problem::NotYetValid},
    {"EXTERNAL", [](FederationFacts &) {}, Check::XmppStream, Verdict::Ok, Problem::None},
    {"EXTERNAL for who shows a certificate",
        [](FederationFacts &facts) {
            xmppEnd(facts).external = false;
            xmppEnd(facts).streamKnown = false;
        },
        Check::XmppStream, Verdict::Ok, Problem::ExternalLikely},
    {"dialback alone",
        [](FederationFacts &facts) {
            xmppEnd(facts).external = xmppEnd(facts).asksForCertificate = false;
            xmppEnd(facts).dialback = true;
        },
        Check::XmppStream, Verdict::Warning, Problem::DialbackOnly},
    {"no way to show who one is",
        [](FederationFacts &facts) { xmppEnd(facts).external = xmppEnd(facts).asksForCertificate = false; },
        Check::XmppStream, Verdict::Failed, Problem::NoAuthentication},
    {"optional TLS", [](FederationFacts &facts) { xmppEnd(facts).requiresTls = false; }, Check::XmppStream,
        Verdict::Warning, Problem::TlsOptional},
    {"unknown host", [](FederationFacts &facts) { talk(xmppEnd(facts), Talk::HostUnknown); },
        Check::XmppStream, Verdict::Failed, Problem::HostUnknown},
    {"stream refused", [](FederationFacts &facts) { talk(xmppEnd(facts), Talk::Refused); }, Check::XmppStream,
        Verdict::Failed, Problem::StreamRefused},
    {"Teams", [](FederationFacts &facts) { sip(facts).host = u"sipfed.online.lync.com"_s; }, Check::System,
        Verdict::Warning, Problem::TeamsAnswers},
    {"Google Talk", [](FederationFacts &facts) { xmpp(facts).host = u"xmpp-server.l.google.com"_s; },
        Check::System, Verdict::Failed, Problem::EndedService},
    {"Webex", [](FederationFacts &facts) { xmpp(facts).host = u"s2s.example.webexconnect.com"_s; },
        Check::System, Verdict::Ok, Problem::HostedService},
    {"Skype", [](FederationFacts &facts) { sip(facts).host = u"federation.messenger.msn.com"_s; },
        Check::System, Verdict::Warning, Problem::PublicNetwork},
    {"open federation", [](FederationFacts &) {}, Check::Direct, Verdict::Ok, Problem::None},
    {"direct federation",
        [](FederationFacts &facts) {
            facts.direct = u"sip.toothfairy.example"_s;
            facts.sip.direct = true;
        },
        Check::Direct, Verdict::Ok, Problem::DirectRoutes},
    {"direct: no record is right",
        [](FederationFacts &facts) {
            facts.direct = u"edge.elhada.example"_s;
            facts.sip.direct = true;
            facts.sip.usual = facts.sip.other = std::nullopt;
        },
        Check::SipRecord, Verdict::NotApplicable, Problem::DirectNeedsNone},
    {"direct would be possible",
        [](FederationFacts &facts) {
            withoutSip(facts);
            withoutXmpp(facts);
        },
        Check::Direct, Verdict::NotTested, Problem::DirectPossible},
};

} // namespace

/// What facts mean: pure rules, by tables.
class tst_federation_judge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereAllIsWellEveryLineIsInOrder()
    {
        const QList<FederationLine> lines = judge(healthy(), FederationEnd::Running);
        QCOMPARE(lines.size(), int(Check::Direct) + 1);
        for (const FederationLine &line : lines) {
            QCOMPARE(line.verdict, Verdict::Ok);
            QCOMPARE(line.actor, Actor::Nobody);
        }
    }

    void factsHaveOneMeaning_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(cases)); ++i)
            QTest::newRow(cases[i].name) << i;
    }

    void factsHaveOneMeaning()
    {
        QFETCH(int, index);
        const Case &one = cases[index];
        FederationFacts facts = healthy();
        one.change(facts);
        const FederationLine line = lineOf(judge(facts, FederationEnd::Running), one.check);
        QCOMPARE(line.check, one.check);
        QCOMPARE(line.problem, one.problem);
        QCOMPARE(line.verdict, one.verdict);
        QVERIFY2(!line.finding().contains(u"%"), qPrintable(line.finding()));
    }

    void whatIsSaidStays_data() { factsHaveOneMeaning_data(); }

    // Lines come while facts still do: none may turn out to be wrong later.
    void whatIsSaidStays()
    {
        QFETCH(int, index);
        FederationFacts end = healthy();
        cases[index].change(end);
        if (end.domain.isEmpty())
            return;
        const QList<FederationLine> last = judge(end, FederationEnd::Running);
        for (const FederationFacts &facts : beginnings(end))
            for (const FederationLine &line : judge(facts, FederationEnd::Running))
                QCOMPARE(line, lineOf(last, line.check));
    }

    void whatIsNotKnownIsNotTested()
    {
        const FederationFacts facts{.domain = u"toothfairy.example"_s, .now = now};
        QVERIFY(judge(facts, FederationEnd::Running).isEmpty());
        for (const auto &[end, problem] : {std::pair(FederationEnd::TimeUp, Problem::TimeUp),
                 std::pair(FederationEnd::Cancelled, Problem::Cancelled)}) {
            const auto lines = judge(facts, end);
            QCOMPARE(lines.size(), int(Check::Direct) + 1);
            for (const FederationLine &line : lines) {
                QCOMPARE(line.verdict, Verdict::NotTested);
                QCOMPARE(line.problem, problem);
            }
        }
    }

    void ownFaultsAreOursToCure()
    {
        FederationFacts facts = healthy();
        reach(sipEnd(facts), Reach::Refused);
        QCOMPARE(lineOf(judge(facts, FederationEnd::Running), Check::SipPort).actor, Actor::Partner);
        facts.own = true;
        QCOMPARE(
            lineOf(judge(facts, FederationEnd::Running), Check::SipPort).actor, Actor::ServerAdministrator);
    }

    void factsAreFitToBeShown()
    {
        FederationFacts facts = healthy();
        sipEnd(facts).chain = {certificate({QString(u"evil\u202E\n\033[31m"_s).repeated(1000)})};
        const FederationLine line = lineOf(judge(facts, FederationEnd::Running), Check::SipCertificate);
        QVERIFY(line.finding().size() < 600);
        QVERIFY(!line.finding().contains(u'\033') && !line.finding().contains(u'\n'));
        QVERIFY(!line.finding().contains(QChar(0x202E)));
    }

    void knownSystemsAreFoundByTheirServers()
    {
        QVERIFY(knownSystem(u"sipfed.online.gov.skypeforbusiness.us"_s));
        QVERIFY(!knownSystem(u"sipfedonline.lync.com"_s));
        QVERIFY(!knownSystem(u"evilonline.lync.com.toothfairy.example"_s));
        QVERIFY(!knownSystem(u"webex.com.toothfairy.example"_s));
        QVERIFY(!knownSystem({}));
    }

private:
    // The same with one thing or another not known yet.
    static QList<FederationFacts> beginnings(const FederationFacts &end)
    {
        QList<FederationFacts> all;
        const auto add = [&](auto change) {
            FederationFacts facts = end;
            change(facts);
            all += facts;
        };
        add([](FederationFacts &facts) { facts.mail.reset(); });
        add([](FederationFacts &facts) { facts.ipv4.reset(); });
        for (ServiceFacts FederationFacts::*service : {&FederationFacts::sip, &FederationFacts::xmpp}) {
            const bool searchedByDns = !(end.*service).direct;
            if (searchedByDns) {
                add([=](FederationFacts &facts) { (facts.*service) = {}; });
                add([=](FederationFacts &facts) { (facts.*service) = {.other = (facts.*service).other}; });
                add([=](FederationFacts &facts) {
                    (facts.*service).searched = false;
                    (facts.*service).fallback = false;
                    (facts.*service).targets.clear();
                });
            }
            add([=](FederationFacts &facts) {
                for (TargetFacts &target : (facts.*service).targets) {
                    target.ipv6.reset();
                    target.endpoints.clear();
                }
            });
            add([=](FederationFacts &facts) {
                for (TargetFacts &target : (facts.*service).targets)
                    for (EndpointFacts &endpoint : target.endpoints)
                        endpoint = {.address = endpoint.address};
            });
            add([=](FederationFacts &facts) {
                for (TargetFacts &target : (facts.*service).targets)
                    for (EndpointFacts &endpoint : target.endpoints)
                        if (endpoint.reach == Reach::Open)
                            endpoint = {.address = endpoint.address,
                                .reach = Reach::Open,
                                .fromPrivate = endpoint.fromPrivate,
                                .toPrivate = endpoint.toPrivate};
            });
        }
        return all;
    }
};

} // namespace tst_federation_judge

VERBUND_TEST(tst_federation_judge::tst_federation_judge)

#include "tst_federation_judge.moc"
