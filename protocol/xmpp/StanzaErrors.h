// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Error.h"

#include <QDomElement>
#include <QXmppStanza.h>

namespace verbund::xmpp {

/// Why one request was refused (RFC 6120 §8.3.3).
[[nodiscard]] Error fromStanzaError(const QXmppStanza::Error &error);
/// True when it was refused because something there is already, or is otherwise.
[[nodiscard]] bool isConflict(const Error &error);
/// Why one message could not be delivered; reads the `<error/>` of a stanza of type error (also XEP-0191
/// §3.5).
[[nodiscard]] Error readStanzaError(const QDomElement &stanza);

} // namespace verbund::xmpp
