// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QDomElement>
#include <QSet>

namespace verbund::xmpp {

class Wire;

/// Requests to see presence, in and out (RFC 6121 §3).
class RequestBridge {
public:
    explicit RequestBridge(Wire &wire);

    /// Takes a presence of type subscribe or unsubscribe.
    void receive(const QDomElement &stanza);
    /// The contact list says that he may see us: whoever answered, nothing is open any more.
    void settle(const ImAddress &address);

    /// Lets him see us, also in advance (RFC 6121 §3.4).
    [[nodiscard]] Later<void> approve(const ImAddress &address);
    /// Refuses him, or takes it back.
    [[nodiscard]] Later<void> refuse(const ImAddress &address);
    /// Asks to see him, unless we do or have asked already.
    [[nodiscard]] Later<void> subscribe(const ImAddress &address);

private:
    [[nodiscard]] Later<void> sendPresence(const ImAddress &to, const QString &type) const;

    Wire &m_wire;
    QSet<ImAddress> m_open;
};

} // namespace verbund::xmpp
