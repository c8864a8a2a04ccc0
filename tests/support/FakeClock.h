// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Clock.h"

#include <set>

namespace verbund {

/// Stands still until the test says how late it is.
class FakeClock final : public Clock {
public:
    using Clock::Clock;

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void wakeAt(const QDateTime &time) override
    {
        if (!time.isValid())
            return;
        m_times.insert(time);
        if (time <= m_now)
            QMetaObject::invokeMethod(this, [this] { set(m_now); }, Qt::QueuedConnection);
    }

    /// It becomes that late: who waits for a time until then is woken, once.
    void set(const QDateTime &now)
    {
        m_now = now.toUTC();
        const auto end = m_times.upper_bound(m_now);
        const bool isDue = end != m_times.begin();
        m_times.erase(m_times.begin(), end);
        if (isDue)
            Q_EMIT woke();
    }
    void advance(qint64 seconds) { set(m_now.addSecs(seconds)); }
    /// Somebody waits for a time.
    [[nodiscard]] bool isAwaited() const { return !m_times.empty(); }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::set<QDateTime> m_times;
};

} // namespace verbund
