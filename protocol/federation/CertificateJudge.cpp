// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/CertificateJudge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

using Check = FederationLine::Check;
using Problem = FederationLine::Problem;
using Verdict = FederationLine::Verdict;

constexpr qsizetype shownNames = 10;
constexpr qint64 soon = 30; // days
constexpr qint64 clockError =
    24 * 60 * 60; // seconds: a wrong time zone or summer time, not a wrong certificate

QString joined(const CertificateFacts &certificate)
{
    QStringList names = certificate.dnsNames;
    for (const QString &uri : certificate.uris)
        names += u"URI:"_s + uri;
    names += certificate.addresses + certificate.services + certificate.xmppAddresses;
    if (names.isEmpty())
        names += certificate.subject;
    const bool more = names.size() > shownNames;
    return names.first(std::min(names.size(), shownNames)).join(u", "_s) + (more ? u", …"_s : QString());
}

QString wildcardFor(const CertificateFacts &certificate, const QString &host)
{
    const QString pattern = u'*' + host.sliced(std::max(host.indexOf(u'.'), qsizetype(0)));
    return host.contains(u'.') && certificate.dnsNames.contains(pattern) ? pattern : QString();
}

QString uriFor(const CertificateFacts &certificate, const QString &host, const QString &domain)
{
    const auto found = std::ranges::find_if(certificate.uris, [&](const QString &uri) {
        const QString rest = uri.section(u':', 1);
        return uri.startsWith(u"sip") && (rest == host || rest == domain);
    });
    return found == certificate.uris.end() ? QString() : *found;
}

FederationLine nameLine(
    Check check, const CertificateFacts &certificate, const QString &name, Verdict wildcard)
{
    const QString shown = shownHost(name);
    if (const QString pattern = wildcardFor(certificate, name); !pattern.isEmpty())
        return makeLine(check, wildcard, Problem::Wildcard, {shown, pattern});
    if (!certificate.hasAlternativeNames && certificate.commonName == name)
        return makeLine(check, Verdict::Warning, Problem::OnlyCommonName, {shown});
    return makeLine(check, Verdict::Failed, Problem::WrongName, {shown, joined(certificate)});
}

QString day(const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); }

} // namespace

FederationLine sipNameLine(const CertificateFacts &certificate, const QString &host, const QString &domain)
{
    if (certificate.dnsNames.contains(host) || certificate.addresses.contains(host))
        return makeLine(
            Check::SipCertificate, Verdict::Ok, Problem::None, {shownHost(host), joined(certificate)});
    const QString uri = uriFor(certificate, host, domain);
    if (!uri.isEmpty() && wildcardFor(certificate, host).isEmpty())
        return makeLine(
            Check::SipCertificate, Verdict::Failed, Problem::OnlyUriNames, {shownHost(host), uri});
    return nameLine(Check::SipCertificate, certificate, host, Verdict::Failed);
}

FederationLine xmppNameLine(const CertificateFacts &certificate, const QString &domain)
{
    const bool named = certificate.dnsNames.contains(domain)
        || certificate.services.contains(u"_xmpp-server."_s + domain)
        || certificate.xmppAddresses.contains(domain)
        || certificate.xmppAddresses.contains(shownHost(domain));
    if (named)
        return makeLine(
            Check::XmppCertificate, Verdict::Ok, Problem::None, {shownHost(domain), joined(certificate)});
    return nameLine(Check::XmppCertificate, certificate, domain, Verdict::Warning);
}

FederationLine trustLine(Check check, const CertificateFacts &certificate, const ChainFacts &trust)
{
    switch (trust.kind) {
    case ChainFacts::Kind::UnknownAuthority:
        return makeLine(check, Verdict::Failed, Problem::UnknownAuthority, {trust.subject});
    case ChainFacts::Kind::SelfSigned:
        return makeLine(check, Verdict::Failed, Problem::SelfSigned, {trust.subject});
    case ChainFacts::Kind::MissingIntermediate:
        return makeLine(check, Verdict::Failed, Problem::MissingIntermediate, {trust.subject});
    case ChainFacts::Kind::Weak:
        return makeLine(check, Verdict::Failed, Problem::WeakCertificate, {trust.reason});
    case ChainFacts::Kind::Invalid:
        return makeLine(check, Verdict::Failed, Problem::ChainInvalid, {trust.reason});
    case ChainFacts::Kind::Trusted:
        break;
    }
    if (!certificate.forServers)
        return makeLine(check, Verdict::Failed, Problem::WrongUsage);
    return certificate.forClients
        ? makeLine(check, Verdict::Ok, Problem::None, {trust.subject})
        : makeLine(check, Verdict::Warning, Problem::NoClientUsage, {trust.subject});
}

FederationLine validityLine(Check check, const QList<CertificateFacts> &path, const QDateTime &now)
{
    if (path.isEmpty())
        return makeLine(check, Verdict::NotTested, Problem::NeedsEarlier);
    const CertificateFacts &ending = *std::ranges::min_element(path, {}, &CertificateFacts::notAfter);
    const CertificateFacts &beginning = *std::ranges::max_element(path, {}, &CertificateFacts::notBefore);
    if (ending.notAfter < now)
        return makeLine(check, Verdict::Failed, Problem::Expired, {day(ending.notAfter), ending.subject});
    if (beginning.notBefore > now) {
        const bool little = now.secsTo(beginning.notBefore) <= clockError;
        return makeLine(check, little ? Verdict::Warning : Verdict::Failed,
            little ? Problem::ClockWrong : Problem::NotYetValid,
            {little ? beginning.notBefore.toUTC().toString(Qt::ISODate) : day(beginning.notBefore),
                beginning.subject});
    }
    const qint64 days = now.secsTo(ending.notAfter) / (24 * 60 * 60);
    const QStringList facts{day(ending.notAfter), QString::number(days), ending.subject};
    return days < soon ? makeLine(check, Verdict::Warning, Problem::ExpiresSoon, facts)
                       : makeLine(check, Verdict::Ok, Problem::None, facts);
}

} // namespace verbund
