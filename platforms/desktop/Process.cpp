// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "platforms/Process.h"

#include <QDir>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace verbund {

namespace {

#ifdef __has_feature
[[maybe_unused]] constexpr bool hasLeakChecker = __has_feature(address_sanitizer);
#else
[[maybe_unused]] constexpr bool hasLeakChecker = false;
#endif

} // namespace

void protectMemory()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
    // A dump handler behind a pipe ignores the limit; leak checkers need what this forbids.
#ifdef Q_OS_LINUX
    if (!hasLeakChecker)
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

bool hasGraphicsDevice()
{
#ifdef Q_OS_LINUX
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
#else
    return true;
#endif
}

} // namespace verbund
