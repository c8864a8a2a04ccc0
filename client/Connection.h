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
/// never after a refusal that only the user can mend, nor where a protocol was only tried on the off chance.
class Connection final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A line owns it")
public:
    /// SignedOut: not wanted. Waiting: until nextTry. Refused: the user must act. CatchingUp: online, reading
    /// the archive. Absent: the domain does not speak this protocol, which nobody had claimed.
    enum class Status { SignedOut, Connecting, CatchingUp, Online, Waiting, Refused, Absent };
    Q_ENUM(Status)

    explicit Connection(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Status status() const { return m_status; }
    /// Why it is not online; Kind::None while all is well.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Signed in, whether or not the archive is read.
    [[nodiscard]] bool isOnline() const
    {
        return m_status == Status::CatchingUp || m_status == Status::Online;
    }
    /// Online, or on its way there.
    [[nodiscard]] bool isUp() const { return isOnline() || m_status == Status::Connecting; }
    /// False while it is only tried on the off chance that the domain speaks this protocol.
    [[nodiscard]] bool isCertain() const
    {
        return m_wanted && (!m_signIn.tentative || m_status == Status::Refused);
    }
    [[nodiscard]] QDateTime nextTry() const { return m_nextTry; }

    /// Connects and stays connected until stop().
    void start(const SignIn &signIn, const Presence &presence);
    void stop();
    /// The presence to begin the next connection with.
    void setPresence(const Presence &presence);
    /// The session has read its archive to the end.
    void setCaughtUp();
    /// Looks for the server of a protocol that is Absent also where no record says so.
    void insist();

    /// Does not wait any longer.
    void retryNow();

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
