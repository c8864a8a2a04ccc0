// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/FlowOpener.h"

using namespace Qt::StringLiterals;

namespace verbund::sip {

FlowOpener::FlowOpener(Resolver &resolver, TransportFactory transports, const Timing &timing, QObject *parent)
    : QObject(parent)
    , m_locator(resolver)
    , m_transports(std::move(transports))
    , m_timing(timing)
{
    m_tryTime.setSingleShot(true);
    m_tryTime.setInterval(timing.tryEndpoint);
    connect(&m_tryTime, &QTimer::timeout, this, [this] {
        drop({.kind = Error::Kind::Timeout,
            .subject = QString::fromLatin1(m_domain),
            .cause = u"no answer"_s});
    });
    connect(&m_locator, &Locator::found, this, [this](const QList<Endpoint> &endpoints, const Error &error) {
        m_endpoints = endpoints;
        if (endpoints.isEmpty())
            m_worst = error;
        tryNext();
    });
}

void FlowOpener::start(const SignIn &signIn)
{
    m_domain = toAscii(signIn.address.domain());
    m_locator.start(signIn);
}

void FlowOpener::tryNext()
{
    if (m_endpoints.isEmpty()) {
        Q_EMIT failed(m_worst.value_or(Error{.kind = Error::Kind::ServerNotFound,
            .subject = QString::fromLatin1(m_domain),
            .cause = u"no way to the server in DNS"_s}));
        return;
    }
    m_flow = std::make_unique<Flow>(m_transports(), m_timing);
    connect(m_flow.get(), &Flow::opened, this, [this] {
        m_tryTime.stop();
        m_flow->disconnect(this);
        Q_EMIT opened();
    });
    connect(m_flow.get(), &Flow::closed, this, &FlowOpener::drop);
    m_tryTime.start();
    m_flow->open(m_endpoints.takeFirst(), m_domain);
}

void FlowOpener::drop(const Error &error)
{
    m_tryTime.stop();
    if (!m_worst || error.weight() > m_worst->weight())
        m_worst = error;
    // It ends in its own signal.
    m_flow->disconnect(this);
    m_flow.release()->deleteLater();
    QMetaObject::invokeMethod(this, &FlowOpener::tryNext, Qt::QueuedConnection);
}

} // namespace verbund::sip

#include "moc_FlowOpener.cpp"
