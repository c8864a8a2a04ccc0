// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/AddressText.h"

namespace verbund {

/// What an address may be mistaken for.
[[nodiscard]] AddressText::Warning lookAlike(const ImAddress &address);

} // namespace verbund
