// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/SessionSink.h"
#include "protocol/sip/Permissions.h"
#include "protocol/sip/SpellingBook.h"
#include "protocol/sip/Subscription.h"
#include "protocol/sip/documents/WatcherInfo.h"

namespace verbund::sip {

/// Hears who asks for the presence: the subscription to presence.winfo (RFC 3857).
class RequestWatch final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        UserAgent &agent;
        const Permissions &permissions;
        SpellingBook &spelling;
        SessionSink &sink;
        Timing timing;
    };
    explicit RequestWatch(const Parts &parts, QObject *parent = nullptr);

    void start() { m_subscription.start(); }
    void stop() { m_subscription.stop(); }
    /// From now on what came is told: before the permissions are known, nobody can be called a stranger.
    void release();

Q_SIGNALS:
    /// The server does not tell who asks.
    void refused();

private:
    void take(const SipMessage &notify);
    void takeWatcher(const Watcher &watcher);
    void settle(const ImAddress &address);

    Subscription m_subscription;
    const Permissions &m_permissions;
    SpellingBook &m_spelling;
    SessionSink &m_sink;
    QHash<ImAddress, Watcher> m_open;
    std::optional<quint32> m_version;
    bool m_released = false;
};

} // namespace verbund::sip
