// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SocketErrors.h"

namespace verbund::sip {

using Kind = Error::Kind;

namespace {

// What an untrusted certificate says about itself means nothing, so that comes first.
constexpr int rank(Kind kind)
{
    return kind == Kind::CertificateUntrusted ? 3
        : kind == Kind::CertificateWrongName  ? 2
        : kind == Kind::CertificateExpired    ? 1
                                              : 0;
}

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return Kind::CertificateWrongName;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return Kind::CertificateExpired;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
        return Kind::CertificateUntrusted;
    default:
        return Kind::CertificateInvalid;
    }
}

Kind kindOf(QAbstractSocket::SocketError error, bool open)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::ServerNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::Timeout;
    case QAbstractSocket::RemoteHostClosedError:
        return Kind::ConnectionLost;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return open ? Kind::ConnectionLost : Kind::TlsUnavailable;
    default:
        return open ? Kind::ConnectionLost : Kind::ServerUnreachable;
    }
}

} // namespace

Error fromSslErrors(const QList<QSslError> &errors, const QString &domain)
{
    Error worst{.kind = Kind::CertificateInvalid, .subject = domain, .cause = {}};
    QStringList causes;
    for (const QSslError &error : errors) {
        if (const Kind kind = kindOf(error.error()); rank(kind) > rank(worst.kind))
            worst.kind = kind;
        causes += error.errorString();
    }
    worst.cause = causes.join(u' ');
    return worst;
}

Error fromSocketError(
    QAbstractSocket::SocketError error, const QString &text, const QString &domain, bool open)
{
    return {.kind = kindOf(error, open), .subject = domain, .cause = text};
}

} // namespace verbund::sip
