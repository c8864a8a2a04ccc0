// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Backoff.h"
#include "protocol/Session.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace verbund {

/// Keeps one session connected: tries again with growing, jittered delay, at once when the network returns,
/// never after a refusal that only the user can mend.
class Connection final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The client owns it")
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY statusChanged)
    Q_PROPERTY(QDateTime nextTry READ nextTry NOTIFY statusChanged)

public:
    /// SignedOut: not wanted. Waiting: until nextTry. Refused: the user must act. CatchingUp: online, reading
    /// the archive.
    enum class Status { SignedOut, Connecting, CatchingUp, Online, Waiting, Refused };
    Q_ENUM(Status)

    explicit Connection(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Status status() const { return m_status; }
    /// Why it is not online; empty while all is well.
    [[nodiscard]] QString errorText() const { return m_error.sentence(); }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] QDateTime nextTry() const { return m_nextTry; }

    /// Connects and stays connected until stop().
    void start(const SignIn &signIn, const Presence &presence);
    void stop();
    /// The presence to begin the next connection with.
    void setPresence(const Presence &presence);
    /// The session has read its archive to the end.
    void setCaughtUp();

    /// Does not wait any longer.
    Q_INVOKABLE void retryNow();

Q_SIGNALS:
    void statusChanged();

private:
    void connectNow();
    void sessionStateChanged(Session::State state);
    void scheduleNextTry();
    void setStatus(Status status);

    Session &m_session;
    Backoff m_backoff;
    QTimer m_timer;
    SignIn m_signIn;
    Presence m_presence;
    Error m_error;
    QDateTime m_nextTry;
    Status m_status = Status::SignedOut;
    bool m_wanted = false;
};

} // namespace verbund
