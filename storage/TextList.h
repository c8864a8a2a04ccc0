// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace verbund {

/// A list of texts in one column: a JSON array.
[[nodiscard]] QString storedList(const QStringList &list);
/// And back; empty for anything else.
[[nodiscard]] QStringList fromStoredList(const QString &text);

} // namespace verbund
