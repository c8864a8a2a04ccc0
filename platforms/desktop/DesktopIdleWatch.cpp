// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/desktop/DesktopIdleWatch.h"

#include <QGuiApplication>

#include <KIdleTime>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace verbund {

namespace {

// KIdleTime knows these two window systems on Linux.
bool hasScreen()
{
    const QString platform = QGuiApplication::platformName();
#ifdef Q_OS_LINUX
    return platform == "xcb"_L1 || platform.startsWith("wayland"_L1);
#else
    return platform != "offscreen"_L1 && platform != "minimal"_L1;
#endif
}

} // namespace

void DesktopIdleWatch::setTimeout(std::chrono::minutes timeout)
{
    if (!hasScreen() || (timeout == 0min && !m_listens))
        return;
    listen();
    if (const int old = std::exchange(m_id, 0); old != 0)
        KIdleTime::instance()->removeIdleTimeout(old);
    if (timeout > 0min)
        m_id = KIdleTime::instance()->addIdleTimeout(timeout);
}

void DesktopIdleWatch::listen()
{
    if (std::exchange(m_listens, true))
        return;
    connect(KIdleTime::instance(), &KIdleTime::timeoutReached, this, [this](int id) {
        if (id != m_id)
            return;
        KIdleTime::instance()->catchNextResumeEvent();
        Q_EMIT idle();
    });
    connect(KIdleTime::instance(), &KIdleTime::resumingFromIdle, this, &IdleWatch::active);
}

} // namespace verbund

#include "moc_DesktopIdleWatch.cpp"
