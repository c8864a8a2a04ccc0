// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/SystemResolver.h"

#include <QDnsLookup>
#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

constexpr qsizetype maxRecords = SystemResolver::mostRecords;

// Whoever takes the answer may end the resolver.
void release(QObject *lookup)
{
    lookup->setParent(nullptr);
    lookup->deleteLater();
}

template <typename Records, typename Read>
Later<Records> look(QObject &parent, QDnsLookup::Type type, const QString &name, Read read)
{
    auto promise = std::make_shared<QPromise<Result<Records>>>();
    promise->start();
    auto *lookup = new QDnsLookup(type, name, &parent);
    QObject::connect(lookup, &QDnsLookup::finished, lookup, [lookup, promise, read] {
        const auto error = lookup->error();
        if (error == QDnsLookup::NoError || error == QDnsLookup::NotFoundError)
            promise->addResult(read(*lookup));
        else
            promise->addResult(fail({.kind = Error::Kind::ServerNotFound,
                .subject = lookup->name(),
                .cause = lookup->errorString()}));
        release(lookup);
        promise->finish();
    });
    lookup->lookup();
    return promise->future();
}

ServiceRecord toValue(const QDnsServiceRecord &record)
{
    return {.target = record.target(),
        .port = record.port(),
        .priority = record.priority(),
        .weight = record.weight(),
        .timeToLive = record.timeToLive()};
}

DnsAnswer::Outcome outcomeOf(QDnsLookup::Error error)
{
    switch (error) {
    case QDnsLookup::NoError:
        return DnsAnswer::Outcome::Nothing;
    case QDnsLookup::NotFoundError:
        return DnsAnswer::Outcome::NoName;
    case QDnsLookup::ServerFailureError:
    case QDnsLookup::ServerRefusedError:
        return DnsAnswer::Outcome::Failed;
    case QDnsLookup::InvalidReplyError:
        return DnsAnswer::Outcome::Invalid;
    default:
        return DnsAnswer::Outcome::Silent;
    }
}

QStringList addressesOf(const QDnsLookup &lookup, QAbstractSocket::NetworkLayerProtocol protocol)
{
    QStringList values;
    const auto found = lookup.hostAddressRecords();
    for (const QDnsHostAddressRecord &record : found)
        if (record.value().protocol() == protocol)
            values += record.value().toString();
    return values;
}

QStringList mailHosts(const QDnsLookup &lookup)
{
    auto found = lookup.mailExchangeRecords();
    std::ranges::stable_sort(found, {}, &QDnsMailExchangeRecord::preference);
    QStringList values;
    for (const QDnsMailExchangeRecord &record : std::as_const(found))
        if (!record.exchange().isEmpty() && record.exchange() != u".") // RFC 7505: none
            values += record.exchange();
    return values;
}

void bound(DnsAnswer &answer)
{
    answer.more = answer.values.size() > maxRecords || answer.services.size() > maxRecords;
    answer.values = answer.values.first(std::min(answer.values.size(), maxRecords));
    answer.services = answer.services.first(std::min(answer.services.size(), maxRecords));
}

void readRecords(const QDnsLookup &lookup, DnsAnswer &answer)
{
    switch (lookup.type()) {
    case QDnsLookup::A:
        answer.values = addressesOf(lookup, QAbstractSocket::IPv4Protocol);
        break;
    case QDnsLookup::AAAA:
        answer.values = addressesOf(lookup, QAbstractSocket::IPv6Protocol);
        break;
    case QDnsLookup::MX:
        answer.values = mailHosts(lookup);
        break;
    default:
        for (const QDnsServiceRecord &record : lookup.serviceRecords())
            answer.services += toValue(record);
    }
}

bool hasOthers(const QDnsLookup &lookup)
{
    return !lookup.hostAddressRecords().isEmpty() || !lookup.serviceRecords().isEmpty()
        || (lookup.type() != QDnsLookup::MX && !lookup.mailExchangeRecords().isEmpty());
}

DnsAnswer read(const QDnsLookup &lookup)
{
    DnsAnswer answer{.outcome = outcomeOf(lookup.error())};
    if (answer.outcome != DnsAnswer::Outcome::Nothing)
        return answer;
    readRecords(lookup, answer);
    const auto aliases = lookup.canonicalNameRecords();
    if (!aliases.isEmpty())
        answer.alias = aliases.first().value();
    if (!answer.values.isEmpty() || !answer.services.isEmpty())
        answer.outcome = DnsAnswer::Outcome::Records;
    else if (hasOthers(lookup) || aliases.size() > 1)
        answer.outcome = DnsAnswer::Outcome::Invalid;
    bound(answer);
    return answer;
}

QDnsLookup::Type toQt(RecordType type)
{
    switch (type) {
    case RecordType::A:
        return QDnsLookup::A;
    case RecordType::Aaaa:
        return QDnsLookup::AAAA;
    case RecordType::Mx:
        return QDnsLookup::MX;
    case RecordType::Srv:
        break;
    }
    return QDnsLookup::SRV;
}

} // namespace

QFuture<DnsAnswer> SystemResolver::ask(const QString &name, RecordType type)
{
    auto promise = std::make_shared<QPromise<DnsAnswer>>();
    promise->start();
    auto *lookup = new QDnsLookup(toQt(type), name, &m_lookups);
    if (!m_server.isEmpty())
        lookup->setNameserver(QHostAddress(m_server), m_port);
    QObject::connect(lookup, &QDnsLookup::finished, lookup, [lookup, promise] {
        promise->addResult(read(*lookup));
        release(lookup);
        promise->finish();
    });
    lookup->lookup();
    return promise->future();
}

Later<QList<ServiceRecord>> SystemResolver::services(const QString &name)
{
    return look<QList<ServiceRecord>>(m_lookups, QDnsLookup::SRV, name, [](const QDnsLookup &lookup) {
        QList<ServiceRecord> records;
        const auto found = lookup.serviceRecords();
        for (const QDnsServiceRecord &record : found.first(std::min(found.size(), maxRecords)))
            records += toValue(record);
        return records;
    });
}

Later<QStringList> SystemResolver::addresses(const QString &host)
{
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    auto *receiver = new QObject(&m_lookups);
    QHostInfo::lookupHost(host, receiver, [promise, receiver](const QHostInfo &info) {
        QStringList found;
        const auto addresses = info.addresses();
        for (const QHostAddress &address : addresses.first(std::min(addresses.size(), maxRecords)))
            found += address.toString();
        release(receiver);
        promise->addResult(found);
        promise->finish();
    });
    return promise->future();
}

Later<QStringList> SystemResolver::texts(const QString &name)
{
    return look<QStringList>(m_lookups, QDnsLookup::TXT, name, [](const QDnsLookup &lookup) {
        QStringList texts;
        const auto found = lookup.textRecords();
        for (const QDnsTextRecord &record : found.first(std::min(found.size(), maxRecords)))
            texts += QString::fromUtf8(record.values().join());
        return texts;
    });
}

} // namespace verbund
