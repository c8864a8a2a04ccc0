// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QDateTime>

namespace verbund::sip {

/// A message in its CPIM wrapper (RFC 3862) with what it asks to be told (RFC 5438).
struct Cpim {
    /// URIs without angle brackets; may be empty.
    QString from;
    QString to;
    /// When it was sent.
    QDateTime time;
    /// imdn.Message-ID; may be empty.
    QString messageId;
    bool wantsDelivery = false;
    /// Wants to be told when it was not delivered.
    bool wantsFailure = false;
    bool wantsDisplay = false;
    /// Of what is wrapped, with its parameters; text/plain when it names none.
    QByteArray contentType;
    /// Of what is wrapped: "notification" for an IMDN.
    QByteArray contentDisposition;
    /// Decoded; as many bytes as there are.
    QByteArray body;

    friend bool operator==(const Cpim &, const Cpim &) = default;
};

[[nodiscard]] Result<Cpim> readCpim(QByteArrayView message);
[[nodiscard]] QByteArray writeCpim(const Cpim &cpim);

} // namespace verbund::sip
