// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>

#include <memory>

namespace verbund::test {

/// A certificate with its key.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;
};

/// What a throw-away certificate says.
struct CertificateRequest {
    /// Any text, a NUL inside included; a certificate without any kind of name carries no alternative names.
    QStringList dnsNames;
    QStringList uris{};
    /// IPv4 and IPv6 literals.
    QStringList addresses{};
    /// Empty: the first DNS name.
    QString commonName{};
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(1);
    /// Extended key usage, as OpenSSL writes it.
    QString usage = QStringLiteral("serverAuth");
    /// Where the issuer's certificate can be fetched; empty: not said.
    QString issuerUrl{};
};

/// A certificate authority that lives as long as a test.
class CertificateAuthority {
public:
    explicit CertificateAuthority(const QString &name);
    /// An authority below another one.
    CertificateAuthority(const QString &name, const CertificateAuthority &issuer);
    ~CertificateAuthority();
    Q_DISABLE_COPY_MOVE(CertificateAuthority)

    /// Its own certificate, to be trusted.
    [[nodiscard]] QSslCertificate certificate() const;
    /// Its own certificate with its key, as though it were a server.
    [[nodiscard]] Identity itself() const;
    /// A server's certificate signed by it.
    [[nodiscard]] Identity issue(const CertificateRequest &request) const;

private:
    class Private;
    CertificateAuthority(const QString &name, const Private *issuer);

    std::unique_ptr<Private> d;
};

} // namespace verbund::test
