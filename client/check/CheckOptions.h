// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationReport.h"

#include <QStringList>

namespace verbund {

/// What verbund-check was started with.
struct CheckOptions {
    enum class What { Check, Print, Usage };

    What what = What::Usage;
    FederationQuestion question;
    /// Additional trusted authorities (PEM); empty: none.
    QString caFile;
    bool json = false;
    /// Help or version to be printed, or what is wrong with the command line.
    QString text;

    [[nodiscard]] static CheckOptions fromCommandLine(const QStringList &arguments);
};

} // namespace verbund
