// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QList>

namespace verbund::sip {

/// One part of a multipart body.
struct BodyPart {
    /// Without its angle brackets; may be empty.
    QByteArray contentId;
    /// The value with its parameters; text/plain when the part names none.
    QByteArray contentType;
    /// Decoded.
    QByteArray body;

    friend bool operator==(const BodyPart &, const BodyPart &) = default;
};

/// Splits a multipart body (RFC 2046 §5.1) by the boundary in its Content-Type; parts with an unknown
/// encoding are left out. Nested bodies stay bodies of parts.
[[nodiscard]] Result<QList<BodyPart>> splitMultipart(QByteArrayView contentType, QByteArrayView body);

/// A Content-ID or cid: reference without what differs between the two.
[[nodiscard]] QByteArray bareContentId(QByteArrayView text);

} // namespace verbund::sip
