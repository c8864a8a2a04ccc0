// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace verbund {

// KContacts (6.13) takes `\\n` for a line break, splits groups at escaped commas and leaves `\;` as it is.
// Therefore no backslash ever reaches it: backslash, semicolon, comma and line break of a text go through it
// as controls, which no text has; and so does U+FEFF, which Qt drops at a beginning.

/// An escaped value of a file as KContacts may see it.
[[nodiscard]] QByteArray hideEscapes(QByteArrayView value);
/// A text as KContacts may see it.
[[nodiscard]] QString hideText(const QString &text);
/// A text from KContacts as it is meant.
[[nodiscard]] QString showText(const QString &text);
/// A line that KContacts wrote, escaped by RFC 6350.
[[nodiscard]] QByteArray showEscapes(QByteArrayView line);

} // namespace verbund
