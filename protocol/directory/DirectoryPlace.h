// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Directory.h"

#include <optional>

namespace verbund {

/// Where a directory is, read from its settings.
struct DirectoryPlace {
    /// What comes before the first word of LDAP: TLS (`ldaps:`), a question for it (StartTLS), or nothing.
    enum class Security { Tls, StartTls, None };

    QString host;
    quint16 port = 0;
    Security security = Security::StartTls;

    /// Nothing where the address is none. Only to the own machine, and without a password, TLS may be
    /// missing.
    [[nodiscard]] static std::optional<DirectoryPlace> of(const DirectorySettings &settings);
};

} // namespace verbund
