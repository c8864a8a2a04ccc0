// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

namespace verbund {

/// Which picture somebody shows over a protocol; the own address: the user's own picture.
struct ShownPicture {
    ImAddress address;
    Carrier carrier = Carrier::Xmpp;
    /// Picture::hash(); empty: none.
    QString hash;

    friend bool operator==(const ShownPicture &, const ShownPicture &) = default;
};

} // namespace verbund
