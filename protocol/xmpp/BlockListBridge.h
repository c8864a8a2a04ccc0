// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QDomElement>
#include <QStringList>

namespace verbund::xmpp {

class Wire;

/// The block list (XEP-0191). Not QXmppBlockingManager: its requests never end when the client goes away
/// under them, and it answers pushes from strangers.
class BlockListBridge {
public:
    explicit BlockListBridge(Wire &wire);

    /// Asks for the list, which also asks for its pushes; once per new stream.
    void fetch();
    /// Tells the sink again what is known, after a resumption.
    void report() const;
    /// Takes a push of block or unblock; one that is not from the account is ignored.
    void receivePush(const QDomElement &iq);

    /// Blocks an address.
    [[nodiscard]] Later<void> block(const ImAddress &address);
    /// Lifts a block.
    [[nodiscard]] Later<void> unblock(const ImAddress &address);

private:
    [[nodiscard]] Later<void> order(const QString &what, const ImAddress &address) const;

    Wire &m_wire;
    QStringList m_blocked;
    bool m_known = false;
};

} // namespace verbund::xmpp
