// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/sip/Peers.h"

namespace verbund::sip {

Peer &Peers::operator[](const ImAddress &address)
{
    if (m_peers.size() >= mostPeers && !m_peers.contains(address))
        m_peers.clear(); // it is learnt again
    return m_peers[address];
}

void Peers::forgetQuestions()
{
    for (Peer &peer : m_peers)
        peer.isAsked = false;
}

} // namespace verbund::sip
