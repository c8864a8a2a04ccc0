// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>

namespace verbund {

/// Reads orders for Hands as JSON lines from standard input and answers each with one on standard output.
class Orders final : public QObject {
    Q_OBJECT

public:
    explicit Orders(QObject *parent = nullptr);

private:
    void read();
    void next();
    [[nodiscard]] static bool obey(const QJsonObject &order);

    QSocketNotifier m_input;
    QByteArray m_buffer;
    bool m_busy = false;
};

} // namespace verbund
