// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

namespace verbund {

/// What one person may see of the user, and do.
struct Permission {
    Q_GADGET
    Q_PROPERTY(bool presence MEMBER presence)
    Q_PROPERTY(bool note MEMBER note)
    Q_PROPERTY(bool details MEMBER details)
    Q_PROPERTY(bool picture MEMBER picture)
    Q_PROPERTY(bool message MEMBER message)
    Q_PROPERTY(bool attention MEMBER attention)

public:
    /// Sees which of the six states it is.
    bool presence = false;
    /// Sees the note beside the state.
    bool note = false;
    /// Sees since when it is, and the kind of device.
    bool details = false;
    /// Sees the picture.
    bool picture = false;
    /// His messages come through without a question.
    bool message = false;
    /// His messages raise a toast during do-not-disturb.
    bool attention = false;

    friend bool operator==(const Permission &, const Permission &) = default;
};

/// The user's presence as somebody with this permission gets it: what is written to the wire and what the
/// user is shown as a preview are both made by this.
[[nodiscard]] Presence shownTo(const Presence &own, const Permission &permission);

} // namespace verbund
