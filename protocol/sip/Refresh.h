// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/sip/Timing.h"

#include <QTimer>

namespace verbund::sip {

/// When something that lapses is to be renewed: at nine tenths of its time, at least a second before its end
/// where there is one.
[[nodiscard]] inline std::chrono::milliseconds refreshAfter(std::chrono::seconds expires)
{
    return std::max<std::chrono::milliseconds>(
        std::chrono::milliseconds(expires) * 9 / 10, std::chrono::milliseconds(500));
}

} // namespace verbund::sip
