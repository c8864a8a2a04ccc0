// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Receipt.h"

#include <QDateTime>
#include <QDomElement>

#include <optional>

namespace verbund::xmpp {

/// What is known about a message from around it.
struct Envelope {
    /// When the archive or a carbon says it was sent; invalid for a live message.
    QDateTime time;
    /// Its id in the own archive, where the envelope names it (XEP-0313); else it is looked for inside.
    QString archiveId;
};

/// What one message stanza says; parts that it does not say are absent.
struct Reading {
    ImAddress peer;
    std::optional<Message> message;
    std::optional<Receipt> receipt;
    std::optional<bool> typing;
};

/// Reads a message stanza of type chat, normal or error, of the account `own`: body, time (XEP-0203), ids
/// (XEP-0359), receipts (XEP-0184), read marks (XEP-0333), typing (XEP-0085), failures. Others read as
/// nothing.
[[nodiscard]] Reading readMessage(
    const QDomElement &stanza, const ImAddress &own, const Envelope &envelope = {});

/// The message inside a `<forwarded/>` (XEP-0297) and when it was sent.
struct Forwarded {
    QDomElement message;
    QDateTime time;
};
/// Opens `wrapper`, a carbon or an archive result.
[[nodiscard]] Forwarded openForwarded(const QDomElement &wrapper);

} // namespace verbund::xmpp
