// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Result.h"
#include "protocol/SessionSink.h"

#include <QDomElement>
#include <QSet>

namespace verbund::xmpp {

class ArchiveCatchUp;
class Wire;

/// One-to-one messages, live and as carbons (XEP-0280), receipts and typing.
class MessageBridge {
public:
    /// Archive results go to `archive`, which also says whether a live message moves the archive's position.
    MessageBridge(Wire &wire, ArchiveCatchUp &archive);

    /// Takes any message stanza.
    void receive(const QDomElement &stanza);

    /// Sends; ready when the server has it.
    [[nodiscard]] Later<void> send(const Message &message);
    /// Confirms a message that asks for it.
    [[nodiscard]] Later<void> confirm(const Message &message);
    /// Tells a contact who may see us.
    void setTyping(const ImAddress &peer, bool typing);

private:
    void deliver(const QDomElement &stanza, const QDateTime &time);
    void showTyping(const ImAddress &peer, bool typing);

    Wire &m_wire;
    ArchiveCatchUp &m_archive;
    QSet<ImAddress> m_typing;
};

} // namespace verbund::xmpp
