// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace verbund {

/// Most bytes of the user and of the domain of an address (RFC 7622 §3.2, §3.3).
inline constexpr qsizetype maxAddressPartBytes = 1023;

/// The user part of an address by the profile UsernameCaseMapped (RFC 8265 §3.3) without what JIDs exclude
/// (RFC 7622 §3.3.1); empty when it is none.
[[nodiscard]] QString preparedUser(QStringView raw);
/// The user part as it was written, with its case, in the characters that preparedUser compares.
[[nodiscard]] QString spelledUser(QStringView raw);
/// The domain by UTS 46, as people read it: in lower case, IDN decoded, without a trailing dot; empty when it
/// is none.
[[nodiscard]] QString preparedDomain(QStringView raw);
/// Whether all of the text is ASCII.
[[nodiscard]] bool isAscii(QStringView text);

} // namespace verbund
