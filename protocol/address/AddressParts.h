// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace verbund {

/// The pieces of an address, escapes undone, nothing checked or normalised yet.
struct AddressParts {
    /// In lower case without colon; empty when there is none.
    QLatin1StringView scheme;
    QString user;
    QString domain;

    /// Takes `user@domain`, a full JID or an xmpp:, im:, pres:, mailto:, sip: or sips: URI apart; nothing
    /// when that is not possible. What a JID or URI has beside user and domain is dropped.
    [[nodiscard]] static std::optional<AddressParts> of(QStringView text);
};

/// The scheme that the text begins with, of those that name a person; empty: none.
[[nodiscard]] QLatin1StringView schemeOfAddress(QStringView text);

} // namespace verbund
