// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/TlsLayer.h"

#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <lber.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cerrno>

namespace verbund {

namespace {

SSL *sslOf(Sockbuf_IO_Desc *layer) { return static_cast<SSL *>(layer->sbiod_pvt); }

// As read() and write() say it: the library knows only errno.
ber_slen_t outcome(SSL *ssl, int result)
{
    if (result > 0)
        return result;
    const int error = SSL_get_error(ssl, result);
    ERR_clear_error();
    if (error == SSL_ERROR_ZERO_RETURN)
        return 0;
    errno = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? EWOULDBLOCK : ECONNRESET;
    return -1;
}

int length(ber_len_t wanted) { return int(std::min<ber_len_t>(wanted, INT_MAX)); }

// What was read in clear lies in the layers below and is never asked for: nothing slips in before TLS.
Sockbuf_IO layerCalls{
    .sbi_setup =
        [](Sockbuf_IO_Desc *layer, void *ssl) {
            layer->sbiod_pvt = ssl;
            return 0;
        },
    .sbi_remove = [](Sockbuf_IO_Desc *) { return 0; },
    .sbi_ctrl =
        [](Sockbuf_IO_Desc *layer, int option, void *argument) {
            if (option == LBER_SB_OPT_DATA_READY)
                return SSL_pending(sslOf(layer)) > 0 ? 1 : 0;
            return int(LBER_SBIOD_CTRL_NEXT(layer, option, argument));
        },
    .sbi_read =
        [](Sockbuf_IO_Desc *layer, void *buffer, ber_len_t wanted) {
            ERR_clear_error();
            return outcome(sslOf(layer), SSL_read(sslOf(layer), buffer, length(wanted)));
        },
    .sbi_write =
        [](Sockbuf_IO_Desc *layer, void *buffer, ber_len_t wanted) {
            ERR_clear_error();
            return outcome(sslOf(layer), SSL_write(sslOf(layer), buffer, length(wanted)));
        },
    .sbi_close =
        [](Sockbuf_IO_Desc *layer) {
            SSL_shutdown(sslOf(layer));
            ERR_clear_error();
            return 0;
        },
};

Error::Kind kindOf(long verdict)
{
    switch (verdict) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return Error::Kind::CertificateWrongName;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Error::Kind::CertificateExpired;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
        return Error::Kind::CertificateUntrusted;
    default:
        return Error::Kind::CertificateInvalid;
    }
}

} // namespace

TlsLayer::Trust TlsLayer::trust(const QString &caFile)
{
    const Trust trust(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    SSL_CTX_set_min_proto_version(trust.get(), TLS1_2_VERSION);
    SSL_CTX_set_verify(trust.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(trust.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_default_verify_paths(trust.get());
    // Without that file its servers are not trusted, which is said then.
    if (!caFile.isEmpty())
        SSL_CTX_load_verify_file(trust.get(), QFile::encodeName(caFile).constData());
    ERR_clear_error();
    return trust;
}

TlsLayer::TlsLayer(const Trust &trust, int socket, const QString &host)
    : m_ssl(SSL_new(trust.get()), &SSL_free)
    , m_host(host)
{
    SSL_set_fd(m_ssl.get(), socket);
    X509_VERIFY_PARAM *rules = SSL_get0_param(m_ssl.get());
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (!QHostAddress(host).isNull()) {
        X509_VERIFY_PARAM_set1_ip_asc(rules, host.toLatin1().constData());
    } else {
        const QByteArray name = QUrl::toAce(host);
        SSL_set1_host(m_ssl.get(), name.constData());
        SSL_set_tlsext_host_name(m_ssl.get(), name.constData());
    }
}

TlsLayer::Step TlsLayer::handshake()
{
    ERR_clear_error();
    const int result = SSL_connect(m_ssl.get());
    if (result == 1)
        return Step::Done;
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error == SSL_ERROR_WANT_READ)
        return Step::WhenReadable;
    if (error == SSL_ERROR_WANT_WRITE)
        return Step::WhenWritable;
    fail(error);
    return Step::Failed;
}

void TlsLayer::fail(int code)
{
    const long verdict = SSL_get_verify_result(m_ssl.get());
    const unsigned long reason = ERR_peek_error();
    if (verdict != X509_V_OK)
        m_error = {.kind = kindOf(verdict),
            .subject = m_host,
            .cause = QString::fromLatin1(X509_verify_cert_error_string(verdict))};
    else if (code == SSL_ERROR_SSL && ERR_GET_REASON(reason) != SSL_R_UNEXPECTED_EOF_WHILE_READING)
        m_error = {.kind = Error::Kind::TlsUnavailable,
            .subject = m_host,
            .cause = QString::fromLatin1(ERR_error_string(reason, nullptr))};
    else
        m_error = {.kind = Error::Kind::ConnectionLost,
            .subject = m_host,
            .cause = QStringLiteral("closed in the TLS handshake")};
    ERR_clear_error();
}

bool TlsLayer::carry(sockbuf *library)
{
    return ber_sockbuf_add_io(library, &layerCalls, LBER_SBIOD_LEVEL_TRANSPORT, m_ssl.get()) == 0;
}

} // namespace verbund
