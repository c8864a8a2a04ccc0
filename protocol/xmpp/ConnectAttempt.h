// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"
#include "protocol/xmpp/ServerLookup.h"

#include <QHostInfo>
#include <QObject>
#include <QTimer>

#include <optional>

namespace verbund::xmpp {

class Link;

/// Tries the ways to a server one after the other until one signs in, within a bounded time.
class ConnectAttempt : public QObject {
    Q_OBJECT

public:
    /// Brings `link` up; both end together.
    ConnectAttempt(Link &link, const Presence &presence, QObject *parent = nullptr);
    ~ConnectAttempt() override;

    /// Looks up and tries; one of the signals follows.
    void start();
    /// Says and does no more.
    void cancel();

Q_SIGNALS:
    /// Signed in.
    void succeeded();
    /// No way led to a session; the most telling reason of all tries.
    void failed(const verbund::Error &error);

private:
    void takeEndpoints(const QList<Endpoint> &endpoints);
    void tryNext();
    void takeAddresses(const QHostInfo &info);
    void tryAddress();
    void handleEnded(const Error &error);
    void remember(const Error &error);
    void giveUp(const Error &error);

    Link &m_link;
    Presence m_presence;
    ServerLookup m_lookup;
    QTimer m_wholeTime;
    QTimer m_tryTime;
    QList<Endpoint> m_endpoints;
    QList<Endpoint> m_addresses;
    std::optional<Error> m_worst;
    int m_hostLookup = -1;
    bool m_timeIsUp = false;
    bool m_over = false;
};

} // namespace verbund::xmpp
