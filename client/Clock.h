// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>

namespace verbund {

/// The time of day, and somebody who wakes at a time of it. One fake in the tests.
class Clock : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// woke() follows once it is that late, soon after where the computer slept then; always from the event
    /// loop, also for a time that has passed. As many times as wanted; whoever no longer waits ignores it.
    virtual void wakeAt(const QDateTime &time) = 0;

Q_SIGNALS:
    /// A time that somebody waits for has come: look at now() for what is due.
    void woke();
};

} // namespace verbund
