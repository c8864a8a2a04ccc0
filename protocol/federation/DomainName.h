// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace verbund {

/// A domain as people read it (lower case, IDN decoded, no trailing dot); empty where DNS cannot have it.
[[nodiscard]] QString domainName(const QString &text);
/// The name of a service of that domain, such as `_sips._tcp`, as DNS is asked for it.
[[nodiscard]] QString serviceName(QLatin1StringView service, const QString &domain);
/// True for a name (A-labels) that exists only inside a network: a single label, or one of the endings that
/// are kept for that or often taken for it (RFC 6762, RFC 8375).
[[nodiscard]] bool isInternalName(const QString &host);

} // namespace verbund
