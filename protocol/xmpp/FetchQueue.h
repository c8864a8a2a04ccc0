// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace verbund::xmpp {

/// Lets a few questions be open at a time. One that is not answered in time loses its place, so that systems
/// that never answer keep nobody else waiting.
class FetchQueue final : public QObject {
    Q_OBJECT

public:
    struct Fetch {
        /// Whom it is about: a newer one replaces one about him that still waits.
        QString about;
        /// Asks; the number is for finish().
        std::function<void(int)> ask;
    };

    FetchQueue(std::size_t places, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// Asks at once, or when it is its turn.
    void add(const Fetch &fetch);
    /// Takes back what still waits about him.
    void drop(const QString &about);
    /// The answer came; false when it came too late.
    [[nodiscard]] bool finish(int number);
    /// The connection is lost and may come back: no answer is late meanwhile.
    void suspend();
    void resume();

private:
    struct Open {
        int number = 0;
        std::unique_ptr<QTimer> timer;
    };

    void next();

    std::size_t m_places;
    std::chrono::milliseconds m_patience;
    QHash<QString, Fetch> m_waiting;
    /// Whose turn is when; somebody dropped may still stand there.
    QQueue<QString> m_order;
    std::vector<Open> m_open;
    int m_last = 0;
    bool m_suspended = false;
};

} // namespace verbund::xmpp
