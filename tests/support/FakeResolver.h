// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Resolver.h"

#include <QHash>

#include <functional>

namespace verbund::test {

/// DNS as a test wants it; what is not there has no records. Answers come later, as from the network.
class FakeResolver final : public Resolver {
public:
    QHash<QString, QList<ServiceRecord>> serviceRecords;
    QHash<QString, QStringList> addressRecords;
    QHash<QString, QStringList> textRecords;
    /// What ask() answers, by name; what is not there is no name.
    QHash<std::pair<QString, RecordType>, DnsAnswer> answers;
    /// Names of which nothing can be learnt.
    QStringList broken;
    /// Everything that was asked for.
    QStringList asked;

    /// Keeps what is asked until release().
    bool holds = false;
    /// The answers that are held.
    QList<std::function<void()>> held;
    /// Answers what is held.
    void release();

    [[nodiscard]] Later<QList<ServiceRecord>> services(const QString &name) override;
    [[nodiscard]] Later<QStringList> addresses(const QString &host) override;
    [[nodiscard]] Later<QStringList> texts(const QString &name) override;
    [[nodiscard]] QFuture<DnsAnswer> ask(const QString &name, RecordType type) override;

private:
    template <typename Records> Later<Records> answer(const QString &name, const Records &records);
};

} // namespace verbund::test
