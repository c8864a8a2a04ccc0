// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/EndpointProbe.h"

#include <QHostAddress>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund {

namespace {

constexpr auto pingTime = 500ms;
constexpr qint64 mostUnread = 64 * 1024;

bool isPrivate(const QHostAddress &address)
{
    return address.isLoopback() || address.isPrivateUse() || address.isLinkLocal();
}

} // namespace

EndpointProbe::EndpointProbe(const Plan &plan, std::shared_ptr<const TrustStore> trust, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_trust(std::move(trust))
{
    m_facts.address = plan.address;
    // Through a proxy one would learn about the proxy.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(mostUnread);
    m_timer.setSingleShot(true);
    connect(&m_socket, &QTcpSocket::connected, this, &EndpointProbe::connected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &EndpointProbe::received);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &EndpointProbe::failed);
    connect(&m_timer, &QTimer::timeout, this, &EndpointProbe::late);
}

void EndpointProbe::start()
{
    m_timer.start(m_plan.connecting);
    m_socket.connectToHost(QHostAddress(m_plan.address), m_plan.port);
}

void EndpointProbe::connected()
{
    if (m_pinging) {
        m_timer.start(pingTime);
        m_socket.write("\r\n\r\n"); // a keep-alive (RFC 5626 §3.5.1), no request
        return;
    }
    m_facts.reach = Reach::Open;
    m_facts.fromPrivate = isPrivate(m_socket.localAddress());
    const QHostAddress peer(m_plan.address);
    m_facts.toPrivate = peer.isPrivateUse() || peer.isLinkLocal();
    m_timer.start(m_plan.talking);
    if (m_plan.speech == Speech::XmppWithStartTls)
        m_greeting.emplace(m_plan.domain, false);
    else
        beginTls();
    send();
    Q_EMIT learnt();
}

void EndpointProbe::failed()
{
    if (m_ended || isBetween())
        return;
    received();
    if (m_ended)
        return;
    if (m_pinging)
        return end(m_before, m_facts.reason);
    if (m_facts.reach == Reach::Pending) {
        const auto error = m_socket.error();
        m_facts.reach = error == QAbstractSocket::ConnectionRefusedError ? Reach::Refused
            : error == QAbstractSocket::SocketTimeoutError               ? Reach::Silent
                                                                         : Reach::NoRoute;
        return end(Talk::Pending);
    }
    if (!m_tls)
        return end(Talk::NotXmpp);
    m_tls->close();
    tlsFailed();
}

void EndpointProbe::received()
{
    const QByteArray bytes = m_socket.isOpen() ? m_socket.readAll() : QByteArray();
    if (bytes.isEmpty() || m_ended || isBetween())
        return;
    if (m_pinging)
        return end(Talk::PlainText);
    if (m_tls)
        takeTls(bytes);
    else
        takeGreeting(bytes);
    if (!m_ended)
        send();
}

void EndpointProbe::late()
{
    if (m_pinging)
        return end(m_before, m_facts.reason);
    if (m_facts.reach == Reach::Pending) {
        m_facts.reach = Reach::Silent;
        end(Talk::Pending);
    } else if (m_facts.talk == Talk::Encrypted) {
        end(Talk::Encrypted);
    } else if (m_tls && m_tls->heardNothing() && m_plan.speech == Speech::Tls) {
        m_before = Talk::Silent;
        ping();
    } else {
        end(Talk::Silent);
    }
}

void EndpointProbe::beginTls()
{
    m_tls = std::make_unique<TlsClient>(m_plan.serverName.toLatin1());
    m_tls->feed({});
}

void EndpointProbe::takeTls(const QByteArray &bytes)
{
    const auto state = m_tls->feed(bytes);
    if (m_tls->stands() && m_facts.talk != Talk::Encrypted) {
        takeCertificate();
        if (m_plan.speech == Speech::Tls)
            return end(Talk::Encrypted);
        if (m_greeting)
            m_greeting->encrypted();
        else
            m_greeting.emplace(m_plan.domain, true);
        Q_EMIT learnt();
    }
    // What was said before the end counts.
    if (const QByteArray plain = m_tls->takePlain(); !plain.isEmpty())
        takeGreeting(plain);
    if (state == TlsClient::State::Failed && !m_ended)
        tlsFailed();
}

void EndpointProbe::takeGreeting(const QByteArray &bytes)
{
    using Failure = XmppGreeting::Failure;
    const auto state = m_greeting->feed(bytes);
    m_facts.requiresTls = m_facts.requiresTls || m_greeting->requiresTls();
    if (state == XmppGreeting::State::TlsWanted && !m_tls)
        return beginTls();
    if (state == XmppGreeting::State::Done) {
        m_facts.streamKnown = true;
        m_facts.external = m_greeting->offersExternal();
        m_facts.dialback = m_greeting->offersDialback();
        send();
        return end(Talk::Encrypted);
    }
    if (state != XmppGreeting::State::Failed)
        return;
    switch (m_greeting->failure()) {
    case Failure::NoStartTls:
        return end(Talk::NoStartTls);
    case Failure::HostUnknown:
        return end(Talk::HostUnknown, m_greeting->reason());
    case Failure::Refused:
        return refused(m_greeting->reason());
    default:
        return end(Talk::NotXmpp);
    }
}

// A server that wants a certificate goes no further with who shows none.
void EndpointProbe::refused(const QString &reason)
{
    end(m_facts.asksForCertificate && m_facts.talk == Talk::Encrypted ? Talk::Encrypted : Talk::Refused,
        reason);
}

void EndpointProbe::takeCertificate()
{
    m_facts.talk = Talk::Encrypted;
    m_facts.version = m_tls->version();
    m_facts.cipher = m_tls->cipher();
    m_facts.asksForCertificate = m_tls->asksForCertificate();
    const QByteArrayList chain = m_tls->chain();
    for (const QByteArray &der : chain)
        m_facts.chain += CertificateFacts::read(der);
    m_facts.trust = m_trust->check(chain);
}

void EndpointProbe::tlsFailed()
{
    // The alert must reach the server's log.
    send();
    if (m_facts.talk == Talk::Encrypted) // it stood: what came after is no matter of TLS
        return refused(m_tls->reason());
    switch (m_tls->failure()) {
    case TlsClient::Failure::WantsCertificate:
        takeCertificate();
        return end(Talk::Encrypted);
    case TlsClient::Failure::PlainText:
        return end(Talk::PlainText);
    case TlsClient::Failure::TooOld:
        return end(Talk::TooOld);
    default:
        break;
    }
    m_facts.reason = m_tls->reason();
    if (!m_tls->heardNothing() || m_plan.speech != Speech::Tls)
        return end(Talk::Failed, m_facts.reason);
    m_before = Talk::Failed;
    ping();
}

// A server that speaks without TLS takes the beginning of TLS for rubbish and says nothing.
void EndpointProbe::ping()
{
    m_timer.stop();
    // Not within a signal of the socket, which has not finished with its first connection.
    const auto again = [this] {
        m_socket.abort();
        m_pinging = true;
        m_timer.start(pingTime);
        m_socket.connectToHost(QHostAddress(m_plan.address), m_plan.port);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
}

void EndpointProbe::send()
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return;
    if (m_tls) {
        if (m_greeting && m_tls->state() == TlsClient::State::Established)
            m_tls->write(m_greeting->takeOutgoing());
        m_socket.write(m_tls->takeOutgoing());
    } else if (m_greeting) {
        m_socket.write(m_greeting->takeOutgoing());
    }
    m_socket.flush();
}

void EndpointProbe::end(Talk talk, const QString &reason)
{
    m_ended = true;
    m_timer.stop();
    m_facts.talk = talk;
    m_facts.reason = reason;
    m_facts.settled = true;
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    Q_EMIT learnt();
}

} // namespace verbund

#include "moc_EndpointProbe.cpp"
