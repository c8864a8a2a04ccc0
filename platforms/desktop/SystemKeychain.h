// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Keychain.h"

namespace verbund {

/// The keychain of the operating system, over QtKeychain; never falls back to a readable file.
class SystemKeychain final : public Keychain {
public:
    [[nodiscard]] Answer read(const QString &name) override;
    [[nodiscard]] Done write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Done remove(const QString &name) override;
};

} // namespace verbund
