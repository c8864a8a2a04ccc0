// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/FederationLine.h"

#include <QHash>

namespace verbund {

/// Puts the lines of a check into text in their order, each as soon as those before it are known.
class LinePrinter {
public:
    explicit LinePrinter(bool coloured);

    /// Takes a line; returns what can be printed now.
    [[nodiscard]] QString take(const FederationLine &line);

private:
    [[nodiscard]] QString text(const FederationLine &line) const;
    [[nodiscard]] QString mark(FederationLine::Verdict verdict) const;

    QHash<FederationLine::Check, FederationLine> m_waiting;
    int m_next = 0;
    qsizetype m_titleWidth = 0;
    bool m_coloured;
};

} // namespace verbund
