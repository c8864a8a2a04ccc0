// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platforms/Notifier.h"

#include <QList>

namespace verbund {

/// Remembers what was shown.
class FakeNotifier final : public Notifier {
    Q_OBJECT

public:
    using Notifier::Notifier;

    bool replies = false;
    QList<Notification> shown;
    QStringList withdrawn;

    [[nodiscard]] bool takesReplies() const override { return replies; }
    void show(const Notification &notification) override { shown.append(notification); }
    void withdraw(const QString &tag) override { withdrawn.append(tag); }
};

} // namespace verbund
