// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

namespace verbund::sip {

/// A Content-Type value taken apart.
struct MimeType {
    /// `type/subtype` in lower case; empty when the value was none.
    QByteArray name;
    /// By name in lower case; quoted values are unquoted.
    QHash<QByteArray, QByteArray> parameters;

    friend bool operator==(const MimeType &, const MimeType &) = default;
};

/// Reads a Content-Type value; bounded, never fails on the parameters.
[[nodiscard]] MimeType readMimeType(QByteArrayView value);

} // namespace verbund::sip
