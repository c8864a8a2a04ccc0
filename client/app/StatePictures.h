// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"

#include <QImage>

namespace verbund {

/// A state of presence for what the desktop draws and not we, in the shapes of PresenceDot.
[[nodiscard]] QImage statePicture(Presence::Availability state);
/// Verbund's mark with the state and, above 0, a red count.
[[nodiscard]] QImage trayPicture(Presence::Availability state, int count);

} // namespace verbund
