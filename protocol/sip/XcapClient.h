// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/sip/Digest.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>

namespace verbund::sip {

/// A document on the XCAP server as it was read.
struct XcapAnswer {
    QByteArray document;
    QByteArray etag;
    /// False when there is none yet.
    bool exists = false;
    /// It is still the one that was asked about, and not told again.
    bool isSame = false;
};

/// Reads and writes one user's documents whole (RFC 4825) over HTTPS, with digest. Plain HTTP only to
/// loopback, for tests.
class XcapClient final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        /// The XCAP root; empty: the server has none, and every call answers NotUnderstood.
        QUrl root;
        /// `sip:user@domain`, the XCAP user identifier.
        QByteArray user;
        QByteArray name;
        QByteArray password;
        QString caFile;
    };
    explicit XcapClient(const Parts &parts, QObject *parent = nullptr);

    /// True when there is a server to ask.
    [[nodiscard]] bool isAvailable() const { return m_parts.root.isValid(); }
    /// Reads a document of the user, `auid` or `auid/name`, unless it is the one of `etag`. Errors:
    /// NotUnderstood (no such application there), Forbidden, TooLarge, Timeout, ServerUnreachable.
    [[nodiscard]] Later<XcapAnswer> get(const QByteArray &auid, const QByteArray &etag = {});
    /// Writes it if the server still has `etag` (empty: if it has none); the new etag, or NotAcceptable when
    /// it changed meanwhile.
    [[nodiscard]] Later<QByteArray> put(const QByteArray &auid, const QByteArray &contentType,
        const QByteArray &document, const QByteArray &etag);

    /// True when a root may be used: https, or http to loopback.
    [[nodiscard]] static bool isUsableRoot(const QUrl &root);
    /// True when it is at home at this domain (A-labels): what DNS says nobody has signed, and the password
    /// is tried there.
    [[nodiscard]] static bool isRootOf(const QUrl &root, const QString &domain);

private:
    struct Call;

    void run(const std::shared_ptr<Call> &call);
    void finish(const std::shared_ptr<Call> &call, QNetworkReply *reply);
    [[nodiscard]] std::shared_ptr<Call> makeCall(const QByteArray &verb, const QByteArray &auid) const;

    Parts m_parts;
    Digest m_digest;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace verbund::sip
