// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace verbund {

/// The client's window as a process, with hands.
class WindowProcess {
public:
    explicit WindowProcess(const QString &profile);
    ~WindowProcess();

    void start();
    /// Ends it as a power cut would.
    void kill();
    /// Gives an order and waits until it is done; false when it cannot be.
    bool order(const QJsonObject &order);
    /// What was on the screen when the last order could not be done.
    [[nodiscard]] QString screen() const { return m_screen; }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QString m_profile;
    QProcess m_process;
    QString m_screen;
    int m_orders = 0;
};

} // namespace verbund
