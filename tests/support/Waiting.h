// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace verbund::test {

/// Runs the event loop until this holds; QTest::qWaitFor sleeps 10 ms at every step, which adds up where both
/// ends of a conversation live in one process.
template <typename Condition>
[[nodiscard]] bool waitFor(Condition holds, std::chrono::milliseconds patience = std::chrono::seconds(5))
{
    const QDeadlineTimer deadline(patience);
    QTimer wake;
    wake.start(patience);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace verbund::test
