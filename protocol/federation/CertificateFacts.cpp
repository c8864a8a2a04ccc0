// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/CertificateFacts.h"

#include "protocol/federation/OpenSslText.h"

#include <QHostAddress>
#include <QTimeZone>
#include <QUrl>

#include <ctime>

namespace verbund {

namespace {

using Names = std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)>;
using Access = std::unique_ptr<AUTHORITY_INFO_ACCESS, decltype(&AUTHORITY_INFO_ACCESS_free)>;

// A certificate may hold thousands of names.
constexpr qsizetype mostNames = 100;

void add(QStringList &list, QString text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    if (!text.isEmpty() && list.size() < mostNames)
        list += text.toLower();
}

QString address(const ASN1_OCTET_STRING *octets)
{
    const QByteArray raw(
        reinterpret_cast<const char *>(ASN1_STRING_get0_data(octets)), ASN1_STRING_length(octets));
    if (raw.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(raw.constData())).toString();
    if (raw.size() != 4)
        return {};
    quint32 value = 0;
    for (const char byte : raw)
        value = value << 8 | static_cast<unsigned char>(byte);
    return QHostAddress(value).toString();
}

void takeOther(const OTHERNAME *name, CertificateFacts &facts)
{
    const int kind = OBJ_obj2nid(name->type_id);
    const int type = name->value->type;
    if (type != V_ASN1_UTF8STRING && type != V_ASN1_IA5STRING)
        return;
    const QString text = lineOf(name->value->value.asn1_string);
    if (kind == NID_SRVName)
        add(facts.services, text);
    else if (kind == NID_XmppAddr)
        add(facts.xmppAddresses, text);
}

void take(const GENERAL_NAME *name, CertificateFacts &facts)
{
    switch (name->type) {
    case GEN_DNS:
        add(facts.dnsNames, lineOf(name->d.dNSName));
        break;
    case GEN_URI:
        add(facts.uris, lineOf(name->d.uniformResourceIdentifier));
        break;
    case GEN_IPADD:
        add(facts.addresses, address(name->d.iPAddress));
        break;
    case GEN_OTHERNAME:
        takeOther(name->d.otherName, facts);
        break;
    default:
        break;
    }
}

void takeNames(X509 *certificate, CertificateFacts &facts)
{
    const Names names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        &GENERAL_NAMES_free);
    facts.hasAlternativeNames = X509_get_ext_by_NID(certificate, NID_subject_alt_name, -1) >= 0;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
        take(sk_GENERAL_NAME_value(names.get(), i), facts);
}

QString issuerHost(X509 *certificate)
{
    const Access access(static_cast<AUTHORITY_INFO_ACCESS *>(
                            X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)),
        &AUTHORITY_INFO_ACCESS_free);
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION *one = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(one->method) != NID_ad_ca_issuers || one->location->type != GEN_URI)
            continue;
        const QUrl url(lineOf(one->location->d.uniformResourceIdentifier));
        if (url.scheme() == u"http" || url.scheme() == u"https")
            return url.host(QUrl::FullyEncoded).toLower();
    }
    return {};
}

QDateTime time(const ASN1_TIME *asn1)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(asn1, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC};
}

QString firstName(const CertificateFacts &facts)
{
    return (facts.dnsNames + facts.uris + facts.services + facts.xmppAddresses + facts.addresses).value(0);
}

} // namespace

CertificateFacts CertificateFacts::read(const QByteArray &der)
{
    CertificateFacts facts;
    const X509Pointer certificate = readCertificate(der);
    if (!certificate)
        return facts;
    const X509_NAME *subject = X509_get_subject_name(certificate.get());
    const X509_NAME *issuer = X509_get_issuer_name(certificate.get());
    facts.subject = shownName(subject);
    facts.issuer = shownName(issuer);
    facts.issuerOrganisation = entryOf(issuer, NID_organizationName);
    facts.issuerHost = verbund::issuerHost(certificate.get());
    facts.commonName = entryOf(subject, NID_commonName).toLower();
    takeNames(certificate.get(), facts);
    if (facts.subject.isEmpty())
        facts.subject = firstName(facts);
    facts.notBefore = time(X509_get0_notBefore(certificate.get()));
    facts.notAfter = time(X509_get0_notAfter(certificate.get()));
    facts.forServers = X509_check_purpose(certificate.get(), X509_PURPOSE_SSL_SERVER, 0) == 1;
    facts.forClients = X509_check_purpose(certificate.get(), X509_PURPOSE_SSL_CLIENT, 0) == 1;
    return facts;
}

} // namespace verbund
