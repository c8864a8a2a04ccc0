// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Message.h"

class QXmlStreamWriter;

namespace verbund::xmpp {

/// Writes a chat message with its origin-id (XEP-0359), a receipt request (XEP-0184) and the state active
/// (XEP-0085).
void writeMessage(QXmlStreamWriter &xml, const Message &message);
/// Writes the receipt for a message (XEP-0184), to be kept in archives (XEP-0334) so that it is found later.
void writeReceipt(QXmlStreamWriter &xml, const Message &message);
/// Writes a typing notice (XEP-0085) that no archive keeps.
void writeTyping(QXmlStreamWriter &xml, const ImAddress &peer, bool typing);

} // namespace verbund::xmpp
