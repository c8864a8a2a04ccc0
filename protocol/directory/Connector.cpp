// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/directory/Connector.h"

#include <QHostInfo>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

using namespace std::chrono_literals;

namespace verbund {

namespace {

constexpr auto patience = 3s;
constexpr qsizetype mostAddresses = 8;

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

template <typename Address> SocketAddress stored(const Address &address)
{
    SocketAddress socket{.size = sizeof address};
    std::memcpy(&socket.storage, &address, sizeof address);
    return socket;
}

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QHostAddress::IPv4Protocol) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(address.toIPv4Address());
        return stored(in);
    }
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    in.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&in.sin6_addr, &bytes, sizeof bytes);
    return stored(in);
}

// -1 where there can be none.
int openSocket(int family)
{
    // As Qt's sockets do: a server that goes while something is written to it must not end the program.
    std::signal(SIGPIPE, SIG_IGN);
    const int made = ::socket(family, SOCK_STREAM, 0);
    if (made < 0)
        return -1;
    ::fcntl(made, F_SETFD, FD_CLOEXEC);
    ::fcntl(made, F_SETFL, ::fcntl(made, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return made;
}

QString words(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

} // namespace

Connector::Connector(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_cause = words(ETIMEDOUT);
        closeSocket();
        tryNext();
    });
}

Connector::~Connector()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    closeSocket();
}

void Connector::start(const QString &host, quint16 port)
{
    m_host = host;
    m_port = port;
    m_lookup = QHostInfo::lookupHost(host, this, &Connector::take);
}

void Connector::take(const QHostInfo &info)
{
    m_lookup = -1;
    if (info.addresses().isEmpty()) {
        fail(Error::Kind::ServerNotFound, info.errorString());
        return;
    }
    m_addresses = info.addresses().first(std::min(info.addresses().size(), mostAddresses));
    tryNext();
}

void Connector::tryNext()
{
    if (m_addresses.isEmpty())
        fail(Error::Kind::ServerUnreachable, m_cause);
    else
        tryAddress(m_addresses.takeFirst());
}

void Connector::tryAddress(const QHostAddress &address)
{
    const SocketAddress target = socketAddress(address, m_port);
    m_socket = openSocket(target.storage.ss_family);
    if (m_socket < 0
        || (::connect(m_socket, reinterpret_cast<const sockaddr *>(&target.storage), target.size) != 0
            && errno != EINPROGRESS)) {
        m_cause = words(errno);
        closeSocket();
        tryNext();
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Connector::finishTry);
    m_timer.start();
}

void Connector::finishTry()
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    m_timer.stop();
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater(); // it is what calls
    if (error != 0) {
        m_cause = words(error);
        closeSocket();
        tryNext();
        return;
    }
    Q_EMIT connected(std::exchange(m_socket, -1));
}

void Connector::closeSocket()
{
    m_notifier.reset();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void Connector::fail(Error::Kind kind, const QString &cause)
{
    Q_EMIT failed({.kind = kind, .subject = m_host, .cause = cause});
}

} // namespace verbund

#include "moc_Connector.cpp"
