// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace verbund {

/// Keeps this process's memory out of core dumps and away from other processes of the user.
void protectMemory();
/// True when the machine has a graphics device that Qt Quick can use; without one the software renderer is
/// quicker.
[[nodiscard]] bool hasGraphicsDevice();

} // namespace verbund
