// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QVarLengthArray>

#include <optional>

namespace verbund::sip {

/// True for a character of `token` (RFC 3261 §25.1).
[[nodiscard]] bool isTokenCharacter(char c);
/// True for a non-empty `token`.
[[nodiscard]] bool isToken(QByteArrayView text);
/// Without the blanks (SP, HT) at both ends.
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);
/// True when equal, ASCII letters in either case.
[[nodiscard]] bool same(QByteArrayView a, QByteArrayView b);
/// A number of digits only, at most `limit`; nothing otherwise.
[[nodiscard]] std::optional<quint64> toNumber(QByteArrayView text, quint64 limit);
/// The parts between separators that stand neither in quotes nor in angle brackets, trimmed.
[[nodiscard]] QVarLengthArray<QByteArrayView, 8> split(QByteArrayView text, char separator);
/// Where this character stands last; -1 when nowhere. QByteArrayView's own reads past the end of an empty
/// view.
[[nodiscard]] inline qsizetype lastOf(QByteArrayView text, char c)
{
    return text.isEmpty() ? -1 : text.lastIndexOf(c);
}
/// The text inside a quoted-string with its escapes undone; other text as it is.
[[nodiscard]] QByteArray unquoted(QByteArrayView text);
/// As a quoted-string.
[[nodiscard]] QByteArray quoted(QByteArrayView text);
/// A fresh random token of this many bytes of entropy, in hexadecimal digits.
[[nodiscard]] QByteArray randomToken(int bytes = 8);

} // namespace verbund::sip
