// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

#include <QDateTime>

namespace verbund::sip {

/// What became of a message: an Instant Message Disposition Notification (RFC 5438 §11).
struct Imdn {
    /// What the notification is about.
    enum class Kind { Delivery, Display, Processing };
    /// Delivered and Failed belong to Delivery, Displayed to Display, Processed and Stored to Processing, the
    /// others to all.
    enum class Status { Delivered, Failed, Displayed, Processed, Stored, Forbidden, Error };

    Kind kind = Kind::Delivery;
    Status status = Status::Delivered;
    /// Of the message that it is about.
    QString messageId;
    /// When that message was sent, as it said itself.
    QDateTime time;
    /// Whom that message was for.
    ImAddress recipient;

    friend bool operator==(const Imdn &, const Imdn &) = default;
};

[[nodiscard]] Result<Imdn> readImdn(QByteArrayView document);
[[nodiscard]] QByteArray writeImdn(const Imdn &imdn);

} // namespace verbund::sip
