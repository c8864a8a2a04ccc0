// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace verbund {

/// Longest message body kept, in UTF-16 units; longer ones are cut with an ellipsis.
inline constexpr qsizetype maxBodyLength = 1'000'000;
/// Longest name, note or group kept, in UTF-16 units.
inline constexpr qsizetype maxNameLength = 256;

/// A message body fit to store: no NUL, no controls but line feed and tab, no lone surrogates, bounded.
[[nodiscard]] QString cleanBody(QStringView text);
/// One line fit for names, notes and groups: also without bidirectional controls and invisible characters,
/// trimmed.
[[nodiscard]] QString cleanName(QStringView text);
/// Several lines such as a note: as cleanBody, trimmed, at most `length` characters.
[[nodiscard]] QString cleanLines(QStringView text, qsizetype length);
/// The text without controls, bidirectional controls and invisible characters; joiners stay where letters
/// need them.
[[nodiscard]] QString withoutInvisible(QStringView text);
/// The beginning of a body on one line for lists and toasts, at most `length` characters.
[[nodiscard]] QString preview(QStringView body, qsizetype length = 120);
/// For comparing and sorting as people do: without case and diacritics.
[[nodiscard]] QString folded(QStringView text);

} // namespace verbund
