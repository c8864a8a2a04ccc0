// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Resolver.h"

namespace verbund {

/// DNS through Qt, with the system's servers.
class SystemResolver final : public Resolver {
public:
    [[nodiscard]] Later<QList<ServiceRecord>> services(const QString &name) override;
    [[nodiscard]] Later<QStringList> addresses(const QString &host) override;
    [[nodiscard]] Later<QStringList> texts(const QString &name) override;
};

} // namespace verbund
