// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Keychain.h"

namespace verbund {

/// Keeps secrets readable in a file, for tests and the sandbox only; says so in warning().
class FileKeychain final : public Keychain {
public:
    explicit FileKeychain(const QString &path);

    [[nodiscard]] Answer read(const QString &name) override;
    [[nodiscard]] Done write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Done remove(const QString &name) override;
    [[nodiscard]] QString warning() const override;

private:
    QString m_path;
};

} // namespace verbund
