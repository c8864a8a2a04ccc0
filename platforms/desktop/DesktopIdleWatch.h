// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/IdleWatch.h"

namespace verbund {

/// The idle time of the whole desktop, over KIdleTime; where there is no screen, nobody is ever idle.
class DesktopIdleWatch final : public IdleWatch {
    Q_OBJECT

public:
    using IdleWatch::IdleWatch;

    void setTimeout(std::chrono::minutes timeout) override;

private:
    void listen();

    /// KIdleTime's number for the timeout; 0: none.
    int m_id = 0;
    bool m_listens = false;
};

} // namespace verbund
