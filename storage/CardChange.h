// SPDX-FileCopyrightText: The Verbund authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/Card.h"
#include "protocol/Contact.h"
#include "protocol/Picture.h"
#include "storage/OutboxItem.h"

namespace verbund {

/// A change of contacts that is done whole or not at all.
struct CardChange {
    /// An entry of the copy of a home server's contact list.
    struct Listed {
        Carrier carrier = Carrier::Xmpp;
        Contact contact;
    };

    /// Written; an id of 0 is a new one.
    QList<Card> put;
    /// Ids of those that go.
    QList<qint64> removed;
    /// Entries as the home server will have them.
    QList<Listed> listed;
    /// Entries that it will not have any more; only the address counts.
    QList<Listed> unlisted;
    /// What is to be told to the home server.
    QList<OutboxItem> told;
    /// Pictures of cards that are kept from now on.
    QList<Picture> pictures;
};

} // namespace verbund
