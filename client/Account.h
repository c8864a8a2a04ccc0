// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

namespace verbund {

/// The account of a profile, as remembered on this device; its secrets are in the keychain.
struct Account {
    ImAddress address;
    /// Server entered by hand; empty: by DNS.
    QString host;
    quint16 port = 0;
    /// Stable for this device.
    QString deviceId;

    friend bool operator==(const Account &, const Account &) = default;
};

/// A server as typed by the user: `host`, `host:port`, `[v6]`, `[v6]:port`.
struct HostAndPort {
    QString host;
    quint16 port = 0;

    /// Reads it; an empty text is no server, which is fine.
    [[nodiscard]] static Result<HostAndPort> parse(QStringView text);
    [[nodiscard]] QString toString() const;
    friend bool operator==(const HostAndPort &, const HostAndPort &) = default;
};

} // namespace verbund
