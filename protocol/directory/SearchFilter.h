// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace verbund {

/// The filter (RFC 4515) of people who have each of these words in a name, mail, organisation or number;
/// empty where there are no words.
[[nodiscard]] QByteArray searchFilter(QStringView words);

} // namespace verbund
