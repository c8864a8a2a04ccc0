// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace verbund::sip {

/// A CPIM header value without its escapes (RFC 3862 §3.2), on one line, bounded; a broken escape stays as it
/// is.
[[nodiscard]] QString fromCpimText(QByteArrayView value);
/// A text fit for a CPIM header value.
[[nodiscard]] QByteArray toCpimText(const QString &text);

} // namespace verbund::sip
