// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/check/Interrupt.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <array>
#include <csignal>
#endif

namespace verbund {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do no more than write a byte into a pipe.
std::array<int, 2> ends{-1, -1};

void write(int)
{
    const char byte = 0;
    std::ignore = ::write(ends[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(ends.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT happened();
    });
    struct sigaction action{};
    action.sa_handler = write;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
}

#else

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
}

#endif

} // namespace verbund

#include "moc_Interrupt.cpp"
