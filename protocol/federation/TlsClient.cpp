// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/TlsClient.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr int mostCertificates = 10;

// All that TLS begins with: change of cipher, alert, handshake (RFC 8446 §5.1).
bool isRecord(char byte) { return byte >= 20 && byte <= 23; }

bool isOldVersion(int reason)
{
    return reason == SSL_R_UNSUPPORTED_PROTOCOL || reason == SSL_R_TLSV1_ALERT_PROTOCOL_VERSION
        || reason == SSL_R_WRONG_SSL_VERSION;
}

QByteArray takeAll(BIO *bio)
{
    QByteArray bytes(qsizetype(BIO_ctrl_pending(bio)), Qt::Uninitialized);
    const int size = BIO_read(bio, bytes.data(), int(bytes.size()));
    return bytes.first(std::max(size, 0));
}

} // namespace

class TlsClient::Private {
public:
    explicit Private(const QByteArray &serverName);
    void proceed();
    void fail();
    void read();

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{
        SSL_CTX_new(TLS_client_method()), &SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl{nullptr, &SSL_free};
    BIO *in = BIO_new(BIO_s_mem());
    BIO *out = BIO_new(BIO_s_mem());
    State state = State::Handshaking;
    Failure failure = Failure::None;
    QString reason;
    QByteArray plain;
    bool heard = false;
    bool asked = false;
    bool stands = false;
};

TlsClient::Private::Private(const QByteArray &serverName)
{
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    // To look at what is too weak as well; the check says so.
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_client_cert_cb(context.get(), [](SSL *asking, X509 **, EVP_PKEY **) {
        static_cast<Private *>(SSL_get_app_data(asking))->asked = true;
        return 0;
    });
    ssl.reset(SSL_new(context.get()));
    SSL_set_app_data(ssl.get(), this);
    SSL_set_bio(ssl.get(), in, out);
    BIO_set_mem_eof_return(in, -1);
    if (!serverName.isEmpty())
        SSL_set_tlsext_host_name(ssl.get(), serverName.constData());
    SSL_set_connect_state(ssl.get());
}

void TlsClient::Private::proceed()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl.get());
    stands = result == 1;
    if (stands)
        state = State::Established;
    else if (const int error = SSL_get_error(ssl.get(), result);
        error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        fail();
}

void TlsClient::Private::fail()
{
    const unsigned long error = ERR_peek_error();
    state = State::Failed;
    if (const char *text = ERR_reason_error_string(error))
        reason = QString::fromLatin1(text);
    if (asked && SSL_get_peer_cert_chain(ssl.get()))
        failure = Failure::WantsCertificate;
    else
        failure = isOldVersion(ERR_GET_REASON(error)) ? Failure::TooOld : Failure::Refused;
}

void TlsClient::Private::read()
{
    QByteArray buffer(16 * 1024, Qt::Uninitialized);
    ERR_clear_error();
    int size = 0;
    while ((size = SSL_read(ssl.get(), buffer.data(), int(buffer.size()))) > 0)
        plain += buffer.first(size);
    const int error = SSL_get_error(ssl.get(), size);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        fail();
}

TlsClient::TlsClient(const QByteArray &serverName)
    : d(std::make_unique<Private>(serverName))
{
}

TlsClient::~TlsClient() = default;

TlsClient::State TlsClient::feed(const QByteArray &bytes)
{
    if (d->state == State::Failed)
        return d->state;
    if (!bytes.isEmpty() && !std::exchange(d->heard, true) && !isRecord(bytes[0])) {
        d->state = State::Failed;
        d->failure = Failure::PlainText;
        return d->state;
    }
    BIO_write(d->in, bytes.constData(), int(bytes.size()));
    if (d->state == State::Handshaking)
        d->proceed();
    if (d->state == State::Established)
        d->read();
    return d->state;
}

void TlsClient::close()
{
    if (d->state == State::Failed)
        return;
    d->state = State::Failed;
    d->failure =
        d->asked && SSL_get_peer_cert_chain(d->ssl.get()) ? Failure::WantsCertificate : Failure::Refused;
    d->reason = u"connection closed"_s;
}

QByteArray TlsClient::takeOutgoing() { return takeAll(d->out); }

void TlsClient::write(const QByteArray &text)
{
    if (d->state == State::Established)
        SSL_write(d->ssl.get(), text.constData(), int(text.size()));
}

QByteArray TlsClient::takePlain() { return std::exchange(d->plain, {}); }

TlsClient::State TlsClient::state() const { return d->state; }

bool TlsClient::stands() const { return d->stands; }

TlsClient::Failure TlsClient::failure() const { return d->failure; }

QString TlsClient::reason() const { return d->reason; }

bool TlsClient::heardNothing() const { return !d->heard; }

QString TlsClient::version() const { return QString::fromLatin1(SSL_get_version(d->ssl.get())); }

QString TlsClient::cipher() const
{
    const SSL_CIPHER *cipher = SSL_get_current_cipher(d->ssl.get());
    if (!cipher)
        cipher = SSL_get_pending_cipher(d->ssl.get());
    return cipher ? QString::fromLatin1(SSL_CIPHER_standard_name(cipher)) : QString();
}

bool TlsClient::asksForCertificate() const { return d->asked; }

QByteArrayList TlsClient::chain() const
{
    QByteArrayList chain;
    const STACK_OF(X509) *certificates = SSL_get_peer_cert_chain(d->ssl.get());
    for (int i = 0; i < std::min(sk_X509_num(certificates), mostCertificates); ++i) {
        unsigned char *der = nullptr;
        const int size = i2d_X509(sk_X509_value(certificates, i), &der);
        if (size > 0)
            chain += QByteArray(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
    }
    return chain;
}

} // namespace verbund
