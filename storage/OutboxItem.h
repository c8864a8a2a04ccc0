// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Message.h"

namespace verbund {

/// One thing still to be told to the home server, in order of its id.
struct OutboxItem {
    enum class Kind {
        Message,
        Confirm,
        Approve,
        Refuse,
        Subscribe,
        SaveContact,
        RemoveContact,
        Block,
        Unblock,
        ConfirmRead,
        PublishPicture
    };

    qint64 id = 0;
    Kind kind = Kind::Message;
    /// Over which protocol it is to be told.
    Carrier carrier = Carrier::Xmpp;
    /// For Message, Confirm and ConfirmRead.
    Message message;
    /// Address (and name, groups and exact user for SaveContact) for all others; for PublishPicture the name
    /// is the picture's hash, empty for none.
    Contact contact;
    /// It was handed to a session before, so the archive must be asked first.
    bool attempted = false;

    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

} // namespace verbund
