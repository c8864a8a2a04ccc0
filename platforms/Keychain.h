// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <expected>

namespace verbund {

/// Where secrets are kept on this device. One fake in the tests.
class Keychain {
public:
    enum class Failure { NotFound, Denied, Unavailable };
    using Answer = QFuture<std::expected<QByteArray, Failure>>;
    using Done = QFuture<std::expected<void, Failure>>;

    virtual ~Keychain() = default;

    /// The secret of that name, or NotFound.
    [[nodiscard]] virtual Answer read(const QString &name) = 0;
    /// Keeps a secret, replacing what was there.
    [[nodiscard]] virtual Done write(const QString &name, const QByteArray &secret) = 0;
    /// Forgets a secret; one that is not there is no failure.
    [[nodiscard]] virtual Done remove(const QString &name) = 0;
    /// A sentence for people when secrets are not really protected, else empty.
    [[nodiscard]] virtual QString warning() const { return {}; }
};

} // namespace verbund
