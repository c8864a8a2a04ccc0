// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Certificates.h"

#include <QRandomGenerator>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace verbund::test {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Key makeKey() { return {EVP_EC_gen("P-256"), &EVP_PKEY_free}; }

void setTime(ASN1_TIME *target, const QDateTime &time) { ASN1_TIME_set(target, time.toSecsSinceEpoch()); }

void setName(X509_NAME *name, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), -1, 0);
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void addText(GENERAL_NAMES *names, int type, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    ASN1_IA5STRING *string = ASN1_IA5STRING_new();
    ASN1_STRING_set(string, bytes.constData(), int(bytes.size()));
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, type, string);
    sk_GENERAL_NAME_push(names, name);
}

void addAddress(GENERAL_NAMES *names, const QString &address)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, GEN_IPADD, a2i_IPADDRESS(address.toLatin1().constData()));
    sk_GENERAL_NAME_push(names, name);
}

// By hand, as the text form of OpenSSL knows no NUL.
void addNames(X509 *certificate, const CertificateRequest &request)
{
    const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> names(
        sk_GENERAL_NAME_new_null(), &GENERAL_NAMES_free);
    for (const QString &name : request.dnsNames)
        addText(names.get(), GEN_DNS, name);
    for (const QString &uri : request.uris)
        addText(names.get(), GEN_URI, uri);
    for (const QString &address : request.addresses)
        addAddress(names.get(), address);
    if (sk_GENERAL_NAME_num(names.get()) > 0)
        X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT);
}

Certificate begin(const QString &name, const Key &key, const QDateTime &from, const QDateTime &to)
{
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate());
    setTime(X509_getm_notBefore(certificate.get()), from);
    setTime(X509_getm_notAfter(certificate.get()), to);
    setName(X509_get_subject_name(certificate.get()), name);
    X509_set_pubkey(certificate.get(), key.get());
    return certificate;
}

QByteArray takeAll(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

QSslCertificate toQt(const Certificate &certificate)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate.get());
    return QSslCertificate(takeAll(bio), QSsl::Pem);
}

QSslKey toQt(const Key &key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return QSslKey(takeAll(bio), QSsl::Ec, QSsl::Pem);
}

} // namespace

class CertificateAuthority::Private {
public:
    Key key = makeKey();
    Certificate certificate{nullptr, &X509_free};
};

CertificateAuthority::CertificateAuthority(const QString &name)
    : CertificateAuthority(name, nullptr)
{
}

CertificateAuthority::CertificateAuthority(const QString &name, const CertificateAuthority &issuer)
    : CertificateAuthority(name, issuer.d.get())
{
}

CertificateAuthority::CertificateAuthority(const QString &name, const Private *issuer)
    : d(std::make_unique<Private>())
{
    const Private &signer = issuer ? *issuer : *d;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    d->certificate = begin(name, d->key, now.addDays(-30), now.addDays(30));
    X509_set_issuer_name(d->certificate.get(), X509_get_subject_name(signer.certificate.get()));
    addExtension(d->certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(d->certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(d->certificate.get(), signer.key.get(), EVP_sha256());
}

CertificateAuthority::~CertificateAuthority() = default;

QSslCertificate CertificateAuthority::certificate() const { return toQt(d->certificate); }

Identity CertificateAuthority::itself() const { return {toQt(d->certificate), toQt(d->key)}; }

Identity CertificateAuthority::issue(const CertificateRequest &request) const
{
    const Key key = makeKey();
    const Certificate certificate =
        begin(request.commonName.isEmpty() ? request.dnsNames.value(0) : request.commonName, key,
            request.notBefore, request.notAfter);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(d->certificate.get()));
    addNames(certificate.get(), request);
    addExtension(certificate.get(), NID_ext_key_usage, request.usage.toLatin1());
    if (!request.issuerUrl.isEmpty())
        addExtension(certificate.get(), NID_info_access, "caIssuers;URI:" + request.issuerUrl.toLatin1());
    X509_sign(certificate.get(), d->key.get(), EVP_sha256());
    return {toQt(certificate), toQt(key)};
}

} // namespace verbund::test
