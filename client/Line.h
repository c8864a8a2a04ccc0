// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/Connection.h"
#include "client/Inbox.h"
#include "client/Outbox.h"

#include <functional>
#include <memory>

namespace verbund {

/// Makes the session of a protocol that delivers to this sink; null where there is none of that protocol.
using SessionMaker = std::function<std::unique_ptr<Session>(Carrier, SessionSink &)>;

/// One protocol of the account: its session, what comes in, what goes out, and how the connection is.
class Line final : public QObject {
    Q_OBJECT

public:
    /// Null where no such session can be made.
    [[nodiscard]] static std::unique_ptr<Line> make(
        const Inbox::Parts &parts, const SessionMaker &makeSession);

    [[nodiscard]] Carrier carrier() const { return m_session->carrier(); }
    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] const Session &session() const { return *m_session; }
    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] const Connection &connection() const { return *m_connection; }
    /// What this server cannot do over this protocol.
    [[nodiscard]] const QList<Session::Limitation> &limitations() const { return m_limitations; }

    /// Shows it, now and at the next connection.
    void setPresence(const Presence &presence);

Q_SIGNALS:
    /// Connection or limitations changed.
    void changed();
    /// Live messages from people who are accepted.
    void messagesArrived(const QList<verbund::Message> &messages);
    /// The home server says what the user chose by hand on another device.
    void choiceReceived(verbund::Carrier carrier, const verbund::Presence &chosen);

private:
    Line(const Inbox::Parts &parts, const SessionMaker &makeSession);
    void watch(const Inbox::Parts &parts);

    Inbox m_inbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Outbox> m_outbox;
    QList<Session::Limitation> m_limitations;
};

} // namespace verbund
