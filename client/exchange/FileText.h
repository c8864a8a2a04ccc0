// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace verbund {

/// UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1.
[[nodiscard]] QStringList fileEncodings();
/// By the byte order mark, else valid UTF-8, else UTF-16 by where its zeros stand, else windows-1252.
[[nodiscard]] QString detectEncoding(QByteArrayView file);
/// The text without byte order mark; what is wrong in it becomes U+FFFD. Unknown encodings are read as
/// windows-1252.
[[nodiscard]] QString decodeText(QByteArrayView file, const QString &encoding);

} // namespace verbund
