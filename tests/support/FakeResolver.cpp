// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FakeResolver.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace verbund::test {

template <typename Records> Later<Records> FakeResolver::answer(const QString &name, const Records &records)
{
    asked += name;
    const auto promise = std::make_shared<QPromise<Result<Records>>>();
    promise->start();
    const bool fails = broken.contains(name);
    const auto say = [promise, records, fails, name] {
        if (fails)
            promise->addResult(
                fail({.kind = Error::Kind::ServerNotFound, .subject = name, .cause = u"SERVFAIL"_s}));
        else
            promise->addResult(records);
        promise->finish();
    };
    if (holds)
        held += say;
    else
        QMetaObject::invokeMethod(qApp, say, Qt::QueuedConnection);
    return promise->future();
}

void FakeResolver::release()
{
    const auto now = std::exchange(held, {});
    for (const auto &say : now)
        say();
}

Later<QList<ServiceRecord>> FakeResolver::services(const QString &name)
{
    return answer(name, serviceRecords.value(name));
}

Later<QStringList> FakeResolver::addresses(const QString &host)
{
    return answer(host, addressRecords.value(host));
}

Later<QStringList> FakeResolver::texts(const QString &name) { return answer(name, textRecords.value(name)); }

QFuture<DnsAnswer> FakeResolver::ask(const QString &name, RecordType type)
{
    asked += name;
    const auto promise = std::make_shared<QPromise<DnsAnswer>>();
    promise->start();
    const bool fails = broken.contains(name);
    const DnsAnswer answer = answers.value({name, type}, {.outcome = DnsAnswer::Outcome::NoName});
    const auto say = [promise, answer, fails] {
        promise->addResult(fails ? DnsAnswer{.outcome = DnsAnswer::Outcome::Failed} : answer);
        promise->finish();
    };
    if (holds)
        held += say;
    else
        QMetaObject::invokeMethod(qApp, say, Qt::QueuedConnection);
    return promise->future();
}

} // namespace verbund::test
