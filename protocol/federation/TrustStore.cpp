// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/TrustStore.h"

#include "protocol/federation/DomainName.h"
#include "protocol/federation/OpenSslText.h"

#include <QSet>

#include <openssl/x509_vfy.h>

namespace verbund {

namespace {

using Store = std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)>;
using Context = std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)>;

// OpenSSL's level 2: 112 bits, which RSA with 2,048 bits has, and no SHA-1.
constexpr int strength = 2;

struct Stack {
    STACK_OF(X509) *certificates = sk_X509_new_null();
    ~Stack() { sk_X509_pop_free(certificates, &X509_free); }
};

CertificateFacts factsOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate, &der) : 0;
    if (size <= 0)
        return {};
    auto facts = CertificateFacts::read({reinterpret_cast<const char *>(der), size});
    OPENSSL_free(der);
    return facts;
}

QList<CertificateFacts> pathOf(X509_STORE_CTX *context)
{
    QList<CertificateFacts> path;
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i == 0 || i + 1 < sk_X509_num(chain); ++i)
        path += factsOf(sk_X509_value(chain, i));
    return path;
}

} // namespace

class TrustStore::Private {
public:
    [[nodiscard]] ChainFacts explain(X509_STORE_CTX *context) const;
    [[nodiscard]] ChainFacts withoutIssuer(X509 *last) const;

    Store store{X509_STORE_new(), &X509_STORE_free};
    QSet<QString> organisations;
};

TrustStore::TrustStore(const QByteArrayList &authorities)
    : d(std::make_unique<Private>())
{
    for (const QByteArray &der : authorities) {
        const X509Pointer authority = readCertificate(der);
        if (!authority)
            continue;
        X509_STORE_add_cert(d->store.get(), authority.get());
        d->organisations += entryOf(X509_get_subject_name(authority.get()), NID_organizationName);
    }
    d->organisations.remove({});
}

TrustStore::~TrustStore() = default;

ChainFacts TrustStore::check(const QByteArrayList &chain) const
{
    const X509Pointer own = readCertificate(chain.value(0));
    if (!own)
        return {};
    const Stack others;
    for (const QByteArray &der : chain.sliced(1))
        if (X509Pointer one = readCertificate(der))
            sk_X509_push(others.certificates, one.release());
    const Context context(X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    X509_STORE_CTX_init(context.get(), d->store.get(), own.get(), others.certificates);
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_NO_CHECK_TIME);
    X509_VERIFY_PARAM_set_auth_level(rules, strength);
    if (X509_verify_cert(context.get()) == 1)
        return {.kind = ChainFacts::Kind::Trusted,
            .subject = shownName(X509_get_issuer_name(own.get())),
            .reason = {},
            .path = pathOf(context.get())};
    return d->explain(context.get());
}

ChainFacts TrustStore::Private::explain(X509_STORE_CTX *context) const
{
    X509 *at = X509_STORE_CTX_get_current_cert(context);
    const int error = X509_STORE_CTX_get_error(context);
    const QString subject = at ? shownName(X509_get_subject_name(at)) : QString();
    const QString reason = QString::fromLatin1(X509_verify_cert_error_string(error));
    switch (error) {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return {.kind = ChainFacts::Kind::SelfSigned, .subject = subject, .reason = reason};
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return {.kind = ChainFacts::Kind::UnknownAuthority, .subject = subject, .reason = reason};
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return withoutIssuer(at);
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return {.kind = ChainFacts::Kind::Weak, .subject = subject, .reason = reason};
    default:
        return {.kind = ChainFacts::Kind::Invalid, .subject = subject, .reason = reason};
    }
}

// A root is rarely sent, so a missing issuer is either an authority of the company or one between that was
// forgotten. Public authorities say where their certificates can be fetched, or sign as a trusted
// organisation.
ChainFacts TrustStore::Private::withoutIssuer(X509 *last) const
{
    const CertificateFacts facts = factsOf(last);
    const bool isPublic =
        organisations.contains(facts.issuerOrganisation) || !isInternalName(facts.issuerHost);
    return {.kind = isPublic ? ChainFacts::Kind::MissingIntermediate : ChainFacts::Kind::UnknownAuthority,
        .subject = facts.issuer,
        .reason = {}};
}

} // namespace verbund
