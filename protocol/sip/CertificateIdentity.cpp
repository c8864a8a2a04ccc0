// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/CertificateIdentity.h"

#include "protocol/sip/Bytes.h"
#include "protocol/sip/SipUri.h"

#include <QHostAddress>

#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>

namespace verbund::sip {

namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Names = std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)>;

QByteArray text(const ASN1_STRING *string)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string)};
}

// A NUL inside a name is an attack on those who stop reading there.
bool isClean(const QByteArray &name) { return !name.isEmpty() && !name.contains('\0'); }

QByteArray address(const ASN1_OCTET_STRING *octets)
{
    const QByteArray raw = text(octets);
    if (raw.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(raw.constData())).toString().toLatin1();
    if (raw.size() != 4)
        return {};
    quint32 value = 0;
    for (const char byte : raw)
        value = value << 8 | static_cast<unsigned char>(byte);
    return QHostAddress(value).toString().toLatin1();
}

QByteArray withoutDot(QByteArray name)
{
    if (name.endsWith('.'))
        name.chop(1);
    return name.toLower();
}

void take(const GENERAL_NAME *name, CertificateIdentity &identity)
{
    if (name->type == GEN_URI) {
        const QByteArray uri = text(name->d.uniformResourceIdentifier);
        const auto sip = isClean(uri) ? SipUri::parse(uri) : std::nullopt;
        if (sip && !sip->secure && sip->user.isEmpty())
            identity.sipDomains += withoutDot(sip->host.toByteArray());
    } else if (name->type == GEN_DNS) {
        if (const QByteArray dns = text(name->d.dNSName); isClean(dns))
            identity.dnsNames += withoutDot(dns);
    } else if (name->type == GEN_IPADD) {
        if (const QByteArray ip = address(name->d.iPAddress); !ip.isEmpty())
            identity.addresses += ip;
    }
}

QByteArray commonNameOf(X509 *certificate)
{
    const X509_NAME *subject = X509_get_subject_name(certificate);
    QByteArray last;
    for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_commonName, at)) >= 0;) {
        const QByteArray name = text(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
        last = isClean(name) ? withoutDot(name) : QByteArray();
    }
    return last;
}

} // namespace

CertificateIdentity CertificateIdentity::read(const QByteArray &der)
{
    CertificateIdentity identity;
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const Certificate certificate(d2i_X509(nullptr, &data, long(der.size())), X509_free);
    if (!certificate)
        return identity;
    const Names names(static_cast<GENERAL_NAMES *>(
                          X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)),
        GENERAL_NAMES_free);
    // Also when they cannot be read: then none counts.
    identity.hasAlternativeNames = X509_get_ext_by_NID(certificate.get(), NID_subject_alt_name, -1) >= 0;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
        take(sk_GENERAL_NAME_value(names.get(), i), identity);
    identity.commonName = commonNameOf(certificate.get());
    return identity;
}

bool CertificateIdentity::matches(const QByteArray &domain) const
{
    const QByteArray wanted = withoutDot(domain);
    if (wanted.isEmpty())
        return false;
    if (!QHostAddress(QString::fromLatin1(wanted)).isNull())
        return addresses.contains(QHostAddress(QString::fromLatin1(wanted)).toString().toLatin1())
            || sipDomains.contains(wanted);
    if (!sipDomains.isEmpty())
        return sipDomains.contains(wanted);
    if (hasAlternativeNames)
        return dnsNames.contains(wanted);
    return commonName == wanted;
}

} // namespace verbund::sip
