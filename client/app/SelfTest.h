// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QQmlEngine;

namespace verbund {

/// Compiles every page and control, and says on standard error which cannot be; the exit code of --self-test.
[[nodiscard]] int selfTest(QQmlEngine &engine);

} // namespace verbund
