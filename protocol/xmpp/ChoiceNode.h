// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Presence.h"
#include "protocol/xmpp/PubSubNode.h"

namespace verbund::xmpp {

/// The state that the user chose by hand, shared among his devices by a private node
/// (`urn:verbund:presence:0`).
class ChoiceNode {
public:
    explicit ChoiceNode(Wire &wire);

    /// Tells the other devices.
    void share(const Presence &chosen);
    /// Takes a notification about it, from the account itself only; the server also sends one at sign-in.
    void receiveEvent(const QDomElement &message);

private:
    Wire &m_wire;
    PubSubNode m_node;
    /// What this device told last, newest first: its own words come back to it.
    QList<Presence> m_shared;
};

} // namespace verbund::xmpp
