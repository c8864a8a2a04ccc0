// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Carrier.h"
#include "protocol/ImAddress.h"

#include <QDateTime>

namespace verbund {

/// One message of a conversation, incoming or outgoing.
struct Message {
    Q_GADGET
    Q_PROPERTY(qint64 id MEMBER id)
    Q_PROPERTY(verbund::ImAddress peer MEMBER peer)
    Q_PROPERTY(bool outgoing MEMBER outgoing)
    Q_PROPERTY(QString body MEMBER body)
    Q_PROPERTY(QDateTime time MEMBER time)
    Q_PROPERTY(verbund::Route::Carrier carrier MEMBER carrier)
    Q_PROPERTY(State state MEMBER state)
    Q_PROPERTY(verbund::Error failure MEMBER failure)

public:
    /// Received for what came in; the others are the life of what goes out.
    enum class State { Received, Queued, Sent, Delivered, Read, Failed };
    Q_ENUM(State)

    /// Row in the store; 0 before it is stored.
    qint64 id = 0;
    ImAddress peer;
    bool outgoing = false;
    /// Plain text, cleaned by TextRules.
    QString body;
    QDateTime time;
    Carrier carrier = Carrier::Xmpp;
    State state = State::Received;
    /// Why state is Failed.
    Error failure;
    /// Chosen by the sender, unique per message (XEP-0359 origin-id; IMDN Message-ID).
    QString originId;
    /// Given by the archive of the own account (XEP-0359 stanza-id by the own address; XEP-0313 result id).
    QString archiveId;
    /// The stanza's id attribute, which receipts name.
    QString stanzaId;
    /// The sender asks for a delivery receipt (XEP-0184; IMDN, RFC 5438).
    bool wantsReceipt = false;
    /// The sender asks to be told when it is read (IMDN display, RFC 5438).
    bool wantsReadReceipt = false;

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace verbund
