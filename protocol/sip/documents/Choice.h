// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"
#include "protocol/Result.h"

namespace verbund::sip {

/// The state that the user chose by hand, for all his devices.
struct Choice {
    /// Availability, note, since and until.
    Presence presence;
    /// Where he chose it, as that device calls itself.
    QString device;

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// Reads the document that writeChoice() writes; the address is the user's own.
[[nodiscard]] Result<Choice> readChoice(QByteArrayView document);
/// Writes a list of one entry, the user himself (RFC 4826), with the choice as an extension of it: so it can
/// stand among the documents that every XCAP server keeps.
[[nodiscard]] QByteArray writeChoice(const Choice &choice);

} // namespace verbund::sip
