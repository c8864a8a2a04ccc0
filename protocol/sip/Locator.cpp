// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Locator.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace verbund::sip {

QByteArray toAscii(const QString &domain)
{
    return QHostAddress(domain).isNull() ? QUrl::toAce(domain).toLower() : domain.toLatin1();
}

QList<Endpoint> orderedTargets(QList<ServiceRecord> records, const std::function<quint32(quint32)> &random)
{
    records.removeIf([](const ServiceRecord &record) {
        return record.target.isEmpty() || record.target == u"." || record.port == 0;
    });
    // Those of weight 0 first among equals, as RFC 2782 has it.
    std::ranges::stable_sort(records, [](const ServiceRecord &a, const ServiceRecord &b) {
        return std::pair(a.priority, a.weight != 0) < std::pair(b.priority, b.weight != 0);
    });
    QList<Endpoint> ordered;
    while (!records.isEmpty()) {
        const quint16 priority = records.first().priority;
        quint32 sum = 0;
        for (const ServiceRecord &record : std::as_const(records))
            sum += record.priority == priority ? record.weight : 0;
        const quint32 drawn = random(sum);
        quint32 running = 0;
        qsizetype chosen = 0;
        while ((running += records[chosen].weight) < drawn)
            ++chosen;
        const ServiceRecord record = records.takeAt(chosen);
        ordered += {record.target, record.port};
    }
    return ordered;
}

Locator::Locator(Resolver &resolver, QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
{
}

void Locator::start(const SignIn &signIn)
{
    m_domain = QString::fromLatin1(toAscii(signIn.address.domain()));
    m_tentative = signIn.tentative;
    if (!signIn.host.isEmpty()) {
        m_names = {{signIn.host, signIn.port ? signIn.port : tlsPort}};
        QMetaObject::invokeMethod(this, &Locator::resolveNext, Qt::QueuedConnection);
        return;
    }
    m_resolver.services(u"_sips._tcp."_s + m_domain)
        .then(this, [this](const Result<QList<ServiceRecord>> &found) { takeServices(found); });
}

void Locator::takeServices(const Result<QList<ServiceRecord>> &services)
{
    m_error = {.kind = Error::Kind::ServerNotFound, .subject = m_domain, .cause = u"no SRV record for SIP"_s};
    if (services && !services->isEmpty())
        m_names = orderedTargets(*services,
            [](quint32 most) { return most == 0 ? 0U : QRandomGenerator::global()->bounded(most + 1); });
    else if (!services) // DNS did not answer: that says nothing about the domain
        m_error = {
            .kind = Error::Kind::ServerUnreachable, .subject = m_domain, .cause = services.error().cause};
    if (m_names.isEmpty() && services && services->isEmpty() && !m_tentative)
        m_names = {{m_domain, tlsPort}};
    resolveNext();
}

void Locator::resolveNext()
{
    if (m_names.isEmpty())
        return finish();
    const Endpoint name = m_names.takeFirst();
    if (!QHostAddress(name.host).isNull()) {
        m_endpoints += name;
        return resolveNext();
    }
    m_resolver.addresses(name.host).then(this, [this, name](const Result<QStringList> &addresses) {
        if (!addresses || addresses->isEmpty())
            m_error = {.kind = Error::Kind::ServerNotFound,
                .subject = m_domain,
                .cause = name.host + u" has no address"_s};
        else
            for (const QString &address : *addresses)
                m_endpoints += {address, name.port};
        resolveNext();
    });
}

void Locator::finish() { Q_EMIT found(m_endpoints, m_error); }

} // namespace verbund::sip

#include "moc_Locator.cpp"
