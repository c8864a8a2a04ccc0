// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

#include <optional>

namespace verbund {

/// An address as somebody typed or pasted it, taken apart.
struct AddressText {
    enum class Warning {
        None,
        /// The domain or the user mixes scripts in a way that no language does (UTS 39, Highly Restrictive).
        MixedScripts,
        /// The domain can be read as another one in Latin letters (UTS 39 skeleton).
        LooksLikeLatin,
    };

    ImAddress address;
    /// Named by the scheme: sip: and sips:, xmpp:; none for im:, pres:, mailto: and no scheme.
    std::optional<Carrier> carrier;
    /// The name before `<address>`; may be empty.
    QString displayName;
    /// The user part with its case: it matters in SIP URIs (RFC 3261 §19.1.4).
    QString exactUser;
    Warning warning = Warning::None;

    friend bool operator==(const AddressText &, const AddressText &) = default;
};

/// Reads `user@domain`, a full JID, an xmpp:, im:, pres:, mailto:, sip: or sips: URI, each also as `"Name"
/// <address>`, `Name <address>` or `<address>`, with blanks around and invisible characters anywhere.
/// Anything else is Error::Kind::InvalidAddress with the beginning of the text as its subject.
[[nodiscard]] Result<AddressText> readAddress(QStringView text);

} // namespace verbund
