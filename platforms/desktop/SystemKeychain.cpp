// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/SystemKeychain.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace verbund {

namespace {

const QString service = QStringLiteral("org.verbund.Verbund");

Keychain::Failure failure(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Keychain::Failure::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Keychain::Failure::Denied;
    default:
        return Keychain::Failure::Unavailable;
    }
}

// Runs a job, which deletes itself, and answers with what `take` makes of it.
template <typename Value, typename Job, typename Take>
QFuture<Value> run(Job *job, const QString &name, Take take)
{
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, take] {
        promise->addResult(take(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

std::expected<void, Keychain::Failure> outcome(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return std::unexpected(failure(job.error()));
}

} // namespace

Keychain::Answer SystemKeychain::read(const QString &name)
{
    using Value = std::expected<QByteArray, Failure>;
    return run<Value>(
        new QKeychain::ReadPasswordJob(service), name, [](const QKeychain::ReadPasswordJob &job) -> Value {
            if (job.error() != QKeychain::NoError)
                return std::unexpected(failure(job.error()));
            return job.binaryData();
        });
}

Keychain::Done SystemKeychain::write(const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret);
    return run<std::expected<void, Failure>>(job, name, outcome);
}

Keychain::Done SystemKeychain::remove(const QString &name)
{
    using Value = std::expected<void, Failure>;
    return run<Value>(
        new QKeychain::DeletePasswordJob(service), name, [](const QKeychain::Job &job) -> Value {
            return job.error() == QKeychain::EntryNotFound ? Value() : outcome(job);
        });
}

} // namespace verbund
