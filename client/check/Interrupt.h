// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace verbund {

/// Ctrl-C, heard in the event loop; a second one ends the program at once. One object at a time.
class Interrupt final : public QObject {
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);

Q_SIGNALS:
    void happened();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace verbund
