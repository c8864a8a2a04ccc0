// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/exchange/TextLines.h"

#include <optional>

namespace verbund {

/// One entry of a vCard file, not read yet.
struct VCardEntry {
    /// Line of its BEGIN, from 1.
    int line = 0;
    /// Between BEGIN and END; a view into the file.
    QByteArrayView text;
    /// False when another entry, or the end of the file, came before its END.
    bool isWhole = false;
};

/// Cuts a vCard file into its entries, so that one bad entry does not spoil the rest.
class VCardEntries {
public:
    /// UTF-8, or whatever its lines are each.
    explicit VCardEntries(QByteArrayView file)
        : m_lines(file)
    {
    }

    [[nodiscard]] std::optional<VCardEntry> next();

private:
    bool findBegin();
    [[nodiscard]] VCardEntry entry();

    TextLines m_lines;
    // The BEGIN of the next entry has been read already, where an END was expected.
    bool m_hasBegun = false;
};

} // namespace verbund
