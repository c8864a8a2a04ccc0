// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

#include <QDateTime>

namespace verbund {

/// Somebody who is not accepted asks to see the presence, or has written.
struct PresenceRequest {
    ImAddress from;
    /// As the stranger calls himself: cleaned, bounded, not to be trusted; may be empty.
    QString name;
    /// What he wrote with it, plain text; may be empty.
    QString text;
    QDateTime time;
    Carrier carrier = Carrier::Xmpp;
    /// True when he asked for presence, false when only a message came.
    bool asksPresence = true;

    friend bool operator==(const PresenceRequest &, const PresenceRequest &) = default;
};

} // namespace verbund
