// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/federation/SystemResolver.h"

#include <QDnsLookup>
#include <QHostInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// A hostile zone may hold thousands.
constexpr qsizetype maxRecords = 32;

template <typename Records, typename Read>
Later<Records> ask(QDnsLookup::Type type, const QString &name, Read read)
{
    auto promise = std::make_shared<QPromise<Result<Records>>>();
    promise->start();
    auto *lookup = new QDnsLookup(type, name);
    QObject::connect(lookup, &QDnsLookup::finished, lookup, [lookup, promise, read] {
        const auto error = lookup->error();
        if (error == QDnsLookup::NoError || error == QDnsLookup::NotFoundError)
            promise->addResult(read(*lookup));
        else
            promise->addResult(fail({.kind = Error::Kind::ServerNotFound,
                .subject = lookup->name(),
                .cause = lookup->errorString()}));
        lookup->deleteLater();
        promise->finish();
    });
    lookup->lookup();
    return promise->future();
}

} // namespace

Later<QList<ServiceRecord>> SystemResolver::services(const QString &name)
{
    return ask<QList<ServiceRecord>>(QDnsLookup::SRV, name, [](const QDnsLookup &lookup) {
        QList<ServiceRecord> records;
        const auto found = lookup.serviceRecords();
        for (const QDnsServiceRecord &record : found.first(std::min(found.size(), maxRecords)))
            records += {.target = record.target(),
                .port = record.port(),
                .priority = record.priority(),
                .weight = record.weight(),
                .timeToLive = record.timeToLive()};
        return records;
    });
}

Later<QStringList> SystemResolver::addresses(const QString &host)
{
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    auto *receiver = new QObject;
    QHostInfo::lookupHost(host, receiver, [promise, receiver](const QHostInfo &info) {
        QStringList found;
        const auto addresses = info.addresses();
        for (const QHostAddress &address : addresses.first(std::min(addresses.size(), maxRecords)))
            found += address.toString();
        receiver->deleteLater();
        promise->addResult(found);
        promise->finish();
    });
    return promise->future();
}

Later<QStringList> SystemResolver::texts(const QString &name)
{
    return ask<QStringList>(QDnsLookup::TXT, name, [](const QDnsLookup &lookup) {
        QStringList texts;
        const auto found = lookup.textRecords();
        for (const QDnsTextRecord &record : found.first(std::min(found.size(), maxRecords)))
            texts += QString::fromUtf8(record.values().join());
        return texts;
    });
}

} // namespace verbund
