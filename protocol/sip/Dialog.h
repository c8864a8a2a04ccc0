// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Bytes.h"

namespace verbund::sip {

/// What requests that belong together share: a dialog (RFC 3261 §12), or just a Call-ID with its count.
struct Dialog {
    QByteArray callId = randomToken(16);
    QByteArray localTag = randomToken(6);
    /// URI of the other side, as To names it.
    QByteArray remoteUri;
    /// Empty until the other side has answered.
    QByteArray remoteTag;
    /// Where requests inside the dialog go; empty: to remoteUri.
    QByteArray target;
    /// The route set, first hop first.
    QByteArrayList routes;
    /// Of the last request sent.
    quint32 sequence = 0;
    /// Of the last request received.
    quint32 remoteSequence = 0;
    /// A request was received.
    bool wasNotified = false;
};

} // namespace verbund::sip
