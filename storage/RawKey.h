// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace verbund {

/// The raw 256-bit key of a database; its own copy of the bytes is wiped when it goes.
class RawKey {
public:
    static constexpr qsizetype length = 32;

    explicit RawKey(const QByteArray &bytes);
    ~RawKey();
    Q_DISABLE_COPY_MOVE(RawKey)

    [[nodiscard]] bool isValid() const { return m_bytes.size() == length; }
    /// SQLCipher's notation without key derivation: x'64 hex digits'; the caller wipes it.
    [[nodiscard]] QByteArray literal() const;

    /// Overwrites the bytes so that no optimiser leaves them.
    static void wipe(QByteArray &bytes);

private:
    QByteArray m_bytes;
};

} // namespace verbund
