// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/SystemClock.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace verbund {

namespace {

// Timers stand still while the computer sleeps, and the time of day may be set: so late does it notice.
constexpr std::chrono::milliseconds longestSleep = 15min;

} // namespace

SystemClock::SystemClock(QObject *parent)
    : Clock(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // never too early
    m_timer.callOnTimeout(this, &SystemClock::look);
}

QDateTime SystemClock::now() const { return QDateTime::currentDateTimeUtc(); }

void SystemClock::wakeAt(const QDateTime &time)
{
    if (!time.isValid())
        return;
    m_times.insert(time);
    arm();
}

void SystemClock::arm()
{
    if (m_times.empty())
        return m_timer.stop();
    const std::chrono::milliseconds left(now().msecsTo(*m_times.begin()));
    m_timer.start(std::clamp(left, 0ms, longestSleep));
}

void SystemClock::look()
{
    const auto end = m_times.upper_bound(now());
    const bool isDue = end != m_times.begin();
    m_times.erase(m_times.begin(), end);
    arm();
    if (isDue)
        Q_EMIT woke();
}

} // namespace verbund

#include "moc_SystemClock.cpp"
