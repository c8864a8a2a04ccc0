// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Notifier.h"

namespace verbund {

/// Shows nothing, so that every toast becomes a row of ToastsModel, which the probe reports.
class SilentNotifier final : public Notifier {
    Q_OBJECT

public:
    [[nodiscard]] bool takesReplies() const override { return false; }
    void show(const Notification &) override { }
    void withdraw(const QString &) override { }
};

} // namespace verbund
