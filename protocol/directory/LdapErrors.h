// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

namespace verbund {

/// What a result code (RFC 4511 §4.1.9) or an error of the library says, about this host.
[[nodiscard]] Error ldapError(int code, const QString &host, const QString &detail = {});

} // namespace verbund
