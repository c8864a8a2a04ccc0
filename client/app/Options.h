// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"

#include <QStringList>

namespace verbund {

/// What the program was started with.
struct Options {
    /// Folder of the profile.
    QString profile;
    /// Readable file for secrets instead of the system's keychain; empty: the system's.
    QString keychainFile;
    /// Additional trusted authorities (PEM); empty: none.
    QString caFile;
    bool selfTest = false;

    /// Reads the command line; prints help or version and ends the program where asked to.
    [[nodiscard]] static Options fromCommandLine(const QStringList &arguments);
};

} // namespace verbund
