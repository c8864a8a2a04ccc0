// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ConnectAttempt.h"

#include "protocol/xmpp/ConnectErrors.h"
#include "protocol/xmpp/Link.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace verbund::xmpp {

namespace {

constexpr auto wholeTime = 15s;
constexpr auto tryTime = 4s;

} // namespace

ConnectAttempt::ConnectAttempt(Link &link, const Presence &presence, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_presence(presence)
{
    m_wholeTime.setSingleShot(true);
    m_wholeTime.setInterval(wholeTime);
    m_tryTime.setSingleShot(true);
    m_tryTime.setInterval(tryTime);
    const auto timeOut = [this] {
        return Error{.kind = Error::Kind::Timeout,
            .subject = m_link.signIn().address.domain(),
            .cause = u"no answer"_s};
    };
    connect(&m_wholeTime, &QTimer::timeout, this, [this, timeOut] {
        m_timeIsUp = true;
        remember(timeOut());
        if (m_link.isActive())
            m_link.end(timeOut());
        else
            giveUp(*m_worst);
    });
    connect(&m_tryTime, &QTimer::timeout, this, [this, timeOut] { m_link.end(timeOut()); });
    connect(&m_lookup, &ServerLookup::found, this, &ConnectAttempt::takeEndpoints);
    connect(&m_link, &Link::encrypted, &m_tryTime, &QTimer::stop);
    connect(&m_link, &Link::ended, this, &ConnectAttempt::handleEnded);
    connect(&m_link, &Link::opened, this, [this] {
        cancel();
        Q_EMIT succeeded();
    });
}

ConnectAttempt::~ConnectAttempt()
{
    if (m_hostLookup >= 0)
        QHostInfo::abortHostLookup(m_hostLookup);
}

void ConnectAttempt::start()
{
    m_wholeTime.start();
    m_lookup.start(m_link.signIn());
}

void ConnectAttempt::cancel()
{
    m_over = true;
    m_wholeTime.stop();
    m_tryTime.stop();
}

void ConnectAttempt::takeEndpoints(const QList<Endpoint> &endpoints)
{
    m_endpoints = endpoints;
    tryNext();
}

void ConnectAttempt::tryNext()
{
    if (m_over)
        return;
    if (!m_addresses.isEmpty())
        return tryAddress();
    if (m_endpoints.isEmpty()) {
        const Error none{
            .kind = m_lookup.isAnswered() ? Error::Kind::ServerNotFound : Error::Kind::ServerUnreachable,
            .subject = m_link.signIn().address.domain(),
            .cause = u"no way to the server in DNS"_s};
        return giveUp(m_worst.value_or(none));
    }
    m_hostLookup = QHostInfo::lookupHost(m_endpoints.first().host, this, &ConnectAttempt::takeAddresses);
}

void ConnectAttempt::takeAddresses(const QHostInfo &info)
{
    m_hostLookup = -1;
    const Endpoint endpoint = m_endpoints.takeFirst();
    if (info.error() != QHostInfo::NoError)
        remember({.kind = Error::Kind::ServerNotFound,
            .subject = m_link.signIn().address.domain(),
            .cause = endpoint.host + u": "_s + info.errorString()});
    const auto addresses = info.addresses();
    for (const QHostAddress &address : addresses)
        m_addresses += {address.toString(), endpoint.port, endpoint.directTls};
    tryNext();
}

void ConnectAttempt::tryAddress()
{
    m_tryTime.start();
    m_link.open(m_addresses.takeFirst(), m_presence);
}

void ConnectAttempt::handleEnded(const Error &error)
{
    if (m_over)
        return;
    m_tryTime.stop();
    if (m_link.wasEncrypted())
        return giveUp(error);
    remember(error);
    if (m_timeIsUp)
        return giveUp(*m_worst);
    tryNext();
}

void ConnectAttempt::remember(const Error &error)
{
    if (!m_worst || error.weight() > m_worst->weight())
        m_worst = error;
}

void ConnectAttempt::giveUp(const Error &error)
{
    if (m_over)
        return;
    cancel();
    Q_EMIT failed(error);
}

} // namespace verbund::xmpp
