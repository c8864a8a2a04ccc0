// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

namespace verbund::sip {

/// The identity in a sip:, sips:, pres: or im: URI: password, port, parameters and headers are dropped. Empty
/// when the URI names no person (tel:, no user, an IP literal).
[[nodiscard]] ImAddress fromSipUri(QStringView uri);

/// An identity with the user part as it stood there.
struct SipIdentity {
    ImAddress address;
    /// Where it differs from the one in the address; else empty.
    QString exactUser;
};

/// The same, with the case that servers may mind.
[[nodiscard]] SipIdentity identityIn(QStringView uri);
/// `sip:user@host` with the user escaped and the host in its ASCII form; empty for an empty address.
/// `exactUser` stands in the place of the user where it is given.
[[nodiscard]] QString toSipUri(const ImAddress &address, const QString &exactUser = {});

} // namespace verbund::sip
