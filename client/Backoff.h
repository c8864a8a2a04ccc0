// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace verbund {

/// Growing delay between tries: doubles from 1 s to 5 min, each spread evenly over its upper half.
class Backoff {
public:
    static constexpr std::chrono::milliseconds first{1'000};
    static constexpr std::chrono::milliseconds longest{300'000};

    /// The next delay; `random` in [0, 1) spreads it.
    [[nodiscard]] std::chrono::milliseconds next(double random);
    /// After success.
    void reset() { m_step = first; }

private:
    std::chrono::milliseconds m_step = first;
};

} // namespace verbund
