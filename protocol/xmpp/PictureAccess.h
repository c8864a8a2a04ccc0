// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"
#include "protocol/Result.h"

namespace verbund::xmpp {

class Wire;

/// Who may fetch the own picture beside those who see the presence: people who are members of its nodes
/// (XEP-0060 §8.9), and by XEP-0398 of the vCard that the server makes of it. A server that knows no members
/// shows the picture to subscribers only; no server tells members of a new picture, they have to ask.
class PictureAccess {
public:
    explicit PictureAccess(Wire &wire);

    /// Lets these people fetch it, or not any more.
    [[nodiscard]] Later<void> set(const QList<ImAddress> &people, bool mayFetch) const;

private:
    Wire &m_wire;
};

} // namespace verbund::xmpp
