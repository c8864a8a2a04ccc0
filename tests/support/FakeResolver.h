// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Resolver.h"

#include <QHash>

namespace verbund::test {

/// DNS as a test wants it; what is not there has no records. Answers come later, as from the network.
class FakeResolver final : public sip::Resolver {
public:
    QHash<QString, QList<sip::ServiceRecord>> serviceRecords;
    QHash<QString, QStringList> addressRecords;
    QHash<QString, QStringList> textRecords;
    /// Names of which nothing can be learnt.
    QStringList broken;
    /// Everything that was asked for.
    QStringList asked;

    [[nodiscard]] Later<QList<sip::ServiceRecord>> services(const QString &name) override;
    [[nodiscard]] Later<QStringList> addresses(const QString &host) override;
    [[nodiscard]] Later<QStringList> texts(const QString &name) override;

private:
    template <typename Records> Later<Records> answer(const QString &name, const Records &records);
};

} // namespace verbund::test
