// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

namespace verbund::sip {

/// The identity in a sip:, sips:, pres: or im: URI: password, port, parameters and headers are dropped. Empty
/// when the URI names no person (tel:, no user, an IP literal).
[[nodiscard]] ImAddress fromSipUri(QStringView uri);
/// `sip:user@host` with the user escaped and the host in its ASCII form; empty for an empty address.
[[nodiscard]] QString toSipUri(const ImAddress &address);

} // namespace verbund::sip
