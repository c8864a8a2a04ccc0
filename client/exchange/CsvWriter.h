// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace verbund {

/// One row of a CSV file in UTF-8, with its line end (RFC 4180): every cell quoted. What a spreadsheet would
/// take for a formula is made text by an apostrophe before it.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace verbund
