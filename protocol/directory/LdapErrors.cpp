// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/LdapErrors.h"

#include <ldap.h>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype longestDetail = 200;

Error::Kind kindOf(int code)
{
    switch (code) {
    case LDAP_INVALID_CREDENTIALS:
    case LDAP_INSUFFICIENT_ACCESS:
    case LDAP_INAPPROPRIATE_AUTH:
    case LDAP_STRONG_AUTH_REQUIRED:
    case LDAP_AUTH_METHOD_NOT_SUPPORTED:
    case LDAP_X_PROXY_AUTHZ_FAILURE:
    // What offices' directories say to those who have not signed in.
    case LDAP_OPERATIONS_ERROR:
        return Error::Kind::NotAuthorized;
    case LDAP_CONFIDENTIALITY_REQUIRED:
        return Error::Kind::TlsUnavailable;
    case LDAP_BUSY:
    case LDAP_UNAVAILABLE:
    case LDAP_CONNECT_ERROR:
        return Error::Kind::ServerUnreachable;
    case LDAP_SERVER_DOWN:
        return Error::Kind::ConnectionLost;
    case LDAP_TIMELIMIT_EXCEEDED:
    case LDAP_TIMEOUT:
        return Error::Kind::Timeout;
    default:
        return Error::Kind::NotUnderstood;
    }
}

} // namespace

Error ldapError(int code, const QString &host, const QString &detail)
{
    QString cause = QString::fromUtf8(ldap_err2string(code));
    if (!detail.isEmpty())
        cause += u": "_s + detail.first(std::min(detail.size(), longestDetail));
    return {.kind = kindOf(code), .subject = host, .cause = cause};
}

} // namespace verbund
