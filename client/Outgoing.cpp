// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#include "client/Outgoing.h"

#include "protocol/TextRules.h"

#include <QUuid>

namespace verbund {

Message outgoingMessage(const ImAddress &peer, const QString &body, Carrier carrier)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return {
        .peer = peer,
        .outgoing = true,
        .body = cleanBody(body.trimmed()),
        .time = QDateTime::currentDateTimeUtc(),
        .carrier = carrier,
        .state = Message::State::Queued,
        .originId = id,
        .stanzaId = id,
    };
}

} // namespace verbund
