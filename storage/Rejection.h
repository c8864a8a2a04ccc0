// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/Error.h"
#include "protocol/ImAddress.h"

namespace verbund {

/// A home server does not take what was decided about somebody: it is told it again only when the user says
/// so.
struct Rejection {
    ImAddress address;
    Carrier carrier = Carrier::Xmpp;
    Error::Kind reason = Error::Kind::Internal;

    friend bool operator==(const Rejection &, const Rejection &) = default;
};

} // namespace verbund
