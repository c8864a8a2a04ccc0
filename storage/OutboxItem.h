// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Contact.h"
#include "protocol/Message.h"
#include "protocol/Relation.h"

namespace verbund {

/// One thing still to be told to the home server, in order of its id.
struct OutboxItem {
    /// The numbers stand in files; those that are not here were in older ones.
    enum class Kind {
        Message = 0,
        Confirm = 1,
        Subscribe = 4,
        SaveContact = 5,
        RemoveContact = 6,
        ConfirmRead = 9,
        PublishPicture = 10,
        Relate = 11,
        ForgetRelation = 12,
        BlockDomain = 13,
        UnblockDomain = 14,
        Report = 15,
    };

    qint64 id = 0;
    Kind kind = Kind::Message;
    /// Over which protocol it is to be told.
    Carrier carrier = Carrier::Xmpp;
    /// For Message, Confirm and ConfirmRead.
    Message message;
    /// Address (and name, groups and exact user for SaveContact) for all others; for PublishPicture the name
    /// is the picture's hash, empty for none; for BlockDomain and UnblockDomain it is the domain.
    Contact contact;
    /// For Relate.
    Relation relation;
    /// It was handed to a session before, so the archive must be asked first.
    bool attempted = false;

    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

} // namespace verbund
