// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>

namespace verbund {

/// Notices when nobody has been at keyboard, mouse or screen for a while. One fake in the tests.
class IdleWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// How long makes idle; zero: nobody wants to know.
    virtual void setTimeout(std::chrono::minutes timeout) = 0;

Q_SIGNALS:
    /// Nobody has been there for the time that was set.
    void idle();
    /// Somebody is back; follows each idle().
    void active();
};

} // namespace verbund
