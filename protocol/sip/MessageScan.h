// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QByteArrayView>

#include <optional>

namespace verbund::sip {

/// Longest start line with all header fields, in bytes; lists of a thousand contacts stay far below.
inline constexpr qsizetype maxHeaderBytes = 128 * 1024;
/// Longest body, in bytes.
inline constexpr qsizetype maxBodyBytes = 16 * 1024 * 1024;

/// One line of a header block with its continuation lines.
struct HeaderLine {
    QByteArrayView name;
    /// Untrimmed; may hold the line breaks of folding.
    QByteArrayView value;
    /// Where the next line begins.
    qsizetype next = 0;
};

/// Reads the header line that begins at `at` of a block that ends behind its last CRLF; nothing when it is
/// none. Framer and parser both read by this, so that they agree (RFC 3261 §7.3.1).
[[nodiscard]] std::optional<HeaderLine> headerLineAt(QByteArrayView block, qsizetype at);
/// What Content-Length says in a whole header block, start line included; nothing when there is none. Errors:
/// ProtocolViolation for two that differ, one that is no number, or none beside a Content-Type; TooLarge.
[[nodiscard]] Result<std::optional<qsizetype>> contentLengthIn(QByteArrayView block);
/// The same for one value.
[[nodiscard]] Result<qsizetype> readContentLength(QByteArrayView value);

} // namespace verbund::sip
