// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

namespace verbund {

/// Everything a session needs to reach the home server once.
struct SignIn {
    ImAddress address;
    QString password;
    /// Host to use instead of what DNS says; empty: by DNS.
    QString host;
    /// Port of that host, 0 for the protocol's own.
    quint16 port = 0;
    /// PEM file with additional trusted certificate authorities; empty: the system's only.
    QString caFile;
    /// Nobody said that the account speaks this protocol: only where DNS has a record of it; else
    /// ServerNotFound.
    bool tentative = false;
    /// Stable for this device, distinguishes it from the user's others.
    QString deviceId;
};

} // namespace verbund
