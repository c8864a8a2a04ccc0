// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/SearchHit.h"

#include <QString>

namespace verbund {

/// The body escaped, with http and https addresses made into links; empty when there are none.
[[nodiscard]] QString linkedHtml(QStringView body);
/// The excerpt escaped, with its marks in bold.
[[nodiscard]] QString markedHtml(const SearchHit &hit);

} // namespace verbund
