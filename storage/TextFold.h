// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace verbund {

/// One character of a text and how many UTF-16 units it takes.
struct Character {
    char32_t code;
    int units;
};

/// The character that begins at `i`.
[[nodiscard]] Character characterAt(QStringView text, qsizetype i);
/// Appends a character as search compares it: the letter without its marks, in one case; nothing for a mark
/// alone.
void appendFolded(char32_t code, QString &to);
/// A text as search compares it.
[[nodiscard]] QString folded(const QString &text);

} // namespace verbund
