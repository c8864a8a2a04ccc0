// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/SocketTransport.h"

#include "protocol/sip/CertificateIdentity.h"
#include "protocol/sip/SocketErrors.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

namespace {

// A server that does not read may not fill our memory.
constexpr qint64 maxUnsent = 16 * 1024 * 1024;

QSslConfiguration configuration(const QString &caFile)
{
    QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
    settings.setProtocol(QSsl::TlsV1_2OrLater);
    if (!caFile.isEmpty())
        settings.addCaCertificates(caFile);
    return settings;
}

} // namespace

SocketTransport::SocketTransport(const QString &caFile, Security security, QObject *parent)
    : Transport(parent)
    , m_security(security)
{
    m_socket.setSslConfiguration(configuration(caFile));
    connect(&m_socket, &QSslSocket::sslErrors, this, &SocketTransport::judge);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        if (!isRightPeer())
            return finish({.kind = Error::Kind::CertificateWrongName,
                .subject = QString::fromLatin1(m_domain),
                .cause = u"the certificate does not name the domain"_s});
        m_secured = true;
        start();
    });
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (m_security == Security::PlainOnLoopback)
            start();
    });
    connect(&m_socket, &QSslSocket::readyRead, this, [this] {
        if (m_open)
            Q_EMIT received(m_socket.readAll());
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        finish(fromSocketError(error, m_socket.errorString(), QString::fromLatin1(m_domain), m_open));
    });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] { finish({}); });
}

// A socket says that it disconnects, also while it is destroyed.
SocketTransport::~SocketTransport() { m_socket.disconnect(this); }

void SocketTransport::open(const Endpoint &endpoint, const QByteArray &domain)
{
    m_domain = domain;
    if (m_security == Security::Tls) {
        m_socket.connectToHostEncrypted(endpoint.host, endpoint.port, QString::fromLatin1(domain));
        return;
    }
    if (QHostAddress(endpoint.host).isLoopback())
        return m_socket.connectToHost(endpoint.host, endpoint.port);
    QMetaObject::invokeMethod(
        this,
        [this] {
            finish(
                {.kind = Error::Kind::TlsUnavailable, .subject = QString::fromLatin1(m_domain), .cause = {}});
        },
        Qt::QueuedConnection);
}

// Qt knows neither URI names nor that a common name counts for nothing beside others: the name is ours to
// judge, all else is Qt's.
void SocketTransport::judge(const QList<QSslError> &errors)
{
    QList<QSslError> serious;
    std::ranges::copy_if(errors, std::back_inserter(serious),
        [](const QSslError &error) { return error.error() != QSslError::HostNameMismatch; });
    if (serious.isEmpty() && isRightPeer())
        return m_socket.ignoreSslErrors(errors);
    finish(fromSslErrors(serious.isEmpty() ? errors : serious, QString::fromLatin1(m_domain)));
}

bool SocketTransport::isRightPeer() const
{
    return CertificateIdentity::read(m_socket.peerCertificate().toDer()).matches(m_domain);
}

void SocketTransport::start()
{
    m_open = true;
    const QPointer guard(this);
    Q_EMIT opened();
    if (guard && m_open && m_socket.bytesAvailable() > 0)
        Q_EMIT received(m_socket.readAll());
}

void SocketTransport::send(const QByteArray &bytes)
{
    if (!m_open || m_over)
        return;
    if (m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > maxUnsent) {
        // Not from within: whoever sends does not expect to be ended by it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                finish({.kind = Error::Kind::ConnectionLost,
                    .subject = QString::fromLatin1(m_domain),
                    .cause = u"the server does not read"_s});
            },
            Qt::QueuedConnection);
        return;
    }
    m_socket.write(bytes);
}

void SocketTransport::close()
{
    if (m_over)
        return;
    // A socket that is not connected yet would end without a word.
    if (!m_open || m_socket.state() == QAbstractSocket::UnconnectedState)
        return finish({});
    m_socket.disconnectFromHost();
}

void SocketTransport::finish(const Error &reason)
{
    if (std::exchange(m_over, true))
        return;
    m_open = false;
    m_socket.abort();
    Q_EMIT closed(reason);
}

QByteArray SocketTransport::localAddress() const
{
    const QString host = m_socket.localAddress().toString().section(u'%', 0, 0); // no scope
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown.toLatin1() + ':' + QByteArray::number(m_socket.localPort());
}

QByteArray SocketTransport::name() const { return m_security == Security::Tls ? "TLS" : "TCP"; }

} // namespace verbund::sip

#include "moc_SocketTransport.cpp"
