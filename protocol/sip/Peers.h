// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/ImAddress.h"

#include <QHash>

namespace verbund::sip {

/// What is remembered of other people's systems from one connection to the next.
struct Peer {
    /// What their clients are known to take.
    enum class Format { Unknown, PlainText, Cpim };

    Format format = Format::Unknown;
    /// They understand isComposing (RFC 3994).
    bool takesTyping = false;
    /// They were asked (OPTIONS) and have not answered.
    bool isAsked = false;
};

/// By address; bounded.
class Peers {
public:
    /// Most people remembered.
    static constexpr qsizetype mostPeers = 20'000;

    /// For reading and writing.
    [[nodiscard]] Peer &operator[](const ImAddress &address);
    /// A new connection: who did not answer may be asked again.
    void forgetQuestions();

private:
    QHash<ImAddress, Peer> m_peers;
};

} // namespace verbund::sip
