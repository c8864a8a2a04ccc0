// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Keychain.h"

#include <QHash>

namespace verbund {

/// Secrets in memory.
class FakeKeychain final : public Keychain {
public:
    QHash<QString, QByteArray> secrets;
    /// Every call fails like this while it is set.
    std::optional<Failure> failure;

    [[nodiscard]] Answer read(const QString &name) override
    {
        using Value = std::expected<QByteArray, Failure>;
        if (failure)
            return QtFuture::makeReadyValueFuture(Value(std::unexpected(*failure)));
        const auto found = secrets.constFind(name);
        return QtFuture::makeReadyValueFuture(
            found == secrets.constEnd() ? Value(std::unexpected(Failure::NotFound)) : Value(*found));
    }
    [[nodiscard]] Done write(const QString &name, const QByteArray &secret) override
    {
        if (!failure)
            secrets.insert(name, secret);
        return done();
    }
    [[nodiscard]] Done remove(const QString &name) override
    {
        if (!failure)
            secrets.remove(name);
        return done();
    }

private:
    [[nodiscard]] Done done() const
    {
        using Value = std::expected<void, Failure>;
        return QtFuture::makeReadyValueFuture(failure ? Value(std::unexpected(*failure)) : Value());
    }
};

} // namespace verbund
