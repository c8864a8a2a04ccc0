// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/PresenceRequest.h"
#include "protocol/Result.h"

#include <QDomElement>
#include <QList>
#include <QSet>

#include <functional>

namespace verbund::xmpp {

class Wire;

/// Requests to see presence, in and out (RFC 6121 §3). The server brings those that nobody answered again at
/// each sign-in, also those that were denied quietly.
class RequestBridge {
public:
    /// True for people whose requests are denied.
    using Denial = std::function<bool(const ImAddress &)>;
    /// Most requests that wait for letIn().
    static constexpr qsizetype maxHeld = 100'000;

    explicit RequestBridge(Wire &wire);

    /// A new stream: requests wait until it is known who is denied.
    void begin();
    /// Lets all in that wait or come later, but for those who are denied.
    void letIn(const Denial &isDenied);
    /// Takes a presence of type subscribe or unsubscribe.
    void receive(const QDomElement &stanza);
    /// Whoever answered, nothing is open any more.
    void settle(const ImAddress &address);
    /// True while the server holds a request of his that nobody answered, as far as known.
    [[nodiscard]] bool isPending(const ImAddress &address) const { return m_pending.contains(address); }
    /// True, once, for somebody who ended by himself what he was allowed to.
    [[nodiscard]] bool takeLeft(const ImAddress &address) { return m_left.remove(address); }

    /// Lets him see us, also in advance (RFC 6121 §3.4).
    [[nodiscard]] Later<void> approve(const ImAddress &address);
    /// Refuses him, or takes it back.
    [[nodiscard]] Later<void> refuse(const ImAddress &address);
    /// Asks to see him, unless we do or have asked already.
    [[nodiscard]] Later<void> subscribe(const ImAddress &address);

private:
    void tell(const PresenceRequest &request);
    [[nodiscard]] Later<void> sendPresence(const ImAddress &to, const QString &type) const;

    Wire &m_wire;
    /// The sink has them open.
    QSet<ImAddress> m_open;
    QSet<ImAddress> m_pending;
    QSet<ImAddress> m_left;
    QList<PresenceRequest> m_held;
    /// Nothing while requests wait.
    Denial m_isDenied;
};

} // namespace verbund::xmpp
