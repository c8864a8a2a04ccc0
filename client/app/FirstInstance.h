// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>

namespace verbund {

/// Makes a second start on the same profile open the window of the first.
class FirstInstance final : public QObject {
    Q_OBJECT

public:
    explicit FirstInstance(const QString &profile, QObject *parent = nullptr);

    /// False when another one runs on this profile; it has been asked to show its window.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    /// Somebody started the program again.
    void shown();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace verbund
