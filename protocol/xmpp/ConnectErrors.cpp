// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ConnectErrors.h"

#include <QXmppAuthenticationError.h>
#include <QXmppBindError.h>
#include <QXmppError.h>
#include <QXmppGlobal.h>
#include <QXmppStreamError.h>

#include <algorithm>

namespace verbund::xmpp {

using Kind = Error::Kind;

namespace {

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

// What an untrusted certificate says about itself means nothing, so that comes first.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::CertificateUntrusted:
        return 3;
    case Kind::CertificateWrongName:
        return 2;
    case Kind::CertificateExpired:
        return 1;
    default:
        return 0;
    }
}

Kind kindOf(QAbstractSocket::SocketError error)
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
        return Kind::TlsUnavailable;
    default:
        return Kind::ServerUnreachable;
    }
}

Kind kindOf(QXmpp::StreamError error)
{
    switch (error) {
    case QXmpp::StreamError::Conflict:
        return Kind::SignedInElsewhere;
    case QXmpp::StreamError::SystemShutdown:
    case QXmpp::StreamError::HostGone:
        return Kind::ServerShutDown;
    case QXmpp::StreamError::HostUnknown:
        return Kind::ServerNotFound;
    case QXmpp::StreamError::NotAuthorized:
        return Kind::NotAuthorized;
    case QXmpp::StreamError::ConnectionTimeout:
    case QXmpp::StreamError::Reset:
        return Kind::ConnectionLost;
    case QXmpp::StreamError::InternalServerError:
    case QXmpp::StreamError::ResourceConstraint:
        return Kind::ServerOverloaded;
    default:
        return Kind::ProtocolViolation;
    }
}

Kind kindOf(QXmpp::AuthenticationError::Type type)
{
    switch (type) {
    case QXmpp::AuthenticationError::AccountDisabled:
        return Kind::AccountDisabled;
    case QXmpp::AuthenticationError::EncryptionRequired:
    case QXmpp::AuthenticationError::MechanismMismatch:
        return Kind::MechanismMismatch;
    default:
        return Kind::NotAuthorized;
    }
}

Kind kindOf(const QXmppError &error)
{
    if (const auto stream = error.value<QXmpp::StreamError>())
        return kindOf(*stream);
    if (const auto authentication = error.value<QXmpp::AuthenticationError>())
        return kindOf(authentication->type);
    if (const auto socket = error.value<QAbstractSocket::SocketError>())
        return kindOf(*socket);
    if (error.holdsType<QXmpp::TimeoutError>())
        return Kind::Timeout;
    if (const auto binding = error.value<QXmpp::BindError>())
        return binding->stanzaError.condition() == QXmppStanza::Error::ResourceConstraint
            ? Kind::ServerOverloaded
            : Kind::ProtocolViolation;
    return Kind::Internal;
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

Error fromSocketError(QAbstractSocket::SocketError error, const QString &text, const QString &domain)
{
    return {.kind = kindOf(error), .subject = domain, .cause = text};
}

Error fromStreamEnd(const QXmppError &error, const QString &domain)
{
    return {.kind = kindOf(error), .subject = domain, .cause = error.description};
}

} // namespace verbund::xmpp
