// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Clock.h"

#include <QTimer>

#include <set>

namespace verbund {

/// The clock of the computer. It runs no timer while nobody waits.
class SystemClock final : public Clock {
    Q_OBJECT

public:
    explicit SystemClock(QObject *parent = nullptr);

    [[nodiscard]] QDateTime now() const override;
    void wakeAt(const QDateTime &time) override;

private:
    void arm();
    void look();

    QTimer m_timer;
    std::set<QDateTime> m_times;
};

} // namespace verbund
