// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Parameters.h"

#include <QByteArray>

#include <optional>

namespace verbund::sip {

/// A sip: or sips: URI (RFC 3261 §19.1); a view into the text that it was read from.
struct SipUri {
    bool secure = false;
    /// With its escapes; empty when there is none.
    QByteArrayView user;
    /// Without the brackets of an IPv6 literal; never empty.
    QByteArrayView host;
    /// 0 when none is given.
    quint16 port = 0;
    Parameters parameters;
    /// What stands behind "?".
    QByteArrayView headers;

    /// Reads one; nothing for other schemes and for what breaks the rules.
    [[nodiscard]] static std::optional<SipUri> parse(QByteArrayView text);
    /// The same resource by RFC 3261 §19.1.4: host without, user with case, escapes undone.
    [[nodiscard]] bool equals(const SipUri &other) const;
    /// `sip:user@host`, or `sip:host`, without the rest: an address of record.
    [[nodiscard]] QByteArray addressOfRecord() const;
};

/// The scheme of any URI: `scheme:` with a letter first; empty when there is none (RFC 3986 §3.1).
[[nodiscard]] QByteArrayView schemeOf(QByteArrayView uri);
/// True when host is a name, an IPv4 or a bracketless IPv6 literal.
[[nodiscard]] bool isHost(QByteArrayView host);

} // namespace verbund::sip
