// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace verbund::sip {

/// How long everything may take; tests shorten it.
struct Timing {
    std::chrono::milliseconds tryEndpoint{3'000};
    /// From the first look into DNS to the registration.
    std::chrono::milliseconds signIn{15'000};
    /// For the look for the XCAP root, beyond the time that connecting takes.
    std::chrono::milliseconds lookup{2'000};
    /// Timer F: how long a request waits for its final response (RFC 3261 §17.1.2).
    std::chrono::milliseconds transaction{32'000};
    /// Between keep-alives where the server names no time (RFC 5626 §4.4.1).
    std::chrono::milliseconds ping{110'000};
    std::chrono::milliseconds pong{10'000};
    /// Before what failed for a passing reason is tried again, where the server names no time.
    std::chrono::milliseconds retry{30'000};
    /// Between looks for what other devices have changed, beside what the server tells.
    std::chrono::milliseconds follow{240'000};
    /// For unregistering and unsubscribing at the end.
    std::chrono::milliseconds farewell{1'500};
};

} // namespace verbund::sip
