// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/xmpp/ServerLookup.h"

#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace verbund::xmpp {

namespace {

constexpr quint16 startTlsPort = 5222;
constexpr quint16 directTlsPort = 5223;

QList<ServiceRecord> recordsOf(const QDnsLookup &lookup)
{
    QList<ServiceRecord> records;
    const auto found = lookup.serviceRecords(); // already ordered by priority and weight (RFC 2782)
    for (const QDnsServiceRecord &record : found)
        records += {.target = record.target(), .port = record.port(), .priority = record.priority()};
    return records;
}

bool isRefusal(const ServiceRecord &record) { return record.target.isEmpty() || record.target == u"."; }

} // namespace

QList<Endpoint> endpointsFrom(
    const QList<ServiceRecord> &directTls, const QList<ServiceRecord> &startTls, const QString &domain)
{
    if (directTls.isEmpty() && startTls.isEmpty())
        return {{domain, startTlsPort, false}, {domain, directTlsPort, true}};
    QList<std::pair<ServiceRecord, bool>> all;
    for (const ServiceRecord &record : directTls)
        all.emplaceBack(record, true);
    for (const ServiceRecord &record : startTls)
        all.emplaceBack(record, false);
    std::ranges::stable_sort(all, {}, [](const auto &entry) { return entry.first.priority; });
    QList<Endpoint> endpoints;
    for (const auto &[record, direct] : std::as_const(all)) {
        if (!isRefusal(record))
            endpoints += {record.target, record.port, direct};
    }
    return endpoints;
}

QList<Endpoint> endpointsFor(const QString &host, quint16 port)
{
    if (port == 0)
        return {{host, startTlsPort, false}, {host, directTlsPort, true}};
    return {{host, port, port == directTlsPort}};
}

void ServerLookup::start(const SignIn &signIn)
{
    if (!signIn.host.isEmpty()) {
        const auto endpoints = endpointsFor(signIn.host, signIn.port);
        QTimer::singleShot(0, this, [this, endpoints] { Q_EMIT found(endpoints); });
        return;
    }
    m_domain = signIn.address.domain();
    m_tentative = signIn.tentative;
    m_pending = 2;
    for (auto [lookup, service] :
        {std::pair(&m_directTls, u"_xmpps-client"_s), {&m_startTls, u"_xmpp-client"_s}}) {
        lookup->setType(QDnsLookup::SRV);
        lookup->setName(service + u"._tcp."_s + m_domain);
        connect(lookup, &QDnsLookup::finished, this, &ServerLookup::finishOne);
        lookup->lookup();
    }
}

bool ServerLookup::isAnswered() const
{
    return std::ranges::all_of(
        std::array{m_directTls.error(), m_startTls.error()}, [](QDnsLookup::Error error) {
            return error == QDnsLookup::NoError || error == QDnsLookup::NotFoundError;
        });
}

void ServerLookup::finishOne()
{
    if (--m_pending > 0)
        return;
    const auto directTls = recordsOf(m_directTls);
    const auto startTls = recordsOf(m_startTls);
    if (m_tentative && directTls.isEmpty() && startTls.isEmpty())
        Q_EMIT found({});
    else
        Q_EMIT found(endpointsFrom(directTls, startTls, m_domain));
}

} // namespace verbund::xmpp
