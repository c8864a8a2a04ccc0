// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"
#include "protocol/Result.h"

#include <QObject>

namespace verbund {

/// How the company's directory is reached.
struct DirectorySettings {
    /// `ldap://host`, `ldaps://host:port`, empty: no directory.
    QString url;
    /// Where its people are, such as `ou=people,dc=zahnfee,dc=example`.
    QString base;
    /// Distinguished name to sign in with; empty: anonymously.
    QString user;
    QString password;
    /// PEM file with additional trusted certificate authorities; empty: the system's only.
    QString caFile;

    [[nodiscard]] bool isEmpty() const { return url.isEmpty(); }
    friend bool operator==(const DirectorySettings &, const DirectorySettings &) = default;
};

/// People found in the directory.
struct DirectoryHits {
    /// Cards that are not stored, the best match first.
    QList<Card> cards;
    /// There are more than were given.
    bool more = false;

    friend bool operator==(const DirectoryHits &, const DirectoryHits &) = default;
};

/// The company's directory of people. The one seam to LDAP.
class Directory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Most people that one search gives.
    static constexpr int mostHits = 100;

    /// Where it is from now on; what runs is given up.
    virtual void setSettings(const DirectorySettings &settings) = 0;
    /// People whose name, mail, organisation or number holds all words; a new search gives up the one before,
    /// whose future is cancelled. Errors: ServerNotFound, ServerUnreachable, Timeout, ConnectionLost,
    /// NotAuthorized, TlsUnavailable, CertificateUntrusted, CertificateWrongName, CertificateExpired,
    /// CertificateInvalid, NotUnderstood, Internal; the subject is the host.
    [[nodiscard]] virtual Later<DirectoryHits> search(const QString &words) = 0;
    /// Gives up what runs.
    virtual void cancel() = 0;
};

} // namespace verbund
