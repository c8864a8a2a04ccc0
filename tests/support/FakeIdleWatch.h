// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/IdleWatch.h"

namespace verbund {

/// The user is at the desk, or not, as the test says.
class FakeIdleWatch final : public IdleWatch {
public:
    using IdleWatch::IdleWatch;

    std::chrono::minutes timeout{0};

    void setTimeout(std::chrono::minutes minutes) override { timeout = minutes; }
    /// Nobody has been there for as long as was set.
    void leave() { Q_EMIT idle(); }
    void comeBack() { Q_EMIT active(); }
};

} // namespace verbund
