// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"
#include "protocol/Result.h"

namespace verbund {

/// The account of a profile, as remembered on this device; its secrets are in the keychain.
struct Account {
    Q_GADGET

public:
    /// Which protocols it is to sign in over. Automatic: those that DNS knows of for the domain.
    enum class Protocol { Automatic, Xmpp, Sip, Both };
    Q_ENUM(Protocol)

    ImAddress address;
    /// Server entered by hand, for XMPP unless only SIP is wanted; empty: by DNS.
    QString host;
    quint16 port = 0;
    Protocol protocol = Protocol::Automatic;
    /// The protocols it has signed in over before.
    Carriers spoken;
    /// Stable for this device.
    QString deviceId;

    /// The protocols to try.
    [[nodiscard]] Carriers wanted() const;
    /// True when the server entered by hand is that of this protocol.
    [[nodiscard]] bool hasHostOf(Carrier carrier) const;
    /// True when the protocol is tried on the off chance that the domain speaks it.
    [[nodiscard]] bool isTentative(Carrier carrier) const;
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
