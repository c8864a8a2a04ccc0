// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace verbund {

/// A service whose servers stand in the records of many domains.
struct KnownSystem {
    enum class Kind { Teams, Hosted, PublicNetwork, Ended };

    /// The server, or the end of its name; null: no such service.
    const char *suffix = nullptr;
    const char *name = nullptr;
    Kind kind = Kind::Hosted;

    explicit operator bool() const { return suffix; }
};

/// The service that a server (A-labels) belongs to.
[[nodiscard]] KnownSystem knownSystem(const QString &host);

} // namespace verbund
