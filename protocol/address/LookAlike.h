// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/address/AddressText.h"

namespace verbund {

/// What an address may be mistaken for.
[[nodiscard]] AddressText::Warning lookAlike(const ImAddress &address);

/// What a text looks like at a glance: the same for all that are mistaken for each other, whatever their
/// case, marks, spaces and punctuation ("RÉNE, 0tto" and "rene otto").
[[nodiscard]] QString skeleton(const QString &text);
/// True when letters stand in one word that no language writes together.
[[nodiscard]] bool mixesScripts(const QString &text);

} // namespace verbund
