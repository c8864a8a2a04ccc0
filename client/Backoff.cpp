// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Backoff.h"

#include <algorithm>

namespace verbund {

std::chrono::milliseconds Backoff::next(double random)
{
    const auto half = m_step / 2;
    const auto delay = half + std::chrono::milliseconds(std::int64_t(double(half.count()) * random));
    m_step = std::min(m_step * 2, longest);
    return delay;
}

} // namespace verbund
